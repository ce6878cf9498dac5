// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;

/**
 * How keys of dicts and elements of sets are hashed and compared.
 *
 * <p>Strings have two hashes. What {@code hash()} says depends on the context's seed, and computing it takes its time.
 * Dicts and sets, which also outlive contexts, use one that the string remembers. Only where a key of another class might
 * equal a string, because its {@code __hash__} is a program's own, a table uses the first one for its strings.
 */
public final class Keys {
    private Keys() {}

    public static long hash(Object key) {
        if (key instanceof TruffleString string) {
            return hash(string);
        } else if (key instanceof Long number) {
            return hash(number.longValue());
        }
        TruffleString text = textOrNull(key);
        return text == null ? Hashing.hash(key) : hash(text);
    }

    /** The string that the key is or, as an instance of a subclass that hashes as {@code str} does, holds. */
    static TruffleString textOrNull(Object key) {
        if (key instanceof TruffleString text) {
            return text;
        }
        return key instanceof PyValueObject object
                        && object.value() instanceof TruffleString text
                        && hashesAsText(object)
                ? text
                : null;
    }

    @TruffleBoundary
    private static boolean hashesAsText(PyValueObject object) {
        return object.type().lookup(SpecialMethod.HASH) == Types.STR.lookup(Names.HASH);
    }

    /** The hash that programs see, where {@link #hash(Object)} of the key is known. */
    @TruffleBoundary
    static long visible(Object key, long hash) {
        TruffleString text = textOrNull(key);
        return text == null ? hash : Hashing.hash(text);
    }

    /** What {@link #hash(Object)} says of the key, where {@link #visible} is known. */
    @TruffleBoundary
    static long hidden(Object key, long visible) {
        TruffleString text = textOrNull(key);
        return text == null ? visible : hash(text);
    }

    /** Whether the key is no string and yet may equal one. */
    @TruffleBoundary
    static boolean isForeign(Object key) {
        if (!(key instanceof PyObject)) {
            return false;
        }
        PyType type = Types.of(key);
        return type.isHeapType() && !(type.lookup(SpecialMethod.HASH) instanceof PyBuiltin);
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
        return Hashing.hash(number);
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
