// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.modules.posix.ProcessState;
import dev.fantail.objects.PythonContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The local time zone: that of the environment variable {@code TZ}, or the embedder's.
 *
 * @param zone its rules
 * @param fixedName the abbreviation that TZ spells out, or {@code null}
 */
public record TimeZones(ZoneId zone, String fixedName, String fixedSummerName) {
    @TruffleBoundary
    public static TimeZones current() {
        String variable = ProcessState.get().environment().get("TZ");
        if (variable != null && !variable.isEmpty()) {
            TimeZones parsed = parse(variable.startsWith(":") ? variable.substring(1) : variable);
            return parsed != null ? parsed : new TimeZones(ZoneOffset.UTC, "UTC", "UTC");
        }
        return new TimeZones(PythonContext.get().env().getTimeZone(), null, null);
    }

    private static TimeZones parse(String text) {
        // Name and hours west, as in EST5 or EST+05EDT: the sign is the other way round.
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "([A-Za-z]{3,})([+-]?\\d{1,2})(?::(\\d{2}))?(?::(\\d{2}))?([A-Za-z]{3,})?.*")
                .matcher(text);
        if (matcher.matches()) {
            int hours = Integer.parseInt(matcher.group(2));
            int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            int seconds =
                    (Math.abs(hours) * 60 + minutes) * 60 * (matcher.group(2).startsWith("-") ? 1 : -1);
            String summer = matcher.group(5);
            ZoneId zone = ZoneOffset.ofTotalSeconds(Math.max(-64800, Math.min(64800, seconds)));
            if (summer != null) {
                ZoneId known = zoneOf(matcher.group(1) + Math.abs(hours) + summer);
                zone = known == null ? zone : known;
            }
            return new TimeZones(zone, matcher.group(1), summer == null ? matcher.group(1) : summer);
        }
        ZoneId zone = zoneOf(text);
        return zone == null ? null : new TimeZones(zone, null, null);
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time of this year without, or with, summer time. */
    private Instant sample(boolean summer) {
        int year = LocalDate.now(zone).getYear();
        Instant sample = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        for (int month = 1; month <= 12; month++) {
            Instant at = LocalDate.of(year, month, 1).atStartOfDay(zone).toInstant();
            if (zone.getRules().isDaylightSavings(at) == summer) {
                return at;
            }
        }
        return sample;
    }

    private static long west(ZoneRules rules, Instant at) {
        return -rules.getOffset(at).getTotalSeconds();
    }

    /** Seconds west of UTC. */
    long standardOffset() {
        return west(zone.getRules(), sample(false));
    }

    long summerOffset() {
        return west(zone.getRules(), sample(true));
    }

    boolean hasSummerTime() {
        return standardOffset() != summerOffset();
    }

    String standardName() {
        return nameAt(sample(false));
    }

    String summerName() {
        return nameAt(sample(true));
    }

    /** The abbreviation. */
    public String nameAt(Instant at) {
        boolean summer = zone.getRules().isDaylightSavings(at);
        if (fixedName != null) {
            return summer ? fixedSummerName : fixedName;
        }
        if (zone instanceof ZoneOffset offset) {
            return offset == ZoneOffset.UTC ? "UTC" : offset.getId();
        }
        String id = zone.getId();
        if (id.equals("UTC") || id.endsWith("/UTC") || id.equals("Z")) {
            return "UTC";
        }
        String name = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.US);
        return name.isEmpty() ? zone.getDisplayName(TextStyle.SHORT, Locale.US) : name;
    }
}
