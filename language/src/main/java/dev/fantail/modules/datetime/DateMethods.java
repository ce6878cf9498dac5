// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.modules.time.BrokenDownTime;
import dev.fantail.modules.time.StructTime;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import java.time.LocalDate;

/** The methods of {@code date}. */
@BuiltinClass(type = "datetime.date", doc = "date(year, month, day) --> date object")
final class DateMethods {
    private static final TruffleString ISO_FORMAT = Str.of("isoformat");
    private static final TruffleString STRFTIME = Str.of("strftime");
    private static final TruffleString TIME_TUPLE = Str.of("timetuple");
    private static final TruffleString FROM_TIMESTAMP = Str.of("fromtimestamp");

    private DateMethods() {}

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.put(Str.of("min"), PyDate.of(PyDate.TYPE, Gregorian.MIN_YEAR, 1, 1));
        namespace.put(Str.of("max"), PyDate.of(PyDate.TYPE, Gregorian.MAX_YEAR, 12, 31));
        namespace.put(Str.of("resolution"), PyTimeDelta.of(1, 0, 0));
    }

    @Builtin("__new__(cls, year=<unset>, month=<unset>, day=<unset>)")
    static PyDate create(PyType cls, Object year, Object month, Object day) {
        if (month == null && day == null) {
            byte[] state = Arguments.state(year, "date", PyDate.STATE_LENGTH, 2, 13);
            if (state != null) {
                return new PyDate(cls, packed(state));
            }
        }
        int givenYear = Arguments.required(year, "year", 1);
        int givenMonth = Arguments.required(month, "month", 2);
        return PyDate.of(cls, givenYear, givenMonth, Arguments.required(day, "day", 3));
    }

    static int packed(byte[] state) {
        return Gregorian.pack((state[0] & 0xff) << 8 | state[1] & 0xff, state[2] & 0x7f, state[3] & 0xff);
    }

    @Builtin(value = "year", kind = Kind.GETTER, inline = true)
    static long year(PyDate self) {
        return self.year();
    }

    @Builtin(value = "month", kind = Kind.GETTER, inline = true)
    static long month(PyDate self) {
        return self.month();
    }

    @Builtin(value = "day", kind = Kind.GETTER, inline = true)
    static long day(PyDate self) {
        return self.day();
    }

    @Builtin(
            value = "fromtimestamp(cls, timestamp, /)",
            kind = Kind.CLASS,
            doc = "Create a date from a POSIX timestamp.\n\n"
                    + "The timestamp is a number, e.g. created via time.time(), that is interpreted\n"
                    + "as local time.")
    static Object fromTimestamp(PyType cls, Object timestamp) {
        return PyDate.make(cls, LocalClock.date(LocalClock.local(LocalClock.Moment.seconds(timestamp))));
    }

    @Builtin(value = "today(cls, /)", kind = Kind.CLASS, doc = "The current date, or date and time.")
    static Object today(PyType cls) {
        Object time = PythonContext.get().importModule("time");
        return Calls.method(cls, FROM_TIMESTAMP, Calls.call(Attributes.get(time, "time")));
    }

    @Builtin(
            value = "fromordinal(cls, ordinal, /)",
            kind = Kind.CLASS,
            doc = "The date of a proleptic Gregorian ordinal.")
    static Object fromOrdinal(PyType cls, Object ordinal) {
        int days = Arguments.number(ordinal);
        if (days < 1) {
            throw Errors.valueError("ordinal must be >= 1");
        } else if (days > Gregorian.MAX_ORDINAL) {
            throw PyDate.yearOutOfRange(
                    LocalDate.ofEpochDay(days - (long) Gregorian.EPOCH).getYear());
        }
        return PyDate.make(cls, Gregorian.fromOrdinal(days));
    }

    @Builtin(
            value = "fromisoformat(cls, date_string, /)",
            kind = Kind.CLASS,
            doc = "The date that a string in ISO 8601 format says.")
    static Object fromIsoFormat(PyType cls, Object text) {
        IsoParser parser = new IsoParser(text);
        parser.date();
        PyDate.check(parser.year, parser.month, parser.day);
        return PyDate.make(cls, Gregorian.pack(parser.year, parser.month, parser.day));
    }

    @Builtin(
            value = "fromisocalendar(cls, year, week, day)",
            kind = Kind.CLASS,
            doc = "The date of an ISO year, a week of it and a day of the week.")
    static Object fromIsoCalendar(PyType cls, Object year, Object week, Object day) {
        int givenYear = component(year);
        int givenWeek = component(week);
        int givenDay = component(day);
        if (givenYear < Gregorian.MIN_YEAR || givenYear > Gregorian.MAX_YEAR) {
            throw Errors.valueError("Year is out of range: " + givenYear);
        } else if (givenWeek < 1 || givenWeek > 53 || givenWeek == 53 && !Gregorian.isLong(givenYear)) {
            throw Errors.valueError("Invalid week: " + givenWeek);
        } else if (givenDay < 1 || givenDay > 7) {
            throw Errors.valueError("Invalid day: " + givenDay + " (range is [1, 7])");
        }
        return PyDate.make(
                cls, Gregorian.fromOrdinal(Gregorian.firstMonday(givenYear) + (givenWeek - 1) * 7 + givenDay - 1));
    }

    private static int component(Object value) {
        try {
            return Arguments.number(value);
        } catch (PyException e) {
            if (e.value().type().isSubtypeOf(ExceptionTypes.OVERFLOW_ERROR)) {
                throw Errors.valueError("ISO calendar component out of range");
            }
            throw e;
        }
    }

    @Builtin(
            value = "toordinal(self, /)",
            inline = true,
            doc = "Proleptic Gregorian ordinal; 1 January of year 1 is 1.")
    static long toOrdinal(PyDate self) {
        return self.ordinal();
    }

    @Builtin(value = "weekday(self, /)", inline = true, doc = "The day of the week: Monday is 0, Sunday 6.")
    static long weekday(PyDate self) {
        return self.weekday();
    }

    @Builtin(value = "isoweekday(self, /)", inline = true, doc = "The day of the week: Monday is 1, Sunday 7.")
    static long isoWeekday(PyDate self) {
        return self.weekday() + 1;
    }

    @Builtin(value = "isocalendar(self, /)", doc = "Named tuple of ISO year, week and day of the week.")
    static PyTuple isoCalendar(PyDate self) {
        int year = self.year();
        int monday = Gregorian.firstMonday(year);
        int days = self.ordinal() - monday;
        if (days < 0) {
            year--;
            days = self.ordinal() - Gregorian.firstMonday(year);
        } else if (days >= 52 * 7 && self.ordinal() >= Gregorian.firstMonday(year + 1)) {
            year++;
            days = self.ordinal() - Gregorian.firstMonday(year);
        }
        return IsoCalendarDate.of(year, days / 7 + 1, days % 7 + 1);
    }

    @Builtin(value = "isoformat(self, /)", doc = "String in ISO 8601 format, YYYY-MM-DD.")
    static String isoFormat(PyDate self) {
        return IsoText.date(new StringBuilder(10), self.packed).toString();
    }

    @Builtin(value = "ctime(self, /)", doc = "String as C's ctime() makes it.")
    static String ctime(PyDate self) {
        return IsoText.ctime(self, 0);
    }

    @Builtin(value = "timetuple(self, /)", doc = "Time tuple as of time.localtime().")
    static PyTuple timeTuple(PyDate self) {
        return timeTuple(self, 0, -1);
    }

    static PyTuple timeTuple(PyDate date, long clock, int daylight) {
        return StructTime.SEQUENCE.create(
                date.year(),
                date.month(),
                date.day(),
                Clock.hour(clock),
                Clock.minute(clock),
                Clock.second(clock),
                date.weekday(),
                date.yearDay(),
                daylight,
                null,
                null);
    }

    @Builtin(value = "strftime(self, /, format)", doc = "String in a format.")
    static TruffleString strftime(PyDate self, Object format) {
        TruffleString text = Arguments.text(format, "strftime", 1);
        if (self instanceof PyDateTime moment) {
            return TimeFormatting.format(
                    text, brokenDown(self, moment.clock, moment.zone), Clock.micro(moment.clock), moment.zone, self);
        }
        return TimeFormatting.format(text, brokenDown(self, 0, PyNone.NONE), 0, PyNone.NONE, self);
    }

    /** What {@code timetuple()} says, which a subclass may have an opinion on. */
    private static BrokenDownTime brokenDown(PyDate date, long clock, Object zone) {
        if (date.type().isHeapType()) {
            Object tuple = Calls.method(date, TIME_TUPLE);
            return BrokenDownTime.of(tuple, "strftime(): illegal time tuple argument")
                    .checked();
        }
        PyTimeDelta summer = Zones.dst(zone, date);
        return new BrokenDownTime(
                date.year(),
                date.month(),
                date.day(),
                Clock.hour(clock),
                Clock.minute(clock),
                Clock.second(clock),
                date.weekday(),
                date.yearDay(),
                summer == null ? -1 : summer.isZero() ? 0 : 1,
                null,
                null);
    }

    @Builtin(value = "__format__(self, format, /)", doc = "Formats self with strftime.")
    static Object format(PyDate self, Object format) {
        return Str.length(Arguments.text(format, "__format__", 1)) == 0
                ? dev.fantail.objects.protocol.Strings.strObject(self)
                : Calls.method(self, STRFTIME, format);
    }

    @Builtin(
            value = "replace(self, /, year=<unset>, month=<unset>, day=<unset>)",
            doc = "A date with some fields replaced.")
    static PyDate replace(PyDate self, Object year, Object month, Object day) {
        return PyDate.of(
                self.type(),
                Arguments.number(year, self.year()),
                Arguments.number(month, self.month()),
                Arguments.number(day, self.day()));
    }

    @Builtin("__add__(self, value, /)")
    static Object add(PyDate self, Object value) {
        return value instanceof PyTimeDelta delta ? moved(self, delta.days) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__radd__(self, value, /)")
    static Object reflectedAdd(PyDate self, Object value) {
        return add(self, value);
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(PyDate self, Object value) {
        if (value instanceof PyTimeDelta delta) {
            return moved(self, -(long) delta.days);
        }
        return value instanceof PyDate other && !(value instanceof PyDateTime)
                ? PyTimeDelta.of((long) self.ordinal() - other.ordinal(), 0, 0)
                : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__(self, value, /)")
    static Object reflectedSubtract(PyDate self, Object value) {
        return value instanceof PyDate other && !(value instanceof PyDateTime)
                ? subtract(other, self)
                : PyNone.NOT_IMPLEMENTED;
    }

    private static Object moved(PyDate date, long days) {
        long ordinal = date.ordinal() + days;
        if (ordinal < 1 || ordinal > Gregorian.MAX_ORDINAL) {
            throw PyDate.outOfRange();
        }
        return PyDate.make(date.type(), Gregorian.fromOrdinal((int) ordinal));
    }

    private static Object compare(PyDate self, Object value, CompareOp operator) {
        return value instanceof PyDate other
                ? operator.test(Integer.compare(self.packed, other.packed))
                : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin(value = "__lt__(self, value, /)", inline = true)
    static Object less(PyDate self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin(value = "__le__(self, value, /)", inline = true)
    static Object lessEqual(PyDate self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin(value = "__eq__(self, value, /)", inline = true)
    static Object equal(PyDate self, Object value) {
        return compare(self, value, CompareOp.EQ);
    }

    @Builtin(value = "__ne__(self, value, /)", inline = true)
    static Object notEqual(PyDate self, Object value) {
        return compare(self, value, CompareOp.NE);
    }

    @Builtin(value = "__gt__(self, value, /)", inline = true)
    static Object greater(PyDate self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin(value = "__ge__(self, value, /)", inline = true)
    static Object greaterEqual(PyDate self, Object value) {
        return compare(self, value, CompareOp.GE);
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyDate self) {
        return self.knownHash() == -1 ? self.rememberHash(PyDate.mix(self.packed)) : self.knownHash();
    }

    @Builtin("__str__(self, /)")
    static Object string(PyDate self) {
        return self.type() == PyDate.TYPE ? Str.of(isoFormat(self)) : Calls.method(self, ISO_FORMAT);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyDate self) {
        return self.type().shortName() + "(" + self.year() + ", " + self.month() + ", " + self.day() + ")";
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyDate self) {
        byte[] state = new byte[PyDate.STATE_LENGTH];
        self.putState(state);
        return new PyTuple(self.type(), new PyTuple(new PyBytes(state)));
    }
}
