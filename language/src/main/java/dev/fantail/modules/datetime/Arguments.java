// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;

/** Arguments of constructors: numbers, and the states that pickles pass in their place. */
final class Arguments {
    private Arguments() {}

    static int number(Object value) {
        Object index = value instanceof Long ? value : Conversions.index(value);
        if (!(index instanceof Long number)) {
            throw Errors.overflowError("Python int too large to convert to C long");
        } else if (number != number.intValue()) {
            throw Errors.overflowError(
                    number > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
        } else {
            return number.intValue();
        }
    }

    static int number(Object value, int otherwise) {
        return value == null ? otherwise : number(value);
    }

    /** A constructor's argument that has to be there. */
    static int required(Object value, String name, int position) {
        if (value == null) {
            throw Errors.typeError("function missing required argument '" + name + "' (pos " + position + ")");
        }
        return number(value);
    }

    /**
     * The bytes of a state; {@code null} if the argument is none. Python 2 wrote strings.
     *
     * @param type what is pickled
     * @param at where a byte is that tells states from other bytes
     * @param bound what that byte is below
     */
    static byte[] state(Object value, String type, int length, int at, int bound) {
        byte[] bytes = null;
        if (value instanceof PyBytes given) {
            bytes = given.value();
        } else if (PyValueObject.unwrap(value) instanceof TruffleString text
                && Str.length(text) == length
                && isSane((byte) Str.codePointAt(text, at), at, bound)) {
            bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                int codePoint = Str.codePointAt(text, i);
                if (codePoint > 0xff) {
                    throw Errors.valueError("Failed to encode latin1 string when unpickling a " + type + " object. "
                            + "pickle.load(data, encoding='latin1') is assumed.");
                }
                bytes[i] = (byte) codePoint;
            }
        }
        return bytes != null && bytes.length == length && isSane(bytes[at], at, bound) ? bytes : null;
    }

    /** A month is from 1, an hour from 0. */
    private static boolean isSane(byte value, int at, int bound) {
        int known = value & 0x7f;
        return known < bound && (at == 0 || known > 0);
    }

    /** The zone that follows a state. */
    static Object zoneOfState(Object zone) {
        if (zone == null) {
            return PyNone.NONE;
        } else if (zone != PyNone.NONE && !(zone instanceof PyTzInfo)) {
            throw Errors.typeError("bad tzinfo state arg");
        }
        return zone;
    }

    /** The text of an argument. */
    static TruffleString text(Object value, String function, int position) {
        if (PyValueObject.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(function + "() argument " + position + " must be str, not "
                + (value == PyNone.NONE ? "None" : Types.of(value).shortName()));
    }
}
