// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** The methods of {@code datetime}: construction, fields, conversions. */
@BuiltinClass(
        type = "datetime.datetime",
        doc = "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\n"
                + "The year, month and day arguments are required. tzinfo may be None, or an\n"
                + "instance of a tzinfo subclass. The remaining arguments may be ints.\n")
final class DateTimeMethods {
    private static final TruffleString ISO_FORMAT = Str.of("isoformat");

    private DateTimeMethods() {}

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.put(Str.of("min"), new PyDateTime(Gregorian.pack(Gregorian.MIN_YEAR, 1, 1), 0, PyNone.NONE, 0));
        namespace.put(
                Str.of("max"),
                new PyDateTime(Gregorian.pack(Gregorian.MAX_YEAR, 12, 31), Clock.LATEST, PyNone.NONE, 0));
        namespace.put(Str.of("resolution"), PyTimeDelta.ofMicros(1));
    }

    @Builtin("__new__(cls, year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>, second=<unset>, "
            + "microsecond=<unset>, tzinfo=None, *, fold=0)")
    static PyDateTime create(
            PyType cls,
            Object year,
            Object month,
            Object day,
            Object hour,
            Object minute,
            Object second,
            Object microsecond,
            Object tzinfo,
            int fold) {
        if (day == null && !(year instanceof Long)) {
            byte[] state = Arguments.state(year, "datetime", PyDateTime.STATE_LENGTH, 2, 13);
            if (state != null) {
                return new PyDateTime(
                        cls,
                        DateMethods.packed(state),
                        Clock.ofState(state, 4),
                        Arguments.zoneOfState(month),
                        state[2] < 0 ? 1 : 0);
            }
        }
        return checked(
                cls,
                Arguments.required(year, "year", 1),
                Arguments.required(month, "month", 2),
                Arguments.required(day, "day", 3),
                Arguments.number(hour, 0),
                Arguments.number(minute, 0),
                Arguments.number(second, 0),
                Arguments.number(microsecond, 0),
                Zones.checked(tzinfo),
                fold);
    }

    private static PyDateTime checked(
            PyType cls,
            int year,
            int month,
            int day,
            int hour,
            int minute,
            int second,
            int micro,
            Object zone,
            int fold) {
        PyDate.check(year, month, day);
        Clock.check(hour, minute, second, micro, fold);
        return new PyDateTime(cls, Gregorian.pack(year, month, day), Clock.of(hour, minute, second, micro), zone, fold);
    }

    @Builtin(value = "hour", kind = Kind.GETTER, inline = true)
    static long hour(PyDateTime self) {
        return Clock.hour(self.clock);
    }

    @Builtin(value = "minute", kind = Kind.GETTER, inline = true)
    static long minute(PyDateTime self) {
        return Clock.minute(self.clock);
    }

    @Builtin(value = "second", kind = Kind.GETTER, inline = true)
    static long second(PyDateTime self) {
        return Clock.second(self.clock);
    }

    @Builtin(value = "microsecond", kind = Kind.GETTER, inline = true)
    static long microsecond(PyDateTime self) {
        return Clock.micro(self.clock);
    }

    @Builtin(value = "tzinfo", kind = Kind.GETTER, inline = true)
    static Object zone(PyDateTime self) {
        return self.zone;
    }

    @Builtin(value = "fold", kind = Kind.GETTER, inline = true)
    static long fold(PyDateTime self) {
        return self.fold;
    }

    @Builtin(value = "date(self, /)", doc = "Date with the same year, month and day.")
    static PyDate date(PyDateTime self) {
        return PyDate.of(PyDate.TYPE, self.year(), self.month(), self.day());
    }

    @Builtin(value = "time(self, /)", doc = "Time of day, without a time zone.")
    static PyTime time(PyDateTime self) {
        return new PyTime(PyTime.TYPE, self.clock, PyNone.NONE, self.fold);
    }

    @Builtin(value = "timetz(self, /)", doc = "Time of day with the same time zone.")
    static PyTime timeWithZone(PyDateTime self) {
        return new PyTime(PyTime.TYPE, self.clock, self.zone, self.fold);
    }

    @Builtin(value = "utcoffset(self, /)", doc = "Return self.tzinfo.utcoffset(self).")
    static Object utcOffset(PyDateTime self) {
        return Zones.orNone(self.offset());
    }

    @Builtin(value = "dst(self, /)", doc = "Return self.tzinfo.dst(self).")
    static Object dst(PyDateTime self) {
        return Zones.orNone(Zones.dst(self.zone, self));
    }

    @Builtin(value = "tzname(self, /)", doc = "Return self.tzinfo.tzname(self).")
    static Object zoneName(PyDateTime self) {
        return Zones.name(self.zone, self);
    }

    @Builtin(value = "timetuple(self, /)", doc = "Time tuple as of time.localtime().")
    static PyTuple timeTuple(PyDateTime self) {
        PyTimeDelta summer = Zones.dst(self.zone, self);
        return DateMethods.timeTuple(self, self.clock, summer == null ? -1 : summer.isZero() ? 0 : 1);
    }

    @Builtin(value = "utctimetuple(self, /)", doc = "Time tuple of the time in UTC.")
    static PyTuple utcTimeTuple(PyDateTime self) {
        PyTimeDelta offset = self.offset();
        PyDateTime utc = self;
        if (offset != null) {
            PyDateTime plain = new PyDateTime(self.packed, self.clock, PyNone.NONE, 0);
            utc = (PyDateTime) plain.plus(offset, -1);
        }
        return DateMethods.timeTuple(utc, utc.clock, 0);
    }

    @Builtin(value = "timestamp(self, /)", doc = "POSIX timestamp as float.")
    static double timestamp(PyDateTime self) {
        PyTimeDelta offset = self.offset();
        if (self.hasZone() && offset != null) {
            return (double) (self.epochSeconds() * PyTimeDelta.MICROS + Clock.micro(self.clock) - offset.smallMicros())
                    / PyTimeDelta.MICROS;
        }
        long seconds = LocalClock.utc(self.epochSeconds(), self.fold);
        return seconds + Clock.micro(self.clock) / 1e6;
    }

    @Builtin(
            value = "isoformat(self, /, sep='T', timespec='auto')",
            doc = "String in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\n"
                    + "sep is written between date and time. timespec says how much of the time:\n"
                    + "'auto', 'hours', 'minutes', 'seconds', 'milliseconds' or 'microseconds'.\n")
    static String isoFormat(PyDateTime self, Object sep, Object timespec) {
        if (!(PyValueObject.unwrap(sep) instanceof TruffleString separator) || Str.length(separator) != 1) {
            throw Errors.typeError("isoformat() argument 1 must be a unicode character, not "
                    + Types.of(sep).shortName());
        }
        TruffleString precision = Arguments.text(timespec, "isoformat", 2);
        return isoText(self, Str.codePointAt(separator, 0), IsoText.Precision.named(precision));
    }

    private static String isoText(PyDateTime self, int separator, IsoText.Precision precision) {
        StringBuilder out = IsoText.date(new StringBuilder(32), self.packed).appendCodePoint(separator);
        IsoText.time(out, self.clock, precision);
        return IsoText.offset(out, self.offset(), ":").toString();
    }

    @Builtin(value = "ctime(self, /)", doc = "String as C's ctime() makes it.")
    static String ctime(PyDateTime self) {
        return IsoText.ctime(self, self.clock);
    }

    @Builtin("__str__(self, /)")
    static Object string(PyDateTime self) {
        return self.type() == PyDateTime.TYPE
                ? Str.of(isoText(self, ' ', IsoText.Precision.AUTO))
                : Calls.method(self, ISO_FORMAT, Str.of(" "));
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyDateTime self) {
        StringBuilder out =
                new StringBuilder(64).append(self.type().shortName()).append('(');
        out.append(self.year()).append(", ").append(self.month()).append(", ").append(self.day());
        out.append(", ").append(Clock.hour(self.clock)).append(", ").append(Clock.minute(self.clock));
        TimeMethods.appendRest(out, self.clock, self.fold, self.zone);
        return out.toString();
    }

    @Builtin(
            value = "replace(self, /, year=<unset>, month=<unset>, day=<unset>, hour=<unset>, minute=<unset>, "
                    + "second=<unset>, microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
            doc = "A datetime with some fields replaced.")
    static PyDateTime replace(
            PyDateTime self,
            Object year,
            Object month,
            Object day,
            Object hour,
            Object minute,
            Object second,
            Object microsecond,
            Object tzinfo,
            Object fold) {
        return checked(
                self.type(),
                Arguments.number(year, self.year()),
                Arguments.number(month, self.month()),
                Arguments.number(day, self.day()),
                Arguments.number(hour, Clock.hour(self.clock)),
                Arguments.number(minute, Clock.minute(self.clock)),
                Arguments.number(second, Clock.second(self.clock)),
                Arguments.number(microsecond, Clock.micro(self.clock)),
                tzinfo == null ? self.zone : Zones.checked(tzinfo),
                Arguments.number(fold, self.fold));
    }

    @Builtin(value = "astimezone(self, /, tz=None)", doc = "The same moment in another time zone.")
    static Object asTimeZone(PyDateTime self, Object tz) {
        Zones.checked(tz);
        if (self.hasZone() && self.zone == tz) {
            return self;
        }
        PyTimeDelta offset = self.offset();
        if (offset == null) {
            offset = LocalClock.zoneOfShown(self.epochSeconds(), self.fold).offset;
        }
        PyDateTime utc = (PyDateTime) self.plus(offset, -1);
        Object zone = tz == PyNone.NONE ? LocalClock.zoneAt(utc.epochSeconds()) : tz;
        return Zones.fromUtc(zone, utc.withZone(zone));
    }

    @Builtin(value = "__reduce_ex__(self, proto, /)", doc = "What pickles of the protocol have.")
    static PyTuple reduce(PyDateTime self, int protocol) {
        byte[] state = new byte[PyDateTime.STATE_LENGTH];
        self.putState(state);
        Clock.putState(self.clock, state, PyDate.STATE_LENGTH);
        if (protocol > 3 && self.fold != 0) {
            state[2] |= (byte) 0x80;
        }
        PyBytes bytes = new PyBytes(state);
        return new PyTuple(self.type(), self.hasZone() ? new PyTuple(bytes, self.zone) : new PyTuple(bytes));
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyDateTime self) {
        return reduce(self, 2);
    }
}
