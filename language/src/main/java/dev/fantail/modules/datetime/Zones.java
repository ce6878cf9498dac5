// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** Asks time zones, most of which are written in Python, and checks what they say. */
final class Zones {
    private static final TruffleString UTC_OFFSET = Str.of("utcoffset");
    private static final TruffleString DST = Str.of("dst");
    private static final TruffleString NAME = Str.of("tzname");
    private static final TruffleString FROM_UTC = Str.of("fromutc");

    private Zones() {}

    /** {@code zone}, if it can be one. */
    static Object checked(Object zone) {
        if (zone != PyNone.NONE && !(zone instanceof PyTzInfo)) {
            throw Errors.typeError("tzinfo argument must be None or of a tzinfo subclass, not type '"
                    + Types.of(zone).shortName() + "'");
        }
        return zone;
    }

    /** {@code null} for none. */
    static PyTimeDelta utcOffset(Object zone, Object moment) {
        if (zone == PyNone.NONE) {
            return null;
        } else if (zone instanceof PyTimeZone fixed) {
            return fixed.offset;
        }
        return offset(zone, UTC_OFFSET, moment);
    }

    /** {@code null} for none. */
    static PyTimeDelta dst(Object zone, Object moment) {
        return zone == PyNone.NONE || zone instanceof PyTimeZone ? null : offset(zone, DST, moment);
    }

    private static PyTimeDelta offset(Object zone, TruffleString method, Object moment) {
        Object result = Calls.method(zone, method, moment);
        if (result == PyNone.NONE) {
            return null;
        } else if (!(result instanceof PyTimeDelta delta)) {
            throw Errors.typeError("tzinfo." + method + "() must return None or timedelta, not '"
                    + Types.of(result).shortName() + "'");
        } else if (!delta.isWithinDay()) {
            throw Errors.valueError(
                    "offset must be a timedelta strictly between -timedelta(hours=24) and" + " timedelta(hours=24).");
        } else {
            return delta;
        }
    }

    /** A string or {@code None}. */
    static Object name(Object zone, Object moment) {
        if (zone == PyNone.NONE) {
            return zone;
        } else if (zone instanceof PyTimeZone fixed) {
            return fixed.shownName();
        }
        Object result = Calls.method(zone, NAME, moment);
        if (result != PyNone.NONE && !(PyValueObject.unwrap(result) instanceof TruffleString)) {
            throw Errors.typeError("tzinfo.tzname() must return None or a string, not '"
                    + Types.of(result).shortName() + "'");
        }
        return result;
    }

    /** The local time of a moment that says it is in the zone but has the calendar of UTC. */
    static Object fromUtc(Object zone, Object moment) {
        return zone instanceof PyTimeZone fixed && moment instanceof PyDateTime time && time.zone == zone
                ? time.plus(fixed.offset, 1)
                : Calls.method(zone, FROM_UTC, moment);
    }

    static Object orNone(Object value) {
        return value == null ? PyNone.NONE : value;
    }
}
