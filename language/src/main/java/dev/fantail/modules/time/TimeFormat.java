// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** {@code strftime} in the C locale. */
final class TimeFormat {
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final BrokenDownTime time;
    private final StringBuilder out = new StringBuilder();

    TimeFormat(BrokenDownTime time) {
        this.time = time;
    }

    static String padded(long value) {
        return value < 10 && value >= 0 ? "0" + value : Long.toString(value);
    }

    String format(String format) {
        append(format);
        return out.toString();
    }

    private void append(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            int start = i++;
            char flag = 0;
            while (i + 1 < format.length() && "-_0^#".indexOf(format.charAt(i)) >= 0) {
                flag = format.charAt(i++);
            }
            int width = 0;
            while (i + 1 < format.length() && Character.isDigit(format.charAt(i))) {
                width = width * 10 + format.charAt(i++) - '0';
            }
            if ((format.charAt(i) == 'E' || format.charAt(i) == 'O') && i + 1 < format.length()) {
                i++;
            }
            directive(format.charAt(i), flag, width, format.substring(start, i + 1));
        }
    }

    private void number(long value, int digits, char pad, char flag, int width) {
        char fill = flag == '_' ? ' ' : flag == '0' ? '0' : pad;
        int size = flag == '-' ? 0 : Math.max(digits, width);
        String text = Long.toString(Math.abs(value));
        if (value < 0) {
            out.append('-');
            size--;
        }
        for (int i = text.length(); i < size; i++) {
            out.append(fill);
        }
        out.append(text);
    }

    private void text(String value, char flag, int width) {
        String shown = flag == '^' ? value.toUpperCase(Locale.ROOT) : value;
        if (flag == '#') {
            shown = value.toUpperCase(Locale.ROOT);
        }
        for (int i = shown.length(); i < width; i++) {
            out.append(flag == '0' ? '0' : ' ');
        }
        out.append(shown);
    }

    private void directive(char directive, char flag, int width, String source) {
        int hour12 = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
        switch (directive) {
            case 'a' -> text(time.shortDay(), flag, width);
            case 'A' -> text(DAYS[time.weekDay()], flag, width);
            case 'b', 'h' -> text(time.shortMonth(), flag, width);
            case 'B' -> text(MONTHS[time.month() - 1], flag, width);
            case 'c' -> append("%a %b %e %H:%M:%S %Y");
            case 'C' -> number(Math.floorDiv(time.year(), 100), 2, '0', flag, width);
            case 'd' -> number(time.day(), 2, '0', flag, width);
            case 'D', 'x' -> append("%m/%d/%y");
            case 'e' -> number(time.day(), 2, ' ', flag, width);
            case 'F' -> append("%Y-%m-%d");
            case 'g' -> number(isoYear() % 100, 2, '0', flag, width);
            case 'G' -> number(isoYear(), 1, '0', flag, width);
            case 'H' -> number(time.hour(), 2, '0', flag, width);
            case 'I' -> number(hour12, 2, '0', flag, width);
            case 'j' -> number(time.yearDay(), 3, '0', flag, width);
            case 'k' -> number(time.hour(), 2, ' ', flag, width);
            case 'l' -> number(hour12, 2, ' ', flag, width);
            case 'm' -> number(time.month(), 2, '0', flag, width);
            case 'M' -> number(time.minute(), 2, '0', flag, width);
            case 'n' -> out.append('\n');
            case 'p' ->
                text(flag == '#' ? (time.hour() < 12 ? "am" : "pm") : time.hour() < 12 ? "AM" : "PM", '0', width);
            case 'P' -> text(time.hour() < 12 ? "am" : "pm", flag, width);
            case 'r' -> append("%I:%M:%S %p");
            case 'R' -> append("%H:%M");
            case 's' -> out.append(epochSeconds());
            case 'S' -> number(time.second(), 2, '0', flag, width);
            case 't' -> out.append('\t');
            case 'T', 'X' -> append("%H:%M:%S");
            case 'u' -> number(time.weekDay() + 1L, 1, '0', flag, width);
            case 'U' -> number((time.yearDay() - 1 + 7 - (time.weekDay() + 1) % 7) / 7, 2, '0', flag, width);
            case 'V' -> number(isoWeek(), 2, '0', flag, width);
            case 'w' -> number((time.weekDay() + 1) % 7, 1, '0', flag, width);
            case 'W' -> number((time.yearDay() - 1 + 7 - time.weekDay()) / 7, 2, '0', flag, width);
            case 'y' -> number(Math.floorMod(time.year(), 100L), 2, '0', flag, width);
            case 'Y' -> number(time.year(), 1, '0', flag, width);
            case 'z' -> offset();
            case 'Z' -> text(time.zone() != null ? time.zone() : zoneName(), flag, width);
            case '%' -> out.append('%');
            default -> out.append(source);
        }
    }

    private String zoneName() {
        TimeZones zones = TimeZones.current();
        return time.daylight() > 0 ? zones.summerName() : time.daylight() == 0 ? zones.standardName() : "";
    }

    private void offset() {
        long seconds = time.offset() != null
                ? time.offset()
                : -(time.daylight() > 0
                        ? TimeZones.current().summerOffset()
                        : TimeZones.current().standardOffset());
        long minutes = Math.abs(seconds) / 60;
        out.append(seconds < 0 ? '-' : '+').append(padded(minutes / 60)).append(padded(minutes % 60));
    }

    private long epochSeconds() {
        try {
            LocalDateTime local = LocalDateTime.of(
                    (int) time.year(),
                    time.month(),
                    time.day(),
                    time.hour(),
                    time.minute(),
                    Math.min(59, time.second()));
            return local.toEpochSecond(TimeZones.current().rules().getOffset(local));
        } catch (DateTimeException e) {
            return -1;
        }
    }

    /** The date by year and day of the year, which is what weeks are counted from. */
    private LocalDate date() {
        return LocalDate.ofYearDay((int) time.year(), 1).plusDays(time.yearDay() - 1L);
    }

    private int isoYear() {
        return date().get(IsoFields.WEEK_BASED_YEAR);
    }

    private int isoWeek() {
        return date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
