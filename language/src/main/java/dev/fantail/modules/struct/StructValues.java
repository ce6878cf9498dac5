// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.struct;

import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Truth;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Single values in the memory that a {@code struct} format describes. */
final class StructValues {
    private static final double MAX_HALF = 65520;

    private StructValues() {}

    static Object read(ByteBuffer buffer, int at, StructFormat.Field field) {
        return switch (field.code()) {
            case 'c' -> new PyBytes(new byte[] {buffer.get(at)});
            case 'b' -> (long) buffer.get(at);
            case 'B' -> (long) (buffer.get(at) & 0xff);
            case '?' -> buffer.get(at) != 0;
            case 'h' -> (long) buffer.getShort(at);
            case 'H' -> (long) (buffer.getShort(at) & 0xffff);
            case 'e' -> (double) Float.float16ToFloat(buffer.getShort(at));
            case 'f' -> (double) buffer.getFloat(at);
            case 'd' -> buffer.getDouble(at);
            case 's' -> new PyBytes(copy(buffer, at, field.size()));
            case 'p' -> pascal(buffer, at, field.size());
            case 'i', 'l', 'q', 'n' -> field.size() == 4 ? (long) buffer.getInt(at) : buffer.getLong(at);
            default -> field.size() == 4 ? (Object) (buffer.getInt(at) & 0xffffffffL) : unsigned(buffer.getLong(at));
        };
    }

    private static PyBytes pascal(ByteBuffer buffer, int at, int size) {
        int length = size == 0 ? 0 : Math.min(buffer.get(at) & 0xff, size - 1);
        return new PyBytes(size == 0 ? new byte[0] : copy(buffer, at + 1, length));
    }

    private static byte[] copy(ByteBuffer buffer, int at, int count) {
        byte[] bytes = new byte[count];
        buffer.get(at, bytes);
        return bytes;
    }

    /** The int of 64 bits without sign. */
    static Object unsigned(long bits) {
        return bits >= 0
                ? (Object) bits
                : PyInt.of(BigInteger.valueOf(bits >>> 1).shiftLeft(1).or(BigInteger.valueOf(bits & 1)));
    }

    static void write(ByteBuffer buffer, byte[] memory, int at, StructFormat.Field field, Object value) {
        switch (field.code()) {
            case 'c' -> {
                if (!(value instanceof PyBytes bytes) || bytes.size() != 1) {
                    throw StructFormat.error("char format requires a bytes object of length 1");
                }
                memory[at] = bytes.value()[0];
            }
            case '?' -> memory[at] = (byte) (Truth.isTrue(value) ? 1 : 0);
            case 's' -> {
                byte[] bytes = bytes(value, 's');
                System.arraycopy(bytes, 0, memory, at, Math.min(bytes.length, field.size()));
            }
            case 'p' -> {
                byte[] bytes = bytes(value, 'p');
                if (field.size() > 0) {
                    int length = Math.min(bytes.length, field.size() - 1);
                    System.arraycopy(bytes, 0, memory, at + 1, length);
                    memory[at] = (byte) Math.min(length, 255);
                }
            }
            case 'e' -> buffer.putShort(at, half(number(value)));
            case 'f' -> buffer.putFloat(at, single(number(value), field));
            case 'd' -> buffer.putDouble(at, number(value));
            default -> writeInteger(buffer, memory, at, field, value);
        }
    }

    private static byte[] bytes(Object value, char code) {
        if (value instanceof PyBytes bytes) {
            return bytes.value();
        } else if (value instanceof PyByteArray bytes) {
            return bytes.toArray();
        }
        throw StructFormat.error("argument for '" + code + "' must be a bytes object");
    }

    private static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        } else if (value instanceof Long number) {
            return number;
        }
        if (Types.of(value).lookup(Names.FLOAT) == null && !Conversions.hasIndex(value)) {
            throw StructFormat.error("required argument is not a float");
        }
        return Conversions.toDouble(value);
    }

    private static float single(double value, StructFormat.Field field) {
        float result = (float) value;
        if (Float.isInfinite(result) && !Double.isInfinite(value)) {
            throw Errors.overflowError("float too large to pack with " + field.code() + " format");
        }
        return result;
    }

    private static short half(double value) {
        if (!Double.isFinite(value)) {
            return Float.floatToFloat16((float) value);
        }
        if (Math.abs(value) >= MAX_HALF) {
            throw Errors.overflowError("float too large to pack with e format");
        }
        // Rounded once, to a multiple of the last place; what follows is exact.
        int exponent = Math.max(Math.getExponent(value), -14) - 10;
        double rounded = Math.scalb(Math.rint(Math.scalb(value, -exponent)), exponent);
        return Float.floatToFloat16((float) Math.copySign(rounded, value));
    }

    private static void writeInteger(ByteBuffer buffer, byte[] memory, int at, StructFormat.Field field, Object value) {
        Object index = value;
        if (!(value instanceof Long)) {
            if (!Conversions.hasIndex(value)) {
                throw StructFormat.error("required argument is not an integer");
            }
            index = Conversions.index(value);
        }
        char code = field.code();
        int bits = field.size() * 8;
        boolean isUnsigned = Character.isUpperCase(code);
        if (code == 'P') {
            buffer.putLong(at, address(index));
            return;
        }
        long number;
        if (index instanceof Long small) {
            number = small;
            boolean fits = isUnsigned
                    ? number >= 0 && (bits == 64 || number >>> bits == 0)
                    : bits == 64 || number >> bits - 1 == number >> 63;
            if (!fits) {
                throw outOfRange(code, bits, isUnsigned);
            }
        } else {
            BigInteger big = ((PyInt) index).value();
            if (!isUnsigned || bits < 64 || big.signum() < 0 || big.bitLength() > 64) {
                throw outOfRange(code, bits, isUnsigned);
            }
            number = big.longValue();
        }
        switch (field.size()) {
            case 1 -> memory[at] = (byte) number;
            case 2 -> buffer.putShort(at, (short) number);
            case 4 -> buffer.putInt(at, (int) number);
            default -> buffer.putLong(at, number);
        }
    }

    private static long address(Object index) {
        if (index instanceof Long number) {
            return number;
        }
        BigInteger big = ((PyInt) index).value();
        if (big.bitLength() > 64 || big.signum() < 0) {
            throw StructFormat.error("int too large to convert");
        }
        return big.longValue();
    }

    private static PyException outOfRange(char code, int bits, boolean isUnsigned) {
        BigInteger limit = BigInteger.ONE.shiftLeft(isUnsigned ? bits : bits - 1);
        BigInteger low = isUnsigned ? BigInteger.ZERO : limit.negate();
        return StructFormat.error(
                "'" + code + "' format requires " + low + " <= number <= " + limit.subtract(BigInteger.ONE));
    }
}
