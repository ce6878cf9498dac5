// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;

/** How keys of dicts and elements of sets are hashed and compared. */
public final class Keys {
    /** Numbers hash modulo this prime, so that equal numbers of different types hash alike. */
    private static final long MODULUS = (1L << 61) - 1;

    private Keys() {}

    public static long hash(Object key) {
        if (key instanceof TruffleString string) {
            return hash(string);
        } else if (key instanceof Long number) {
            return hash(number.longValue());
        }
        return Hashing.hash(key);
    }

    /** The hash of a string; TruffleString remembers what it derives from. */
    public static long hash(TruffleString string) {
        if (string.byteLength(Str.ENCODING) == 0) {
            return 0;
        }
        long hash = string.hashCodeUncached(Str.ENCODING) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        return hash == -1 ? -2 : hash;
    }

    public static long hash(long number) {
        if (number > -MODULUS && number < MODULUS) {
            return number == -1 ? -2 : number;
        }
        long hash = number % MODULUS;
        return hash == -1 ? -2 : hash;
    }

    /** Whether two keys of equal hash are one; may run a program's {@code __eq__}. */
    @TruffleBoundary
    static boolean equal(Object stored, Object key) {
        if (stored == key) {
            return true;
        } else if (stored instanceof TruffleString a && key instanceof TruffleString b) {
            return a.equalsUncached(b, Str.ENCODING);
        } else if (stored instanceof Long a && key instanceof Long b) {
            return a.longValue() == b.longValue();
        }
        return Comparison.isSame(stored, key) || Comparison.equal(stored, key);
    }
}
