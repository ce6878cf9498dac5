// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.array;

import dev.fantail.objects.Errors;
import dev.fantail.objects.Str;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The representations of numbers that pickled arrays may have. */
final class MachineFormats {
    private static final int FLOATS = 14;
    private static final int DOUBLES = 16;
    private static final int UTF_16 = 18;

    private MachineFormats() {}

    /** @param format below 14 integers of growing size, then floats, then text; odd ones differ in sign or byte order */
    static Object[] decode(int format, byte[] bytes) {
        int width = width(format);
        if (bytes.length % width != 0) {
            throw Errors.valueError("string length not a multiple of item size");
        }
        if (format == UTF_16 || format == UTF_16 + 1) {
            return utf16(bytes, format == UTF_16 + 1);
        }
        boolean bigEndian = format >= 2 && format % 2 == 1;
        ByteBuffer memory = ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Object[] values = new Object[bytes.length / width];
        for (int i = 0; i < values.length; i++) {
            values[i] = kind(format).read(memory, i * width);
        }
        return values;
    }

    /** Two units may be one character. */
    private static Object[] utf16(byte[] bytes, boolean bigEndian) {
        ByteBuffer memory = ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        String text = memory.asCharBuffer().toString();
        Object[] values = new Object[text.codePointCount(0, text.length())];
        for (int i = 0, at = 0; i < values.length; i++) {
            int codePoint = text.codePointAt(at);
            values[i] = Str.ofCodePoint(codePoint);
            at += Character.charCount(codePoint);
        }
        return values;
    }

    private static int width(int format) {
        return kind(format).size();
    }

    private static ArrayKind kind(int format) {
        return switch (format) {
            case 0 -> ArrayKind.UNSIGNED_BYTE;
            case 1 -> ArrayKind.BYTE;
            case 2, 3 -> ArrayKind.UNSIGNED_SHORT;
            case 4, 5 -> ArrayKind.SHORT;
            case 6, 7 -> ArrayKind.UNSIGNED_INT;
            case 8, 9 -> ArrayKind.INT;
            case 10, 11 -> ArrayKind.UNSIGNED_LONG;
            case 12, 13 -> ArrayKind.LONG;
            case FLOATS, FLOATS + 1 -> ArrayKind.FLOAT;
            case DOUBLES, DOUBLES + 1 -> ArrayKind.DOUBLE;
            case UTF_16, UTF_16 + 1 -> ArrayKind.UNSIGNED_SHORT;
            default -> ArrayKind.CHARACTER;
        };
    }
}
