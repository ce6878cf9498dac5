// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Warnings;

/** Class methods that make {@code datetime}s of the clock, of timestamps, strings, or a date and a time. */
@BuiltinClass(type = "datetime.datetime")
final class DateTimeSources {
    private DateTimeSources() {}

    private static Object utc(PyType cls, LocalClock.Moment moment, Object zone) {
        return PyDateTime.make(
                cls, LocalClock.date(moment.seconds()), LocalClock.clock(moment.seconds(), moment.micros()), zone, 0);
    }

    private static Object local(PyType cls, LocalClock.Moment moment) {
        long shown = LocalClock.local(moment.seconds());
        return PyDateTime.make(
                cls,
                LocalClock.date(shown),
                LocalClock.clock(shown, moment.micros()),
                PyNone.NONE,
                LocalClock.fold(moment.seconds()));
    }

    private static Object at(PyType cls, LocalClock.Moment moment, Object zone) {
        return zone == PyNone.NONE ? local(cls, moment) : Zones.fromUtc(zone, utc(cls, moment, zone));
    }

    @Builtin(
            value = "now(cls, /, tz=None)",
            kind = Kind.CLASS,
            doc = "The current time in a time zone.\n\n  tz\n    Timezone object, by default that of the system.")
    static Object now(PyType cls, Object tz) {
        return at(cls, LocalClock.Moment.now(), Zones.checked(tz));
    }

    @Builtin(value = "utcnow(cls, /)", kind = Kind.CLASS, doc = "The current time in UTC, without a time zone.")
    static Object utcNow(PyType cls) {
        deprecated("utcnow()", "now(datetime.UTC)");
        return utc(cls, LocalClock.Moment.now(), PyNone.NONE);
    }

    @Builtin(
            value = "fromtimestamp(cls, /, timestamp, tz=None)",
            kind = Kind.CLASS,
            doc = "The time of a POSIX timestamp in a time zone.")
    static Object fromTimestamp(PyType cls, Object timestamp, Object tz) {
        Object zone = Zones.checked(tz);
        return at(cls, LocalClock.Moment.of(timestamp), zone);
    }

    @Builtin(
            value = "utcfromtimestamp(cls, timestamp, /)",
            kind = Kind.CLASS,
            doc = "The time of a POSIX timestamp in UTC, without a time zone.")
    static Object utcFromTimestamp(PyType cls, Object timestamp) {
        deprecated("utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)");
        return utc(cls, LocalClock.Moment.of(timestamp), PyNone.NONE);
    }

    private static void deprecated(String method, String better) {
        Warnings.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                "datetime.datetime." + method + " is deprecated and scheduled for removal in a future version. "
                        + "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime." + better
                        + ".",
                1);
    }

    @Builtin(
            value = "fromisoformat(cls, date_string, /)",
            kind = Kind.CLASS,
            doc = "The time that a string in one of most ISO 8601 formats says.")
    static Object fromIsoFormat(PyType cls, Object text) {
        IsoParser parser = new IsoParser(text);
        parser.dateTime();
        PyDate.check(parser.year, parser.month, parser.day);
        return PyDateTime.make(
                cls, Gregorian.pack(parser.year, parser.month, parser.day), parser.clock(), parser.zone(), 0);
    }

    @Builtin(
            value = "strptime(cls, date_string, format, /)",
            kind = Kind.CLASS,
            doc = "The time that a string says, read by a format as time.strptime() does.")
    static Object strptime(PyType cls, Object text, Object format) {
        for (int i = 0; i < 2; i++) {
            Object argument = i == 0 ? text : format;
            if (!(PyValueObject.unwrap(argument) instanceof TruffleString)) {
                throw Errors.typeError("strptime() argument " + (i + 1) + " must be str, not "
                        + (argument == PyNone.NONE ? "None" : Types.of(argument).shortName()));
            }
        }
        Object module = PythonContext.get().importModule("_strptime");
        return Calls.call(Attributes.get(module, "_strptime_datetime"), cls, text, format);
    }

    @Builtin(
            value = "combine(cls, /, date, time, tzinfo=<unset>)",
            kind = Kind.CLASS,
            doc = "A datetime of a date and a time.")
    static Object combine(PyType cls, Object date, Object time, Object tzinfo) {
        if (!(date instanceof PyDate day)) {
            throw mistyped(1, "datetime.date", date);
        } else if (!(time instanceof PyTime clock)) {
            throw mistyped(2, "datetime.time", time);
        } else {
            Object zone = tzinfo == null ? clock.zone : Zones.checked(tzinfo);
            return PyDateTime.make(cls, day.packed, clock.clock, zone, clock.fold);
        }
    }

    private static RuntimeException mistyped(int position, String expected, Object value) {
        return Errors.typeError("combine() argument " + position + " must be " + expected + ", not "
                + (value == PyNone.NONE ? "None" : Types.of(value).shortName()));
    }
}
