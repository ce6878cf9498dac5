// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of {@code TZ} that spells out its rules: {@code STD+5DST,M3.2.0,M11.1.0/2}. Offsets are west of Greenwich. */
final class PosixZone {
    private static final String NAME = "([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)";
    private static final String TIME = "([+-]?\\d{1,3}(?::\\d{1,2}){0,2})";
    private static final Pattern ZONE = Pattern.compile(NAME + TIME + "(?:" + NAME + TIME + "?(?:,([^,]+),([^,]+))?)?");
    private static final Pattern DATE =
            Pattern.compile("(?:M(\\d{1,2})\\.(\\d)\\.(\\d)|(J?)(\\d{1,3}))(?:/" + TIME + ")?");
    private static final int HOUR = 3600;
    private static final int MOST = 18 * HOUR;

    /** Where the rules of later years begin to be in force. */
    private static final int FIRST_YEAR = 1900;

    private PosixZone() {}

    /** {@code null} for text that is not of this form. */
    static TimeZones parse(String text) {
        Matcher matcher = ZONE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        ZoneOffset standard = offset(-seconds(matcher.group(2)));
        String name = name(matcher.group(1));
        if (matcher.group(3) == null) {
            return new TimeZones(standard.getRules(), null, name, name);
        }
        String summerName = name(matcher.group(3));
        ZoneOffset summer = matcher.group(4) == null
                ? offset(standard.getTotalSeconds() + HOUR)
                : offset(-seconds(matcher.group(4)));
        // Without rules: those of the United States.
        String start = matcher.group(5) == null ? "M3.2.0" : matcher.group(5);
        String end = matcher.group(6) == null ? "M11.1.0" : matcher.group(6);
        try {
            ZoneRules rules = rules(standard, summer, start, end);
            return rules == null ? null : new TimeZones(rules, null, name, summerName);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String name(String text) {
        return text.startsWith("<") ? text.substring(1, text.length() - 1) : text;
    }

    private static ZoneOffset offset(int seconds) {
        return ZoneOffset.ofTotalSeconds(Math.max(-MOST, Math.min(MOST, seconds)));
    }

    private static int seconds(String text) {
        int result = 0;
        int unit = HOUR;
        for (String part : text.split(":")) {
            result += Math.abs(Integer.parseInt(part)) * unit;
            unit /= 60;
        }
        return text.startsWith("-") ? -result : result;
    }

    private static ZoneRules rules(ZoneOffset standard, ZoneOffset summer, String start, String end) {
        ZoneOffsetTransitionRule on = rule(start, standard, standard, summer);
        ZoneOffsetTransitionRule off = rule(end, standard, summer, standard);
        if (on == null || off == null) {
            return null;
        }
        ZoneOffsetTransition first = on.createTransition(FIRST_YEAR);
        ZoneOffsetTransition second = off.createTransition(FIRST_YEAR);
        boolean north = first.getInstant().isBefore(second.getInstant());
        return ZoneRules.of(
                standard,
                north ? standard : summer,
                List.of(),
                north ? List.of(first, second) : List.of(second, first),
                north ? List.of(on, off) : List.of(off, on));
    }

    private static ZoneOffsetTransitionRule rule(
            String text, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int time = matcher.group(6) == null ? 2 * HOUR : seconds(matcher.group(6));
        if (time < 0 || time > 24 * HOUR) {
            return null;
        }
        Month month;
        int day;
        DayOfWeek weekDay = null;
        if (matcher.group(1) != null) {
            month = Month.of(Integer.parseInt(matcher.group(1)));
            int week = Integer.parseInt(matcher.group(2));
            day = week >= 5 ? -1 : (week - 1) * 7 + 1;
            int sundayFirst = Integer.parseInt(matcher.group(3));
            weekDay = DayOfWeek.of(sundayFirst == 0 ? 7 : sundayFirst);
        } else {
            int number = Integer.parseInt(matcher.group(5)) + (matcher.group(4).isEmpty() ? 1 : 0);
            LocalDate date = LocalDate.ofYearDay(FIRST_YEAR + 1, Math.min(number, 365));
            month = date.getMonth();
            day = date.getDayOfMonth();
        }
        return ZoneOffsetTransitionRule.of(
                month,
                day,
                weekDay,
                LocalTime.ofSecondOfDay(time % (24 * HOUR)),
                time == 24 * HOUR,
                TimeDefinition.WALL,
                standard,
                before,
                after);
    }
}
