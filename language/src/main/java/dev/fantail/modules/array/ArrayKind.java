// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** A type code of {@code array.array}: how an item looks in memory. */
enum ArrayKind {
    BYTE('b', 1),
    UNSIGNED_BYTE('B', 1),
    CHARACTER('u', 4),
    SHORT('h', 2),
    UNSIGNED_SHORT('H', 2),
    INT('i', 4),
    UNSIGNED_INT('I', 4),
    LONG('l', 8),
    UNSIGNED_LONG('L', 8),
    LONG_LONG('q', 8),
    UNSIGNED_LONG_LONG('Q', 8),
    FLOAT('f', 4),
    DOUBLE('d', 8);

    private final char code;
    private final int size;

    ArrayKind(char code, int size) {
        this.code = code;
        this.size = size;
    }

    static ArrayKind of(char code) {
        for (ArrayKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw Errors.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }

    char code() {
        return code;
    }

    int size() {
        return size;
    }

    /** As in a {@code struct} format. */
    String format() {
        return this == CHARACTER ? "w" : String.valueOf(code);
    }

    Object read(ByteBuffer memory, int at) {
        return switch (this) {
            case BYTE -> (long) memory.get(at);
            case UNSIGNED_BYTE -> (long) (memory.get(at) & 0xff);
            case CHARACTER -> character(memory.getInt(at));
            case SHORT -> (long) memory.getShort(at);
            case UNSIGNED_SHORT -> (long) (memory.getShort(at) & 0xffff);
            case INT -> (long) memory.getInt(at);
            case UNSIGNED_INT -> memory.getInt(at) & 0xffffffffL;
            case LONG, LONG_LONG -> memory.getLong(at);
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> unsigned(memory.getLong(at));
            case FLOAT -> (double) memory.getFloat(at);
            case DOUBLE -> memory.getDouble(at);
        };
    }

    private static Object character(int codePoint) {
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
            throw Errors.valueError(
                    "character U+" + Integer.toHexString(codePoint) + " is not in range [U+0000; U+10ffff]");
        }
        return Str.ofCodePoint(codePoint);
    }

    private static Object unsigned(long bits) {
        return bits >= 0
                ? (Object) bits
                : PyInt.of(BigInteger.valueOf(bits >>> 1).shiftLeft(1).or(BigInteger.valueOf(bits & 1)));
    }

    void write(ByteBuffer memory, int at, Object value) {
        switch (this) {
            case BYTE -> memory.put(at, (byte) ranged(value, -128, 127, "signed char"));
            case UNSIGNED_BYTE -> memory.put(at, (byte) ranged(value, 0, 255, "unsigned byte integer"));
            case CHARACTER -> {
                if (!(PyValueObject.unwrap(value) instanceof TruffleString text) || Str.length(text) != 1) {
                    throw Errors.typeError("array item must be unicode character");
                }
                memory.putInt(at, Str.codePointAt(text, 0));
            }
            case SHORT -> memory.putShort(at, (short) ranged(value, -32768, 32767, "signed short integer"));
            case UNSIGNED_SHORT -> memory.putShort(at, (short) ranged(value, 0, 65535, "unsigned short"));
            case INT -> memory.putInt(at, (int) ranged(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer"));
            case UNSIGNED_INT -> memory.putInt(at, (int) unsignedInt(value));
            case LONG -> memory.putLong(at, signedLong(value, "Python int too large to convert to C long"));
            case LONG_LONG -> memory.putLong(at, signedLong(value, "int too big to convert"));
            case UNSIGNED_LONG ->
                memory.putLong(
                        at,
                        unsignedLong(
                                value,
                                "can't convert negative value to unsigned int",
                                "Python int too large to convert to C unsigned long"));
            case UNSIGNED_LONG_LONG ->
                memory.putLong(
                        at, unsignedLong(value, "can't convert negative int to unsigned", "int too big to convert"));
            case FLOAT -> memory.putFloat(at, (float) Conversions.toDouble(value));
            case DOUBLE -> memory.putDouble(at, Conversions.toDouble(value));
        }
    }

    private static long ranged(Object value, long low, long high, String name) {
        long number = Conversions.toClampedLong(value);
        if (number < low) {
            throw Errors.overflowError(name + " is less than minimum");
        } else if (number > high) {
            throw Errors.overflowError(name + " is greater than maximum");
        }
        return number;
    }

    private static long unsignedInt(Object value) {
        long number = Conversions.toClampedLong(value);
        if (number < 0) {
            throw Errors.overflowError("can't convert negative value to unsigned int");
        } else if (number > 0xffffffffL) {
            throw Errors.overflowError("unsigned int is greater than maximum");
        }
        return number;
    }

    private static long signedLong(Object value, String tooLarge) {
        if (Conversions.index(value) instanceof Long number) {
            return number;
        }
        throw Errors.overflowError(tooLarge);
    }

    private static long unsignedLong(Object value, String negative, String tooLarge) {
        BigInteger number = Conversions.toBigInteger(value);
        if (number.signum() < 0) {
            throw Errors.overflowError(negative);
        } else if (number.bitLength() > 64) {
            throw Errors.overflowError(tooLarge);
        }
        return number.longValue();
    }
}
