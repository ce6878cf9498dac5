// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.time.BrokenDownTime;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;

/** {@code strftime}: what C does not know of zones and microseconds is put into the format first. */
final class TimeFormatting {
    private TimeFormatting() {}

    /**
     * @param zone of the object, {@code None} for none
     * @param moment what the zone is asked about
     */
    static TruffleString format(TruffleString format, BrokenDownTime time, int micro, Object zone, Object moment) {
        return Str.of(time.format(expand(Str.toJava(format), micro, zone, moment)));
    }

    private static String expand(String format, int micro, Object zone, Object moment) {
        StringBuilder out = null;
        int copied = 0;
        int end = format.length() - 1;
        for (int i = format.indexOf('%'); i >= 0 && i < end; i = format.indexOf('%', i)) {
            char directive = format.charAt(i + 1);
            boolean spread = directive == ':' && i + 2 <= end && format.charAt(i + 2) == 'z';
            if (directive != 'z' && directive != 'Z' && directive != 'f' && !spread) {
                i += 2;
                continue;
            }
            out = out == null ? new StringBuilder(format.length() + 16) : out;
            out.append(format, copied, i);
            if (directive == 'f') {
                IsoText.six(out, micro);
            } else if (directive == 'Z') {
                name(out, zone, moment);
            } else {
                IsoText.offset(out, Zones.utcOffset(zone, moment), spread ? ":" : "");
            }
            i += spread ? 3 : 2;
            copied = i;
        }
        return out == null ? format : out.append(format, copied, format.length()).toString();
    }

    private static void name(StringBuilder out, Object zone, Object moment) {
        Object name = Zones.name(zone, moment);
        if (name != PyNone.NONE) {
            out.append(Str.toJava((TruffleString) PyValueObject.unwrap(name)).replace("%", "%%"));
        }
    }
}
