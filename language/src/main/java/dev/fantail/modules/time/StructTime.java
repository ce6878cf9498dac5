// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.time;

import dev.fantail.objects.PyTuple;
import dev.fantail.objects.StructSequence;
import java.time.ZonedDateTime;

/** {@code time.struct_time}. */
public final class StructTime {
    public static final StructSequence SEQUENCE = new StructSequence(
            "time.struct_time",
            "The time value as returned by gmtime(), localtime(), and strptime(), and\n"
                    + "accepted by asctime(), mktime() and strftime().",
            9,
            "tm_year",
            "tm_mon",
            "tm_mday",
            "tm_hour",
            "tm_min",
            "tm_sec",
            "tm_wday",
            "tm_yday",
            "tm_isdst",
            "tm_zone",
            "tm_gmtoff");

    private StructTime() {}

    static PyTuple of(ZonedDateTime date, String zone, int offset, int summer) {
        return SEQUENCE.create(
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getHour(),
                date.getMinute(),
                date.getSecond(),
                date.getDayOfWeek().getValue() - 1,
                date.getDayOfYear(),
                summer,
                zone,
                offset);
    }
}
