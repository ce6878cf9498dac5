// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.modules.posix.ProcessState;
import dev.fantail.objects.PythonContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The local time zone: that of the environment variable {@code TZ}, or the embedder's.
 *
 * @param zone {@code null} where TZ spells out names and rules
 * @param fixedName the abbreviation that TZ spells out, or {@code null}
 */
public record TimeZones(ZoneRules rules, ZoneId zone, String fixedName, String fixedSummerName) {
    @TruffleBoundary
    public static TimeZones current() {
        String variable = ProcessState.get().environment().get("TZ");
        if (variable != null && !variable.isEmpty()) {
            TimeZones parsed = parse(variable.startsWith(":") ? variable.substring(1) : variable);
            return parsed != null ? parsed : of(ZoneOffset.UTC);
        }
        return of(PythonContext.get().env().getTimeZone());
    }

    private static TimeZones parse(String text) {
        TimeZones spelled = PosixZone.parse(text);
        if (spelled != null) {
            return spelled;
        }
        ZoneId zone = zoneOf(text);
        return zone == null ? null : of(zone);
    }

    private static TimeZones of(ZoneId zone) {
        return new TimeZones(zone.getRules(), zone, null, null);
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
        int year = LocalDate.now(rules.getOffset(Instant.now())).getYear();
        for (int month = 1; month <= 12; month++) {
            Instant at = startOf(year, month);
            if (rules.isDaylightSavings(at) == summer) {
                return at;
            }
        }
        return startOf(year, 1);
    }

    private Instant startOf(int year, int month) {
        LocalDateTime start = LocalDate.of(year, month, 1).atStartOfDay();
        return start.toInstant(rules.getOffset(start));
    }

    private static long west(ZoneRules rules, Instant at) {
        return -rules.getOffset(at).getTotalSeconds();
    }

    /** Seconds west of UTC. */
    long standardOffset() {
        return west(rules, sample(false));
    }

    long summerOffset() {
        return west(rules, sample(true));
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
        boolean summer = rules.isDaylightSavings(at);
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
