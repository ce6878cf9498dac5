// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;
import java.util.Arrays;

/**
 * A format specification that only aligns: {@code [[fill]align][0][width][type]} with type {@code d} or {@code s} or none,
 * and a fill character below 256.
 *
 * @param align {@code <}, {@code >}, {@code ^}, {@code =}, or 0 where it is not given
 * @param type {@code d}, {@code s} or 0
 */
record Layout(byte fill, int align, int width, int type) {
    private static final int WIDEST = 1000;

    /** Digits of the longest number, and its sign. */
    private static final int LONGEST_NUMBER = 20;

    /** The meaning of a specification, or {@code null} if it says more than that. */
    @TruffleBoundary
    static Layout parse(TruffleString specification) {
        int[] text = Str.codePoints(specification);
        int fill = ' ';
        int align = 0;
        int i = 0;
        if (text.length >= 2 && isAlign(text[1])) {
            fill = text[0];
            align = text[1];
            i = 2;
        } else if (text.length >= 1 && isAlign(text[0])) {
            align = text[0];
            i = 1;
        }
        if (i < text.length && text[i] == '0') {
            // What a zero means depends on whether there is a fill character, and on the type.
            if (align != 0) {
                return null;
            }
            fill = '0';
            align = '=';
            i++;
        }
        int width = 0;
        while (i < text.length && text[i] >= '0' && text[i] <= '9' && width <= WIDEST) {
            width = 10 * width + text[i++] - '0';
        }
        int type = i < text.length ? text[i++] : 0;
        boolean isKnown = type == 0 || type == 'd' || type == 's';
        return i == text.length && isKnown && width <= WIDEST && fill < 0x100
                ? new Layout((byte) fill, align, width, type)
                : null;
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    boolean isForNumbers() {
        return type != 's';
    }

    boolean isForText() {
        return type != 'd' && align != '=';
    }

    /** The decimal digits of a number, aligned. */
    byte[] number(long value) {
        byte[] digits = new byte[LONGEST_NUMBER];
        int from = digits.length;
        // Negative, because that is the side that the smallest number is on.
        long rest = value < 0 ? value : -value;
        do {
            digits[--from] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        int sign = value < 0 ? 1 : 0;
        int length = digits.length - from;
        int padding = Math.max(0, width - sign - length);
        int before = before(padding, '>');
        byte[] result = new byte[sign + padding + length];
        Arrays.fill(result, fill);
        if (sign == 1) {
            result[align == '=' ? 0 : before] = '-';
        }
        System.arraycopy(digits, from, result, before + sign, length);
        return result;
    }

    /** Characters of one byte each, aligned. */
    byte[] text(byte[] characters, int offset, int length) {
        int padding = Math.max(0, width - length);
        byte[] result = new byte[length + padding];
        Arrays.fill(result, fill);
        System.arraycopy(characters, offset, result, before(padding, '<'), length);
        return result;
    }

    private int before(int padding, int alignOfType) {
        return switch (align == 0 ? alignOfType : align) {
            case '<' -> 0;
            case '^' -> padding / 2;
            default -> padding;
        };
    }
}
