// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;

/**
 * A time as a tuple has it.
 *
 * @param weekDay 0 is Monday
 * @param yearDay from 1
 * @param zone abbreviation, or {@code null}
 * @param offset seconds east of UTC, or {@code null}
 */
public record BrokenDownTime(
        long year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        int weekDay,
        int yearDay,
        int daylight,
        String zone,
        Long offset) {
    /** C's calendar counts years from this one, in ints. */
    private static final int FIRST_YEAR = 1900;

    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    public static BrokenDownTime of(Object argument, String message) {
        if (!(argument instanceof PyTuple tuple)) {
            throw Errors.typeError("Tuple or struct_time argument required");
        }
        if (tuple.size() != 9) {
            throw Errors.typeError(message);
        }
        int[] items = new int[9];
        for (int i = 1; i < 9; i++) {
            items[i] = Conversions.toInt(tuple.get(i));
        }
        int year = Conversions.toInt(tuple.get(0));
        if (year < Integer.MIN_VALUE + FIRST_YEAR) {
            throw Errors.overflowError("year out of range");
        }
        String zone = null;
        Long offset = null;
        if (tuple.type() == StructTime.SEQUENCE.type()) {
            zone = StructTime.SEQUENCE.item(tuple, 9) instanceof TruffleString text ? Str.toJava(text) : null;
            offset = StructTime.SEQUENCE.item(tuple, 10) instanceof Long seconds ? seconds : null;
        }
        return new BrokenDownTime(
                year, items[1], items[2], items[3], items[4], items[5], items[6], items[7], items[8], zone, offset);
    }

    /** With zeros where they are tolerated made the first day, month and so on; ValueError for what is out of range. */
    public BrokenDownTime checked() {
        int fixedMonth = month == 0 ? 1 : month;
        int fixedDay = day == 0 ? 1 : day;
        int fixedYearDay = yearDay == 0 ? 1 : yearDay;
        check(fixedMonth, 1, 12, "month out of range");
        check(fixedDay, 1, 31, "day of month out of range");
        check(hour, 0, 23, "hour out of range");
        check(minute, 0, 59, "minute out of range");
        check(second, 0, 61, "seconds out of range");
        if (weekDay < -1) {
            throw Errors.valueError("day of week out of range");
        }
        check(fixedYearDay, 1, 366, "day of year out of range");
        int fixedWeekDay = Math.floorMod(weekDay, 7);
        return new BrokenDownTime(
                year, fixedMonth, fixedDay, hour, minute, second, fixedWeekDay, fixedYearDay, daylight, zone, offset);
    }

    private static void check(int value, int least, int most, String message) {
        if (value < least || value > most) {
            throw Errors.valueError(message);
        }
    }

    /** As {@code strftime} does; the values must be in range. */
    public String format(String format) {
        return new TimeFormat(this).format(format);
    }

    String asctime() {
        return DAYS[weekDay] + " " + MONTHS[month - 1] + (day < 10 ? "  " : " ") + day + " " + TimeFormat.padded(hour)
                + ":" + TimeFormat.padded(minute) + ":" + TimeFormat.padded(second) + " " + year;
    }

    String shortDay() {
        return DAYS[weekDay];
    }

    String shortMonth() {
        return MONTHS[month - 1];
    }
}
