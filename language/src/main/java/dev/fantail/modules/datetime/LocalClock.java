// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.time.TimeZones;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import java.time.Instant;

/** The time zone of the process: local times of moments, and moments of local times. */
final class LocalClock {
    private static final long DAY = Gregorian.SECONDS_PER_DAY;

    /** What a system's calendar functions can take, by the year in an int. */
    private static final long LATEST = 67768036191676799L;

    private static final long EARLIEST = -67768040609740800L;

    private static final int MICROS = PyTimeDelta.MICROS;

    private LocalClock() {}

    /** A moment: seconds since 1970 and microseconds. */
    record Moment(long seconds, int micros) {
        static Moment now() {
            Instant now = Instant.now();
            return new Moment(now.getEpochSecond(), now.getNano() / 1000);
        }

        /** Of what {@code time.time()} may return, rounded to the nearest microsecond, halves to even ones. */
        static Moment of(Object timestamp) {
            if (!(PyValueObject.unwrap(timestamp) instanceof Double value)) {
                return new Moment(whole(timestamp), 0);
            }
            double seconds = Math.floor(inRange(value));
            double integral = value < 0 ? Math.ceil(value) : seconds;
            double micros = Math.rint((value - integral) * MICROS);
            if (micros >= MICROS) {
                micros -= MICROS;
                integral += 1;
            } else if (micros < 0) {
                micros += MICROS;
                integral -= 1;
            }
            return new Moment((long) integral, (int) micros);
        }

        /** The second that a timestamp is in. */
        static long seconds(Object timestamp) {
            return PyValueObject.unwrap(timestamp) instanceof Double value
                    ? (long) Math.floor(inRange(value))
                    : whole(timestamp);
        }

        private static double inRange(double value) {
            if (Double.isNaN(value)) {
                throw Errors.valueError("Invalid value NaN (not a number)");
            } else if (Math.abs(value) >= 0x1p63) {
                throw outOfRange();
            }
            return value;
        }

        private static long whole(Object timestamp) {
            if (Conversions.index(timestamp) instanceof Long value) {
                return value;
            }
            throw outOfRange();
        }

        private static RuntimeException outOfRange() {
            return Errors.overflowError("timestamp out of range for platform time_t");
        }
    }

    private static long checked(long seconds) {
        if (seconds < EARLIEST || seconds > LATEST) {
            throw Errors.of(ExceptionTypes.OS_ERROR, 75L, Str.of("Value too large for defined data type"));
        }
        return seconds;
    }

    /** The calendar of UTC; {@link Gregorian#pack}ed, refused where the year cannot be that of a date. */
    static int date(long seconds) {
        long days = Math.floorDiv(checked(seconds), DAY) + Gregorian.EPOCH;
        if (days < 1 || days > Gregorian.MAX_ORDINAL) {
            throw PyDate.yearOutOfRange(Instant.ofEpochSecond(
                            Math.max(Instant.MIN.getEpochSecond(), Math.min(seconds, Instant.MAX.getEpochSecond())))
                    .atOffset(java.time.ZoneOffset.UTC)
                    .getYear());
        }
        return Gregorian.fromOrdinal((int) days);
    }

    static long clock(long seconds, int micros) {
        return Math.floorMod(seconds, DAY) * MICROS + micros;
    }

    private static int offset(TimeZones zones, long seconds) {
        return zones.rules().getOffset(instant(seconds)).getTotalSeconds();
    }

    private static Instant instant(long seconds) {
        return Instant.ofEpochSecond(
                Math.max(Instant.MIN.getEpochSecond(), Math.min(checked(seconds), Instant.MAX.getEpochSecond())));
    }

    /** What the clocks on the wall show, as seconds since 1970 on theirs. */
    static long local(long seconds) {
        return seconds + offset(TimeZones.current(), seconds);
    }

    private static long localInRange(TimeZones zones, long seconds) {
        long shown = seconds + offset(zones, seconds);
        date(shown);
        return shown;
    }

    /** 1 if the clocks have shown this time before. */
    static int fold(long seconds) {
        TimeZones zones = TimeZones.current();
        if (zones.rules().isFixedOffset()) {
            return 0;
        }
        long shown = localInRange(zones, seconds);
        long before = localInRange(zones, seconds - DAY);
        long transition = shown - before - DAY;
        return transition < 0 && localInRange(zones, seconds + transition) == shown ? 1 : 0;
    }

    /** When the clocks show this; one side of the gap where they never do. */
    static long utc(long shown, int fold) {
        TimeZones zones = TimeZones.current();
        long first = localInRange(zones, shown) - shown;
        long candidate = shown - first;
        long second;
        if (localInRange(zones, candidate) == shown) {
            // One answer; a day before or after there may be another offset, and with it another answer.
            long other = candidate + (fold == 1 ? DAY : -DAY);
            second = localInRange(zones, other) - other;
            if (first == second) {
                return candidate;
            }
        } else {
            second = localInRange(zones, candidate) - candidate;
        }
        long alternative = shown - second;
        if (localInRange(zones, alternative) == shown) {
            return alternative;
        } else if (localInRange(zones, candidate) == shown) {
            return candidate;
        }
        return fold == 1 ? Math.min(candidate, alternative) : Math.max(candidate, alternative);
    }

    /** The zone in force when the clocks show this; of a time that they skip, as if they had not been changed yet. */
    static PyTimeZone zoneOfShown(long shown, int fold) {
        long first = utc(shown, fold);
        long second = utc(shown, 1 - fold);
        return zoneAt(first != second && second > first == (fold == 1) ? second : first);
    }

    /** The zone in force at a moment. */
    static PyTimeZone zoneAt(long seconds) {
        TimeZones zones = TimeZones.current();
        TruffleString name = Str.of(zones.nameAt(instant(seconds)));
        return PyTimeZone.of(PyTimeDelta.ofSeconds(offset(zones, seconds)), name);
    }
}
