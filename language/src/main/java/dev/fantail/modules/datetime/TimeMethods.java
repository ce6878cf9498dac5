// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.modules.time.BrokenDownTime;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Strings;

/** The methods of {@code time}. */
@BuiltinClass(
        type = "datetime.time",
        doc = "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\n"
                + "All arguments are optional. tzinfo may be None, or an instance of\n"
                + "a tzinfo subclass. The remaining arguments may be ints.\n")
final class TimeMethods {
    private static final TruffleString ISO_FORMAT = Str.of("isoformat");
    private static final TruffleString STRFTIME = Str.of("strftime");

    private TimeMethods() {}

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.put(Str.of("min"), new PyTime(PyTime.TYPE, 0, PyNone.NONE, 0));
        namespace.put(Str.of("max"), new PyTime(PyTime.TYPE, Clock.LATEST, PyNone.NONE, 0));
        namespace.put(Str.of("resolution"), PyTimeDelta.ofMicros(1));
    }

    @Builtin("__new__(cls, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=None, *, fold=0)")
    static PyTime create(
            PyType cls, Object hour, Object minute, Object second, Object microsecond, Object tzinfo, int fold) {
        if (hour != null && !(hour instanceof Long) && second == null && microsecond == null) {
            byte[] state = Arguments.state(hour, "time", PyTime.STATE_LENGTH, 0, 24);
            if (state != null) {
                return new PyTime(cls, Clock.ofState(state, 0), Arguments.zoneOfState(minute), state[0] < 0 ? 1 : 0);
            }
        }
        return checked(
                cls,
                Arguments.number(hour, 0),
                Arguments.number(minute, 0),
                Arguments.number(second, 0),
                Arguments.number(microsecond, 0),
                Zones.checked(tzinfo),
                fold);
    }

    private static PyTime checked(PyType cls, int hour, int minute, int second, int micro, Object zone, int fold) {
        Clock.check(hour, minute, second, micro, fold);
        return new PyTime(cls, Clock.of(hour, minute, second, micro), zone, fold);
    }

    @Builtin(value = "hour", kind = Kind.GETTER, inline = true)
    static long hour(PyTime self) {
        return Clock.hour(self.clock);
    }

    @Builtin(value = "minute", kind = Kind.GETTER, inline = true)
    static long minute(PyTime self) {
        return Clock.minute(self.clock);
    }

    @Builtin(value = "second", kind = Kind.GETTER, inline = true)
    static long second(PyTime self) {
        return Clock.second(self.clock);
    }

    @Builtin(value = "microsecond", kind = Kind.GETTER, inline = true)
    static long microsecond(PyTime self) {
        return Clock.micro(self.clock);
    }

    @Builtin(value = "tzinfo", kind = Kind.GETTER, inline = true)
    static Object zone(PyTime self) {
        return self.zone;
    }

    @Builtin(value = "fold", kind = Kind.GETTER, inline = true)
    static long fold(PyTime self) {
        return self.fold;
    }

    @Builtin(
            value = "fromisoformat(cls, time_string, /)",
            kind = Kind.CLASS,
            doc = "The time that a string in ISO 8601 format says.")
    static Object fromIsoFormat(PyType cls, Object text) {
        IsoParser parser = new IsoParser(text);
        parser.time();
        return PyTime.make(cls, parser.clock(), parser.zone(), 0);
    }

    @Builtin(
            value = "isoformat(self, /, timespec='auto')",
            doc = "String in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\n\n"
                    + "timespec says how much of it: 'auto', 'hours', 'minutes', 'seconds',\n"
                    + "'milliseconds' or 'microseconds'.\n")
    static String isoFormat(PyTime self, Object timespec) {
        IsoText.Precision precision = IsoText.Precision.named(Arguments.text(timespec, "isoformat", 1));
        return isoText(self, precision);
    }

    private static String isoText(PyTime self, IsoText.Precision precision) {
        StringBuilder out = IsoText.time(new StringBuilder(24), self.clock, precision);
        return IsoText.offset(out, self.offset(), ":").toString();
    }

    @Builtin(value = "strftime(self, /, format)", doc = "String in a format.")
    static TruffleString strftime(PyTime self, Object format) {
        TruffleString text = Arguments.text(format, "strftime", 1);
        BrokenDownTime time = new BrokenDownTime(
                1900,
                1,
                1,
                Clock.hour(self.clock),
                Clock.minute(self.clock),
                Clock.second(self.clock),
                0,
                1,
                -1,
                null,
                null);
        return TimeFormatting.format(text, time, Clock.micro(self.clock), self.zone, PyNone.NONE);
    }

    @Builtin(value = "__format__(self, format, /)", doc = "Formats self with strftime.")
    static Object format(PyTime self, Object format) {
        return Str.length(Arguments.text(format, "__format__", 1)) == 0
                ? Strings.strObject(self)
                : Calls.method(self, STRFTIME, format);
    }

    @Builtin(value = "utcoffset(self, /)", doc = "Return self.tzinfo.utcoffset(self).")
    static Object utcOffset(PyTime self) {
        return Zones.orNone(self.offset());
    }

    @Builtin(value = "dst(self, /)", doc = "Return self.tzinfo.dst(self).")
    static Object dst(PyTime self) {
        return Zones.orNone(Zones.dst(self.zone, PyNone.NONE));
    }

    @Builtin(value = "tzname(self, /)", doc = "Return self.tzinfo.tzname(self).")
    static Object zoneName(PyTime self) {
        return Zones.name(self.zone, PyNone.NONE);
    }

    @Builtin(
            value = "replace(self, /, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>, "
                    + "tzinfo=<unset>, *, fold=<unset>)",
            doc = "A time with some fields replaced.")
    static PyTime replace(
            PyTime self, Object hour, Object minute, Object second, Object microsecond, Object tzinfo, Object fold) {
        return checked(
                self.type(),
                Arguments.number(hour, Clock.hour(self.clock)),
                Arguments.number(minute, Clock.minute(self.clock)),
                Arguments.number(second, Clock.second(self.clock)),
                Arguments.number(microsecond, Clock.micro(self.clock)),
                tzinfo == null ? self.zone : Zones.checked(tzinfo),
                Arguments.number(fold, self.fold));
    }

    private static Object compare(PyTime self, Object value, CompareOp operator) {
        if (!(value instanceof PyTime other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (self.zone == other.zone) {
            return operator.test(Long.compare(self.clock, other.clock));
        }
        PyTimeDelta offset = self.offset();
        PyTimeDelta otherOffset = other.offset();
        if (offset == otherOffset || offset != null && otherOffset != null && offset.sameAs(otherOffset)) {
            return operator.test(Long.compare(self.clock, other.clock));
        } else if (offset != null && otherOffset != null) {
            return operator.test(Long.compare(self.utc(offset), other.utc(otherOffset)));
        } else if (operator == CompareOp.EQ || operator == CompareOp.NE) {
            return operator == CompareOp.NE;
        }
        throw Errors.typeError("can't compare offset-naive and offset-aware times");
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyTime self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessEqual(PyTime self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyTime self, Object value) {
        return compare(self, value, CompareOp.EQ);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyTime self, Object value) {
        return compare(self, value, CompareOp.NE);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyTime self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterEqual(PyTime self, Object value) {
        return compare(self, value, CompareOp.GE);
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyTime self) {
        return self.hash();
    }

    @Builtin("__str__(self, /)")
    static Object string(PyTime self) {
        return self.type() == PyTime.TYPE
                ? Str.of(isoText(self, IsoText.Precision.AUTO))
                : Calls.method(self, ISO_FORMAT);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyTime self) {
        StringBuilder out =
                new StringBuilder(48).append(self.type().shortName()).append('(');
        out.append(Clock.hour(self.clock)).append(", ").append(Clock.minute(self.clock));
        appendRest(out, self.clock, self.fold, self.zone);
        return out.toString();
    }

    /** What a representation has after the minutes. */
    static void appendRest(StringBuilder out, long clock, int fold, Object zone) {
        int second = Clock.second(clock);
        int micro = Clock.micro(clock);
        if (second != 0 || micro != 0) {
            out.append(", ").append(second);
        }
        if (micro != 0) {
            out.append(", ").append(micro);
        }
        if (fold != 0) {
            out.append(", fold=").append(fold);
        }
        if (zone != PyNone.NONE) {
            out.append(", tzinfo=").append(Str.toJava(Strings.repr(zone)));
        }
        out.append(')');
    }

    @Builtin(value = "__reduce_ex__(self, proto, /)", doc = "What pickles of the protocol have.")
    static PyTuple reduce(PyTime self, int protocol) {
        byte[] state = new byte[PyTime.STATE_LENGTH];
        Clock.putState(self.clock, state, 0);
        if (protocol > 3 && self.fold != 0) {
            state[0] |= (byte) 0x80;
        }
        PyBytes bytes = new PyBytes(state);
        return new PyTuple(self.type(), self.zone == PyNone.NONE ? new PyTuple(bytes) : new PyTuple(bytes, self.zone));
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyTime self) {
        return reduce(self, 2);
    }
}
