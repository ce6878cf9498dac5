// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.time.BrokenDownTime;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;

/** {@code strftime}: what C does not know of zones and microseconds is put into the format first. */
final class TimeFormatting {
    private static final TruffleString ENCODE = Str.of("encode");
    private static final TruffleString REPLACE = Str.of("replace");

    private TimeFormatting() {}

    /**
     * @param zone of the object, {@code None} for none
     * @param moment what the zone is asked about
     */
    static TruffleString format(TruffleString format, BrokenDownTime time, int micro, Object zone, Object moment) {
        String expanded = expand(checked(format), micro, zone, moment);
        int end = expanded.indexOf(0);
        return Str.of(time.format(end < 0 ? expanded : expanded.substring(0, end)));
    }

    /** The text, which must have a form in UTF-8. */
    private static String checked(TruffleString text) {
        String result = Str.toJava(text);
        for (int i = 0; i < result.length(); i++) {
            if (Character.isSurrogate(result.charAt(i))) {
                // Raises what is to be said about a surrogate that is alone.
                Calls.method(text, ENCODE);
                break;
            }
        }
        return result;
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
        return out == null
                ? format
                : out.append(format, copied, format.length()).toString();
    }

    private static void name(StringBuilder out, Object zone, Object moment) {
        Object name = Zones.name(zone, moment);
        if (name instanceof TruffleString text) {
            out.append(checked(text).replace("%", "%%"));
        } else if (name != PyNone.NONE) {
            Object escaped = Calls.method(name, REPLACE, Str.of("%"), Str.of("%%"));
            if (!(PyValueObject.unwrap(escaped) instanceof TruffleString text)) {
                throw Errors.typeError("tzname.replace() did not return a string");
            }
            out.append(checked(text));
        }
    }
}
