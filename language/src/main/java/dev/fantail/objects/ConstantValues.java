// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** From the plain constants of a code object to Python values, and back. */
public final class ConstantValues {
    // Interned for the JVM: names in code objects, attributes and keywords then compare by identity first.
    private static final ConcurrentHashMap<String, TruffleString> INTERNED = new ConcurrentHashMap<>();

    private ConstantValues() {}

    /** The one TruffleString of this name. */
    public static TruffleString intern(String name) {
        TruffleString interned = INTERNED.get(name);
        return interned != null ? interned : INTERNED.computeIfAbsent(name, Str::of);
    }

    /** As {@code sys.intern}. A string that UTF-16 cannot express stays as it is. */
    public static TruffleString intern(TruffleString text) {
        if (!text.isValidUncached(Str.ENCODING)) {
            return text;
        }
        String name = text.toJavaStringUncached();
        // The other way may lock.
        TruffleString interned = INTERNED.get(name);
        return interned != null ? interned : INTERNED.computeIfAbsent(name, key -> text);
    }

    static TruffleString[] intern(List<String> names) {
        TruffleString[] result = new TruffleString[names.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = intern(names.get(i));
        }
        return result;
    }

    /** The Python value of a constant as described in {@link Constants}. */
    public static Object toPython(Object constant, PyCode.Translator translator) {
        return switch (constant) {
            case Boolean value -> value;
            case Long value -> value;
            case Double value -> value;
            case String text -> isName(text) ? intern(text) : Str.of(text);
            case Constants.Singleton singleton -> singleton == Constants.Singleton.NONE ? PyNone.NONE : PyNone.ELLIPSIS;
            case CodeObject code -> new PyCode(code, translator);
            case BigInteger value -> PyInt.of(value);
            case Constants.Bytes bytes -> new PyBytes(bytes.value());
            case Constants.Complex complex -> new PyComplex(complex.real(), complex.imaginary());
            case Constants.CodePoints text -> Str.ofCodePoints(text.codePoints());
            case Constants.Tuple tuple -> PyTuple.of(toPython(tuple.elements(), translator));
            case Constants.FrozenSet set -> frozenSet(toPython(set.elements(), translator));
            default -> throw new IllegalArgumentException(constant.getClass().getName());
        };
    }

    private static Object[] toPython(List<Object> constants, PyCode.Translator translator) {
        Object[] values = new Object[constants.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = toPython(constants.get(i), translator);
        }
        return values;
    }

    private static PySet frozenSet(Object[] elements) {
        PySet set = new PySet(Types.FROZENSET);
        for (Object element : elements) {
            set.add(element);
        }
        return set;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return text.length() < 64;
    }
}
