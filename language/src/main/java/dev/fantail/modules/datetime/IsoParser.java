// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/**
 * Reads dates and times in the forms of ISO 8601, the basic ones without separators and weeks included. What has the
 * form but is out of range is left to the constructors. Behind a date without separators anything may follow up to the
 * lengths that dates have: CPython ignores it.
 */
final class IsoParser {
    private static final int FRACTION_DIGITS = 6;

    private final Object source;
    private final String text;

    /** As {@link Gregorian#pack} would have it, were it in range. */
    int year;

    int month = 1;
    int day = 1;

    private int hour;
    private int minute;
    private int second;
    private int micro;
    private Object zone = PyNone.NONE;

    /** What was read last: hours, minutes, seconds and microseconds. */
    private final int[] fields = new int[4];

    IsoParser(Object source) {
        if (!(PyValueObject.unwrap(source) instanceof TruffleString string)) {
            throw Errors.typeError("fromisoformat: argument must be str");
        }
        this.source = source;
        this.text = Str.toJava(string);
    }

    long clock() {
        Clock.check(hour, minute, second, micro, 0);
        return Clock.of(hour, minute, second, micro);
    }

    Object zone() {
        return zone;
    }

    private RuntimeException invalid() {
        return Errors.valueError("Invalid isoformat string: " + Strings.repr(source));
    }

    /** All of the text is a date. */
    void date() {
        int length = utf8Length();
        if (length != 7 && length != 8 && length != 10) {
            throw invalid();
        }
        date(Math.min(length, text.length()));
    }

    /** All of the text is a time. */
    void time() {
        if (text.isEmpty()) {
            throw invalid();
        }
        time(text.charAt(0) == 'T' ? 1 : 0);
    }

    /** A date, any character, and a time; or a date. */
    void dateTime() {
        int length = text.length();
        if (length < 7) {
            throw invalid();
        }
        int end = endOfDate();
        if (end > length) {
            throw invalid();
        }
        date(end);
        if (end < length) {
            int separator = Character.charCount(text.codePointAt(end));
            if (end + separator == length) {
                throw invalid();
            }
            time(end + separator);
        }
    }

    /** Lengths are those of UTF-8. */
    private int utf8Length() {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return length;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The digits of a time may follow the date with any character between, a digit as well. */
    private int endOfDate() {
        int length = text.length();
        if (length == 7) {
            return 7;
        }
        boolean week = at(4) == '-' ? at(5) == 'W' : at(4) == 'W';
        if (at(4) == '-') {
            if (!week) {
                return 10;
            }
            if (length == 8 || at(8) != '-') {
                return 8;
            }
            if (length == 9) {
                throw invalid();
            }
            // YYYY-Www-HH has a separator that looks like the one before a day.
            return length > 10 && isDigit(at(10)) ? 8 : 10;
        }
        if (!week) {
            return 8;
        }
        int end = 7;
        while (end < length && isDigit(at(end))) {
            end++;
        }
        if (end < 9) {
            return end;
        }
        // The count of digits tells whether the first of them is a day.
        return end % 2 == 0 ? 7 : 8;
    }

    /** The number of {@code count} digits; -1 if they are not digits. */
    private int digits(int from, int count, int limit) {
        if (from + count > limit) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private int required(int from, int count, int limit) {
        int value = digits(from, count, limit);
        if (value < 0) {
            throw invalid();
        }
        return value;
    }

    private void date(int end) {
        year = required(0, 4, end);
        int at = 4;
        boolean separated = at(at) == '-';
        if (separated) {
            at++;
        }
        if (at < end && at(at) == 'W') {
            week(at + 1, end, separated);
            return;
        }
        month = required(at, 2, end);
        at += 2;
        if (separated) {
            if (at >= end || at(at) != '-') {
                throw invalid();
            }
            at++;
        }
        day = required(at, 2, end);
    }

    private void week(int from, int end, boolean separated) {
        int week = required(from, 2, end);
        int at = from + 2;
        int weekday = 1;
        if (at < end) {
            if (separated && at(at++) != '-') {
                throw invalid();
            }
            weekday = required(at, 1, end);
        }
        if (year < Gregorian.MIN_YEAR
                || week < 1
                || week > 53
                || week == 53 && !Gregorian.isLong(year)
                || weekday < 1
                || weekday > 7) {
            throw invalid();
        }
        int packed = Gregorian.fromOrdinal(Gregorian.firstMonday(year) + (week - 1) * 7 + weekday - 1);
        year = Gregorian.year(packed);
        month = Gregorian.month(packed);
        day = Gregorian.day(packed);
    }

    private void time(int from) {
        int length = text.length();
        int end = from;
        while (end < length && text.charAt(end) != '+' && text.charAt(end) != '-' && text.charAt(end) != 'Z') {
            if (text.charAt(end++) >= 0x80) {
                throw invalid();
            }
        }
        boolean more = clock(from, end);
        hour = fields[0];
        minute = fields[1];
        second = fields[2];
        micro = fields[3];
        if (more && end == length) {
            throw invalid();
        }
        if (end == length) {
            return;
        }
        char sign = text.charAt(end);
        if (sign == 'Z') {
            if (end + 1 != length) {
                throw invalid();
            }
            zone = PyTimeZone.UTC;
            return;
        }
        if (clock(end + 1, length)) {
            throw invalid();
        }
        int offset = fields[0] * 3600 + fields[1] * 60 + fields[2];
        int micros = fields[3];
        zone = offset == 0
                ? PyTimeZone.UTC
                : PyTimeZone.of(
                        sign == '-' ? PyTimeDelta.of(0, -offset, -micros) : PyTimeDelta.of(0, offset, micros), null);
    }

    /**
     * Reads hours, minutes, seconds and microseconds.
     *
     * @return whether there is more behind them, which is tolerated before an offset
     */
    private boolean clock(int from, int end) {
        java.util.Arrays.fill(fields, 0);
        boolean separated = false;
        int at = from;
        for (int field = 0; field < 3; field++) {
            fields[field] = required(at, 2, end);
            char next = at(at + 2);
            at += 3;
            if (field == 0) {
                separated = next == ':';
            }
            if (at >= end) {
                return next != 0;
            } else if (separated && next == ':') {
                continue;
            } else if (next == '.' || next == ',') {
                break;
            } else if (separated) {
                throw invalid();
            }
            at--;
        }
        int count = Math.min(end - at, FRACTION_DIGITS);
        int fraction = required(at, count, end);
        for (int i = count; i < FRACTION_DIGITS; i++) {
            fraction *= 10;
        }
        fields[3] = fraction;
        at += count;
        while (isDigit(at(at))) {
            at++;
        }
        return at(at) != 0;
    }
}
