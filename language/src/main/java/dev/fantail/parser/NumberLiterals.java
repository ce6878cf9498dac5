// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import dev.fantail.bytecode.Constants.Complex;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The values of numeric literals. */
final class NumberLiterals {
    private static final int LONG_DIGITS = 18;

    private NumberLiterals() {}

    /** The value of the literal in {@code source[from..to)}, which the tokenizer has accepted. */
    static Object parse(byte[] source, int from, int to, int maxIntDigits) {
        if (to - from <= LONG_DIGITS) {
            long value = 0;
            int i = from;
            for (; i < to; i++) {
                int c = source[i];
                if (c < '0' || c > '9') {
                    break;
                }
                value = value * 10 + (c - '0');
            }
            if (i == to) {
                return value;
            }
        }
        return parseSlowly(source, from, to, maxIntDigits);
    }

    private static Object parseSlowly(byte[] source, int from, int to, int maxIntDigits) {
        StringBuilder text = new StringBuilder(to - from);
        boolean real = false;
        for (int i = from; i < to; i++) {
            if (source[i] != '_') {
                text.append((char) source[i]);
                real |= source[i] == '.' || (source[i] | 0x20) == 'e';
            }
        }
        int last = source[to - 1] | 0x20;
        if (text.length() > 1 && text.charAt(0) == '0') {
            int radix = switch (text.charAt(1) | 0x20) {
                case 'x' -> 16;
                case 'o' -> 8;
                case 'b' -> 2;
                default -> 0;
            };
            if (radix != 0) {
                return integer(text.substring(2), radix);
            }
        }
        if (last == 'j') {
            text.setLength(text.length() - 1);
            return new Complex(0.0, Double.parseDouble(text.toString()));
        }
        if (real) {
            return Double.parseDouble(text.toString());
        }
        String digits = text.toString();
        if (maxIntDigits > 0 && digits.length() > maxIntDigits) {
            throw new LiteralException("Exceeds the limit (" + maxIntDigits
                    + " digits) for integer string conversion: value has " + digits.length()
                    + " digits; use sys.set_int_max_str_digits() to increase the limit"
                    + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");
        }
        return integer(digits, 10);
    }

    private static Object integer(String digits, int radix) {
        BigInteger value = new BigInteger(digits, radix);
        return value.bitLength() <= 63 ? (Object) value.longValue() : value;
    }

    static boolean hasUnderscore(byte[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == '_') {
                return true;
            }
        }
        return false;
    }

    static String text(byte[] source, int from, int to) {
        return new String(source, from, to - from, StandardCharsets.US_ASCII);
    }
}
