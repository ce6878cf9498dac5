// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.sun.management.OperatingSystemMXBean;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.Blocking;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.lang.management.ManagementFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;

/** {@code time}. */
@BuiltinModule(value = "time", doc = "This module provides various functions to manipulate time values.")
public final class TimeModule {
    private static final double NANO = 1e-9;

    private TimeModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("struct_time", StructTime.SEQUENCE.type());
        module.set("CLOCK_REALTIME", 0L);
        module.set("CLOCK_MONOTONIC", 1L);
        module.set("CLOCK_PROCESS_CPUTIME_ID", 2L);
        module.set("CLOCK_THREAD_CPUTIME_ID", 3L);
        module.set("CLOCK_MONOTONIC_RAW", 4L);
        module.set("CLOCK_BOOTTIME", 7L);
        module.set("CLOCK_TAI", 11L);
        module.set("_STRUCT_TM_ITEMS", 11L);
        setZone(module);
    }

    private static void setZone(PyModule module) {
        TimeZones zone = TimeZones.current();
        module.set("timezone", zone.standardOffset());
        module.set("altzone", zone.summerOffset());
        module.set("daylight", zone.hasSummerTime() ? 1L : 0L);
        module.set("tzname", PyTuple.of(Str.of(zone.standardName()), Str.of(zone.summerName())));
    }

    @Builtin("tzset()")
    static void tzset() {
        if (PythonContext.get().modules().get(Str.of("time")) instanceof PyModule module) {
            setZone(module);
        }
    }

    private static long wallClock() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Builtin("time()")
    static double time() {
        return wallClock() * NANO;
    }

    @Builtin("time_ns()")
    static long timeNs() {
        return wallClock();
    }

    @Builtin(value = "monotonic()")
    static double monotonic() {
        return System.nanoTime() * NANO;
    }

    @Builtin("monotonic_ns()")
    static long monotonicNs() {
        return System.nanoTime();
    }

    @Builtin("perf_counter()")
    static double perfCounter() {
        return System.nanoTime() * NANO;
    }

    @Builtin("perf_counter_ns()")
    static long perfCounterNs() {
        return System.nanoTime();
    }

    @TruffleBoundary
    private static long cpuTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    private static long threadCpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Builtin("process_time()")
    static double processTime() {
        return cpuTime() * NANO;
    }

    @Builtin("process_time_ns()")
    static long processTimeNs() {
        return cpuTime();
    }

    @Builtin("thread_time()")
    static double threadTime() {
        return threadCpuTime() * NANO;
    }

    @Builtin("thread_time_ns()")
    static long threadTimeNs() {
        return threadCpuTime();
    }

    private static long clock(int id) {
        return switch (id) {
            case 0, 5, 11 -> wallClock();
            case 1, 4, 6, 7 -> System.nanoTime();
            case 2 -> cpuTime();
            case 3 -> threadCpuTime();
            default -> throw dev.fantail.modules.posix.OsFailure.error(dev.fantail.modules.posix.Errno.EINVAL);
        };
    }

    @Builtin("clock_gettime(clk_id, /)")
    static double clockGetTime(int id) {
        return clock(id) * NANO;
    }

    @Builtin("clock_gettime_ns(clk_id, /)")
    static long clockGetTimeNs(int id) {
        return clock(id);
    }

    @Builtin("clock_getres(clk_id, /)")
    static double clockGetRes(int id) {
        clock(id);
        return NANO;
    }

    @Builtin("get_clock_info(name, /)")
    static Object clockInfo(TruffleString name) {
        String text = Str.toJava(name);
        boolean wall = text.equals("time");
        String implementation = switch (text) {
            case "time" -> "clock_gettime(CLOCK_REALTIME)";
            case "monotonic", "perf_counter" -> "clock_gettime(CLOCK_MONOTONIC)";
            case "process_time" -> "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)";
            case "thread_time" -> "clock_gettime(CLOCK_THREAD_CPUTIME_ID)";
            default -> throw Errors.valueError("unknown clock");
        };
        TruffleString[] names = {
            Str.of("implementation"), Str.of("monotonic"), Str.of("adjustable"), Str.of("resolution")
        };
        return Calls.call(Types.SIMPLE_NAMESPACE, new Object[] {Str.of(implementation), !wall, wall, NANO}, names);
    }

    @Builtin("sleep(seconds, /)")
    static void sleep(Object seconds) {
        long nanoseconds;
        if (seconds instanceof Long whole) {
            if (Math.abs(whole) > Long.MAX_VALUE / 1_000_000_000L) {
                throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
            }
            nanoseconds = whole * 1_000_000_000L;
        } else if (seconds instanceof Double || !Conversions.hasIndex(seconds)) {
            double value = seconds instanceof Double number ? number : asFloat(seconds);
            if (Double.isNaN(value)) {
                throw Errors.valueError("Invalid value NaN (not a number)");
            } else if (Math.abs(value) >= 9.2e9) {
                throw Errors.overflowError("timestamp out of range for platform time_t");
            }
            nanoseconds = (long) Math.ceil(value * 1e9);
        } else {
            nanoseconds = Math.multiplyExact(Conversions.toLong(seconds), 1_000_000_000L);
        }
        if (nanoseconds < 0) {
            throw Errors.valueError("sleep length must be non-negative");
        }
        Blocking.sleep(nanoseconds);
    }

    private static double asFloat(Object value) {
        if (Types.of(value).isSubtypeOf(Types.FLOAT)) {
            return Conversions.toDouble(value);
        }
        throw Errors.typeError("'" + Types.of(value).shortName() + "' object cannot be interpreted as an integer");
    }

    private static long seconds(Object argument) {
        if (argument == PyNone.NONE || argument == null) {
            return Math.floorDiv(wallClock(), 1_000_000_000L);
        } else if (argument instanceof Double || Types.isInstance(argument, Types.FLOAT)) {
            double value = Conversions.toDouble(argument);
            if (Double.isNaN(value)) {
                throw Errors.valueError("Invalid value NaN (not a number)");
            } else if (Math.abs(value) >= 9.2e18) {
                throw Errors.overflowError("timestamp out of range for platform time_t");
            }
            return (long) Math.floor(value);
        }
        return Conversions.toLong(argument);
    }

    @Builtin("gmtime(seconds=None, /)")
    static Object gmtime(Object seconds) {
        return StructTime.of(date(seconds(seconds), ZoneOffset.UTC.getRules()), "GMT", 0, 0);
    }

    private static ZonedDateTime date(long seconds, ZoneRules rules) {
        if (seconds > 67768036191676799L || seconds < -67768040609740800L) {
            throw Errors.of(ExceptionTypes.OS_ERROR, 75L, "Value too large for defined data type");
        }
        try {
            Instant at = Instant.ofEpochSecond(seconds);
            return at.atZone(rules.getOffset(at));
        } catch (DateTimeException e) {
            throw Errors.of(ExceptionTypes.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
    }

    @Builtin("localtime(seconds=None, /)")
    static Object localtime(Object seconds) {
        TimeZones zones = TimeZones.current();
        ZonedDateTime date = date(seconds(seconds), zones.rules());
        boolean summer = zones.rules().isDaylightSavings(date.toInstant());
        return StructTime.of(
                date, zones.nameAt(date.toInstant()), date.getOffset().getTotalSeconds(), summer ? 1 : 0);
    }

    @Builtin("mktime(tuple, /)")
    static double mktime(Object tuple) {
        BrokenDownTime time = BrokenDownTime.of(tuple, "mktime(): illegal time tuple argument");
        TimeZones zones = TimeZones.current();
        LocalDateTime local;
        try {
            local = LocalDateTime.of(Math.toIntExact(time.year()), 1, 1, 0, 0)
                    .plusMonths(time.month() - 1L)
                    .plusDays(time.day() - 1L)
                    .plusHours(time.hour())
                    .plusMinutes(time.minute())
                    .plusSeconds(time.second());
        } catch (DateTimeException | ArithmeticException e) {
            throw Errors.overflowError("mktime argument out of range");
        }
        ZoneRules rules = zones.rules();
        ZoneOffset offset = rules.getOffset(local);
        if (time.daylight() == 0
                && rules.isDaylightSavings(local.toInstant(offset))
                && rules.getValidOffsets(local).size() > 1) {
            offset = rules.getTransition(local).getOffsetAfter();
        }
        return local.toEpochSecond(offset);
    }

    @Builtin("asctime(tuple=<unset>, /)")
    static Object asctime(Object tuple) {
        Object given = tuple == null ? localtime(PyNone.NONE) : tuple;
        BrokenDownTime time = BrokenDownTime.of(given, "asctime(): illegal time tuple argument")
                .checked();
        return Str.of(time.asctime());
    }

    @Builtin("ctime(seconds=None, /)")
    static Object ctime(Object seconds) {
        return asctime(localtime(seconds));
    }

    @Builtin("strftime(format, tuple=<unset>, /)")
    static Object strftime(TruffleString format, Object tuple) {
        Object given = tuple == null ? localtime(PyNone.NONE) : tuple;
        BrokenDownTime time = BrokenDownTime.of(given, "strftime(): illegal time tuple argument")
                .checked();
        String text = Str.toJava(format);
        if (text.indexOf(0) >= 0) {
            throw Errors.valueError("embedded null character");
        }
        return Str.of(time.format(text));
    }

    @Builtin("strptime(string, format='%a %b %d %H:%M:%S %Y', /)")
    static Object strptime(Object string, Object format) {
        Object module = PythonContext.get().importModule("_strptime");
        return Calls.call(Attributes.get(module, "_strptime_time"), string, format);
    }
}
