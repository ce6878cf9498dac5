// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Str;

/** Writes dates and times as ISO 8601 has them. */
final class IsoText {
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** How much of a time is written. */
    enum Precision {
        AUTO,
        HOURS,
        MINUTES,
        SECONDS,
        MILLISECONDS,
        MICROSECONDS;

        static Precision named(TruffleString name) {
            return switch (Str.toJava(name)) {
                case "auto" -> AUTO;
                case "hours" -> HOURS;
                case "minutes" -> MINUTES;
                case "seconds" -> SECONDS;
                case "milliseconds" -> MILLISECONDS;
                case "microseconds" -> MICROSECONDS;
                default -> throw Errors.valueError("Unknown timespec value");
            };
        }
    }

    private IsoText() {}

    static StringBuilder two(StringBuilder out, int value) {
        return out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }

    static StringBuilder three(StringBuilder out, int value) {
        return two(out.append((char) ('0' + value / 100)), value % 100);
    }

    static StringBuilder six(StringBuilder out, int value) {
        return three(three(out, value / 1000), value % 1000);
    }

    static StringBuilder date(StringBuilder out, int packed) {
        int year = Gregorian.year(packed);
        two(two(out, year / 100), year % 100).append('-');
        two(out, Gregorian.month(packed)).append('-');
        return two(out, Gregorian.day(packed));
    }

    static StringBuilder time(StringBuilder out, long clock, Precision precision) {
        int micro = Clock.micro(clock);
        Precision chosen =
                precision != Precision.AUTO ? precision : micro == 0 ? Precision.SECONDS : Precision.MICROSECONDS;
        two(out, Clock.hour(clock));
        if (chosen.compareTo(Precision.MINUTES) >= 0) {
            two(out.append(':'), Clock.minute(clock));
        }
        if (chosen.compareTo(Precision.SECONDS) >= 0) {
            two(out.append(':'), Clock.second(clock));
        }
        if (chosen == Precision.MILLISECONDS) {
            three(out.append('.'), micro / 1000);
        } else if (chosen == Precision.MICROSECONDS) {
            six(out.append('.'), micro);
        }
        return out;
    }

    /** A difference from UTC; nothing for {@code null}. */
    static StringBuilder offset(StringBuilder out, PyTimeDelta offset, String separator) {
        if (offset == null) {
            return out;
        }
        PyTimeDelta distance = offset.days < 0 ? offset.negated() : offset;
        out.append(offset.days < 0 ? '-' : '+');
        two(out, distance.seconds / 3600).append(separator);
        two(out, distance.seconds / 60 % 60);
        if (distance.seconds % 60 != 0 || distance.micros != 0) {
            two(out.append(separator), distance.seconds % 60);
            if (distance.micros != 0) {
                six(out.append('.'), distance.micros);
            }
        }
        return out;
    }

    /** As C's {@code ctime} writes it. */
    static String ctime(PyDate date, long clock) {
        StringBuilder out = new StringBuilder(24);
        out.append(DAYS[date.weekday()]).append(' ').append(MONTHS[date.month()]);
        out.append(date.day() < 10 ? "  " : " ").append(date.day()).append(' ');
        time(out, clock, Precision.SECONDS).append(' ');
        return two(two(out, date.year() / 100), date.year() % 100).toString();
    }
}
