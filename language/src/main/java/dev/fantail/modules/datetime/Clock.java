// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.objects.Errors;

/** The time of day in microseconds. */
final class Clock {
    static final long LATEST = PyTimeDelta.MICROS_PER_DAY - 1;

    private static final long MICROS_PER_MINUTE = 60_000_000;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    private Clock() {}

    static long of(int hour, int minute, int second, int micro) {
        return ((hour * 60L + minute) * 60 + second) * PyTimeDelta.MICROS + micro;
    }

    static void check(int hour, int minute, int second, int micro, int fold) {
        if (hour < 0 || hour > 23) {
            throw Errors.valueError("hour must be in 0..23");
        } else if (minute < 0 || minute > 59) {
            throw Errors.valueError("minute must be in 0..59");
        } else if (second < 0 || second > 59) {
            throw Errors.valueError("second must be in 0..59");
        } else if (micro < 0 || micro > 999_999) {
            throw Errors.valueError("microsecond must be in 0..999999");
        } else if (fold != 0 && fold != 1) {
            throw Errors.valueError("fold must be either 0 or 1");
        }
    }

    static int hour(long clock) {
        return (int) (clock / MICROS_PER_HOUR);
    }

    static int minute(long clock) {
        return (int) (clock / MICROS_PER_MINUTE) % 60;
    }

    static int second(long clock) {
        return (int) (clock / PyTimeDelta.MICROS) % 60;
    }

    static int micro(long clock) {
        return (int) (clock % PyTimeDelta.MICROS);
    }

    /** Writes the six bytes that pickles have. */
    static void putState(long clock, byte[] to, int at) {
        to[at] = (byte) hour(clock);
        to[at + 1] = (byte) minute(clock);
        to[at + 2] = (byte) second(clock);
        int micro = micro(clock);
        to[at + 3] = (byte) (micro >> 16);
        to[at + 4] = (byte) (micro >> 8);
        to[at + 5] = (byte) micro;
    }

    static long ofState(byte[] state, int at) {
        int micro = (state[at + 3] & 0xff) << 16 | (state[at + 4] & 0xff) << 8 | state[at + 5] & 0xff;
        return of(state[at] & 0x7f, state[at + 1] & 0xff, state[at + 2] & 0xff, micro);
    }
}
