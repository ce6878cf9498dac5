// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

/** The proleptic Gregorian calendar in ints: an ordinal counts days, and 1 January of year 1 is day 1. */
final class Gregorian {
    static final int MIN_YEAR = 1;
    static final int MAX_YEAR = 9999;
    static final int MAX_ORDINAL = 3652059;

    /** The ordinal of 1 January 1970. */
    static final int EPOCH = 719163;

    static final int SECONDS_PER_DAY = 86400;

    private static final int DAYS_IN_400_YEARS = 146097;
    private static final int[] DAYS_BEFORE_MONTH = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS_IN_MONTH = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Gregorian() {}

    static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    static int daysInMonth(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month];
    }

    static int daysBeforeYear(int year) {
        int past = year - 1;
        return past * 365 + Math.floorDiv(past, 4) - Math.floorDiv(past, 100) + Math.floorDiv(past, 400);
    }

    static int daysBeforeMonth(int year, int month) {
        return DAYS_BEFORE_MONTH[month] + (month > 2 && isLeap(year) ? 1 : 0);
    }

    static int ordinal(int year, int month, int day) {
        return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
    }

    /** Year, month and day of an ordinal, as {@link #pack} has them; the year may be beyond {@link #MAX_YEAR}. */
    static int fromOrdinal(int ordinal) {
        // Counted from 1 March of year 0, leap days are the last days of their years.
        int days = ordinal + 305;
        int cycle = Math.floorDiv(days, DAYS_IN_400_YEARS);
        int dayOfCycle = days - cycle * DAYS_IN_400_YEARS;
        int yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36524 - dayOfCycle / 146096) / 365;
        int dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
        return pack(year, month, day);
    }

    /** Dates in one int that orders as they do. */
    static int pack(int year, int month, int day) {
        return year << 9 | month << 5 | day;
    }

    static int year(int packed) {
        return packed >> 9;
    }

    static int month(int packed) {
        return packed >> 5 & 15;
    }

    static int day(int packed) {
        return packed & 31;
    }

    /** 0 is Monday. */
    static int weekday(int year, int month, int day) {
        return Math.floorMod(ordinal(year, month, day) + 6, 7);
    }

    /** The ordinal of the Monday of the year's first week, the one with the year's first Thursday. */
    static int firstMonday(int year) {
        int first = ordinal(year, 1, 1);
        int weekday = (first + 6) % 7;
        int monday = first - weekday;
        return weekday > 3 ? monday + 7 : monday;
    }

    /** Whether a year of weeks has 53 of them. */
    static boolean isLong(int year) {
        int weekday = (ordinal(year, 1, 1) + 6) % 7;
        return weekday == 3 || weekday == 2 && isLeap(year);
    }

    /** Seconds since 1970 of a time in UTC. */
    static long epochSeconds(int ordinal, int secondOfDay) {
        return (long) (ordinal - EPOCH) * SECONDS_PER_DAY + secondOfDay;
    }
}
