// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.DynamicDispatchLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.math.BigInteger;

/** An {@code int} that does not fit in a {@code long}. Smaller values are {@code Long}: see {@link #of}. */
@ExportLibrary(DynamicDispatchLibrary.class)
public final class PyInt implements TruffleObject {

    private final BigInteger value;

    private PyInt(BigInteger value) {
        this.value = value;
    }

    @ExportMessage
    Class<?> dispatch() {
        return ContextAccess.Holder.INT_EXPORTS;
    }

    public BigInteger value() {
        return value;
    }

    /** The canonical representation of an int: {@code Long} where it fits, else a {@code PyInt}. */
    @TruffleBoundary
    public static Object of(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : new PyInt(value);
    }

    @TruffleBoundary
    public boolean fitsInUnsignedLong() {
        return value.signum() >= 0 && value.bitLength() <= Long.SIZE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyInt that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
