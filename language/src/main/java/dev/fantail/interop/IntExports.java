// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.Types;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What other languages see of an {@code int} that does not fit in a {@code long}. */
@ExportLibrary(value = InteropLibrary.class, receiverType = PyInt.class)
public final class IntExports {
    private IntExports() {}

    @ExportMessage
    static boolean isNumber(@SuppressWarnings("unused") PyInt self) {
        return true;
    }

    @ExportMessage(name = "fitsInByte")
    @ExportMessage(name = "fitsInShort")
    @ExportMessage(name = "fitsInInt")
    @ExportMessage(name = "fitsInLong")
    static boolean fitsInLong(@SuppressWarnings("unused") PyInt self) {
        return false;
    }

    @ExportMessage
    static boolean fitsInBigInteger(@SuppressWarnings("unused") PyInt self) {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInDouble(PyInt self) {
        double value = self.value().doubleValue();
        return !Double.isInfinite(value) && new BigDecimal(value).toBigInteger().equals(self.value());
    }

    @ExportMessage
    @TruffleBoundary
    static boolean fitsInFloat(PyInt self) {
        float value = self.value().floatValue();
        return !Float.isInfinite(value) && new BigDecimal(value).toBigInteger().equals(self.value());
    }

    @ExportMessage
    static byte asByte(@SuppressWarnings("unused") PyInt self) throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    static short asShort(@SuppressWarnings("unused") PyInt self) throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    static int asInt(@SuppressWarnings("unused") PyInt self) throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    static long asLong(@SuppressWarnings("unused") PyInt self) throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    static float asFloat(PyInt self) throws UnsupportedMessageException {
        if (!fitsInFloat(self)) {
            throw UnsupportedMessageException.create();
        }
        return self.value().floatValue();
    }

    @ExportMessage
    static double asDouble(PyInt self) throws UnsupportedMessageException {
        if (!fitsInDouble(self)) {
            throw UnsupportedMessageException.create();
        }
        return self.value().doubleValue();
    }

    @ExportMessage
    static BigInteger asBigInteger(PyInt self) {
        return self.value();
    }

    @ExportMessage
    static boolean hasLanguage(@SuppressWarnings("unused") PyInt self) {
        return true;
    }

    @ExportMessage
    static Class<? extends TruffleLanguage<?>> getLanguage(@SuppressWarnings("unused") PyInt self) {
        return ObjectExports.languageClass();
    }

    @ExportMessage
    static boolean hasMetaObject(@SuppressWarnings("unused") PyInt self) {
        return true;
    }

    @ExportMessage
    static Object getMetaObject(@SuppressWarnings("unused") PyInt self) {
        return Types.INT;
    }

    @ExportMessage
    @TruffleBoundary
    static Object toDisplayString(PyInt self, @SuppressWarnings("unused") boolean allowSideEffects) {
        return self.toString();
    }
}
