// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.Constants;
import java.util.ArrayList;
import java.util.List;

/** From Python values to the plain constants of a code object: the way back of {@link ConstantValues#toPython}. */
public final class PlainConstants {
    private PlainConstants() {}

    /** @throws PyException {@code TypeError} for a value that cannot be a constant */
    @TruffleBoundary
    public static Object of(Object value) {
        return switch (value) {
            case Boolean plain -> plain;
            case Long plain -> plain;
            case Double plain -> plain;
            case TruffleString text -> ofText(text);
            case PyInt number -> number.value();
            case PyBytes bytes -> new Constants.Bytes(bytes.value());
            case PyComplex complex -> new Constants.Complex(complex.real(), complex.imaginary());
            case PyCode code -> code.code();
            case PyTuple tuple -> new Constants.Tuple(ofAll(tuple.items()));
            case PySet set when set.isFrozen() -> new Constants.FrozenSet(ofAll(set.toArray()));
            case PySingleton none when none == PyNone.NONE -> Constants.Singleton.NONE;
            case PySingleton ellipsis when ellipsis == PyNone.ELLIPSIS -> Constants.Singleton.ELLIPSIS;
            case PyValueObject wrapped -> of(wrapped.value());
            default ->
                throw Errors.typeError(
                        "'" + Types.of(value).shortName() + "' object cannot be a constant of a code object");
        };
    }

    private static List<Object> ofAll(Object[] values) {
        List<Object> result = new ArrayList<>(values.length);
        for (Object value : values) {
            result.add(of(value));
        }
        return result;
    }

    /** A Java string, unless UTF-16 would fuse two lone surrogates into one character. */
    public static Object ofText(TruffleString text) {
        int[] codePoints = Str.codePoints(text);
        for (int i = 1; i < codePoints.length; i++) {
            if (isSurrogate(codePoints[i - 1], 0xd800) && isSurrogate(codePoints[i], 0xdc00)) {
                return new Constants.CodePoints(codePoints);
            }
        }
        return new String(codePoints, 0, codePoints.length);
    }

    private static boolean isSurrogate(int codePoint, int first) {
        return codePoint >= first && codePoint < first + 0x400;
    }
}
