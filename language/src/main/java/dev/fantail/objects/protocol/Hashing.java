// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Identity;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.SpecialMethod;
import dev.fantail.objects.Types;

/** {@code hash(object)}, as programs see it. */
public final class Hashing {
    /** The prime that hashes of numbers are reduced by. */
    public static final long MODULUS = (1L << 61) - 1;

    private Hashing() {}

    @TruffleBoundary
    public static long hash(Object object) {
        if (object instanceof TruffleString text) {
            return hash(text);
        } else if (object instanceof Long value) {
            return hash((long) value);
        } else if (object instanceof Boolean value) {
            return value ? 1 : 0;
        } else if (object instanceof PyTuple tuple && tuple.isExactly(Types.TUPLE)) {
            return TupleHash.of(tuple.items());
        }
        PyType type = Types.of(object);
        Object method = type.lookup(SpecialMethod.HASH);
        if (method == null || method == PyNone.NONE) {
            throw Errors.typeError("unhashable type: '" + Strings.qualifiedTypeName(type) + "'");
        } else if (method == Types.OBJECT.lookup(SpecialMethod.HASH)) {
            return ofIdentity(object);
        }
        Object result = Calls.callMethod(method, object, type, new Object[0], Calls.NO_KEYWORDS);
        if (result instanceof Long value) {
            return value == -1 ? -2 : value;
        } else if (result instanceof PyInt big) {
            return reduce(big);
        } else if (dev.fantail.objects.PyValueObject.unwrap(result) instanceof Long value) {
            return value;
        } else if (result instanceof Boolean value) {
            return value ? 1 : 0;
        }
        throw Errors.typeError("__hash__ method should return an integer");
    }

    /** {@code object.__hash__(object)}. */
    public static long ofIdentity(Object object) {
        long hash = object instanceof PyObject ? System.identityHashCode(object) * 16L : Identity.of(object);
        return hash >>> 4 | hash << 60;
    }

    /** The hash of an int: the value reduced modulo 2**61-1, with its sign. */
    public static long hash(long value) {
        // Few numbers need the division.
        long result = value < MODULUS && value > -MODULUS ? value : value % MODULUS;
        return result == -1 ? -2 : result;
    }

    @TruffleBoundary
    private static long reduce(PyInt value) {
        long result =
                value.value().remainder(java.math.BigInteger.valueOf(MODULUS)).longValue();
        return result == -1 ? -2 : result;
    }

    /** The hash of a string, which depends on the context's seed. */
    @TruffleBoundary
    public static long hash(TruffleString text) {
        return PythonContext.get().hashSecret().hash(text);
    }

    /** The hash of {@code bytes}: that of a string of the same characters. */
    @TruffleBoundary
    public static long hash(byte[] bytes) {
        return PythonContext.get().hashSecret().hash(bytes);
    }
}
