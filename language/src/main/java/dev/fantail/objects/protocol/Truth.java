// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** {@code bool(object)}. */
public final class Truth {
    private Truth() {}

    public static boolean isTrue(Object object) {
        return object instanceof Boolean value ? value : general(object);
    }

    @TruffleBoundary
    private static boolean general(Object object) {
        if (object == PyNone.NONE) {
            return false;
        } else if (object instanceof Long value) {
            return value != 0;
        } else if (object instanceof TruffleString text) {
            return Str.length(text) != 0;
        } else if (object instanceof Double value) {
            return value != 0;
        }
        Object result = Calls.special(object, Names.BOOL);
        if (result != null) {
            return result instanceof Boolean value ? value : refuse(result);
        }
        return Types.of(object).lookup(Names.LEN) == null || Items.longLength(object) != 0;
    }

    /** Raises what {@code __bool__} deserves that answered something else. */
    @TruffleBoundary
    public static boolean refuse(Object result) {
        throw Errors.typeError(
                "__bool__ should return bool, returned " + Types.of(result).shortName());
    }
}
