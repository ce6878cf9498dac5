// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Truth;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** The native single-character formats of items in memory. */
final class MemoryFormat {
    private MemoryFormat() {}

    static String normalized(String format) {
        return format.startsWith("@") ? format.substring(1) : format;
    }

    static boolean isByte(String format) {
        return switch (normalized(format)) {
            case "B", "b", "c" -> true;
            default -> false;
        };
    }

    /** Bytes of an item, or -1 for a format that is no native single character. */
    static int size(String format) {
        return switch (normalized(format)) {
            case "b", "B", "c", "?" -> 1;
            case "h", "H", "e" -> 2;
            case "i", "I", "f" -> 4;
            case "l", "L", "q", "Q", "n", "N", "d", "P" -> 8;
            default -> -1;
        };
    }

    static Object read(PyMemoryView view, int at) {
        ByteBuffer memory = view.memory();
        return switch (normalized(view.format())) {
            case "b" -> (long) memory.get(at);
            case "B" -> (long) (memory.get(at) & 0xff);
            case "c" -> new PyBytes(new byte[] {memory.get(at)});
            case "?" -> memory.get(at) != 0;
            case "h" -> (long) memory.getShort(at);
            case "H" -> (long) (memory.getShort(at) & 0xffff);
            case "i" -> (long) memory.getInt(at);
            case "I" -> memory.getInt(at) & 0xffffffffL;
            case "l", "q", "n" -> memory.getLong(at);
            case "L", "Q", "N", "P" -> unsigned(memory.getLong(at));
            case "f" -> (double) memory.getFloat(at);
            case "d" -> memory.getDouble(at);
            case "e" -> (double) Float.float16ToFloat(memory.getShort(at));
            default -> throw unsupported(view);
        };
    }

    private static RuntimeException unsupported(PyMemoryView view) {
        return Errors.notImplementedError("memoryview: format " + view.format() + " not supported");
    }

    private static Object unsigned(long bits) {
        return bits >= 0 ? (Object) bits : PyInt.of(BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64)));
    }

    static void write(PyMemoryView view, int at, Object value) {
        ByteBuffer memory = view.memory();
        String format = normalized(view.format());
        switch (format) {
            case "c" -> {
                if (!(value instanceof PyBytes bytes)) {
                    throw wrongType(view);
                }
                if (bytes.size() != 1) {
                    throw wrongValue(view);
                }
                memory.put(at, bytes.value()[0]);
            }
            case "?" -> {
                boolean truth = Truth.isTrue(value);
                view.checkReleased();
                memory.put(at, (byte) (truth ? 1 : 0));
            }
            case "f" -> memory.putFloat(at, (float) number(view, value));
            case "d" -> memory.putDouble(at, number(view, value));
            case "e" -> memory.putShort(at, Float.floatToFloat16((float) number(view, value)));
            case "b" -> memory.put(at, (byte) integer(view, value, 8, true));
            case "B" -> memory.put(at, (byte) integer(view, value, 8, false));
            case "h" -> memory.putShort(at, (short) integer(view, value, 16, true));
            case "H" -> memory.putShort(at, (short) integer(view, value, 16, false));
            case "i" -> memory.putInt(at, (int) integer(view, value, 32, true));
            case "I" -> memory.putInt(at, (int) integer(view, value, 32, false));
            case "l", "q", "n" -> memory.putLong(at, integer(view, value, 64, true));
            case "L", "Q", "N", "P" -> memory.putLong(at, integer(view, value, 64, false));
            default -> throw unsupported(view);
        }
    }

    private static double number(PyMemoryView view, Object value) {
        if (!(PyValueObject.unwrap(value) instanceof Double)
                && !Conversions.hasIndex(value)
                && Types.of(value).lookup(Names.FLOAT) == null) {
            throw wrongType(view);
        }
        double number = Conversions.toDouble(value);
        view.checkReleased();
        return number;
    }

    private static long integer(PyMemoryView view, Object value, int bits, boolean signed) {
        if (!Conversions.hasIndex(value)) {
            throw wrongType(view);
        }
        BigInteger number = Conversions.toBigInteger(value);
        view.checkReleased();
        boolean fits = signed ? number.bitLength() < bits : number.signum() >= 0 && number.bitLength() <= bits;
        if (!fits) {
            throw wrongValue(view);
        }
        return number.longValue();
    }

    private static RuntimeException wrongType(PyMemoryView view) {
        return Errors.typeError("memoryview: invalid type for format '" + view.format() + "'");
    }

    private static RuntimeException wrongValue(PyMemoryView view) {
        return Errors.valueError("memoryview: invalid value for format '" + view.format() + "'");
    }
}
