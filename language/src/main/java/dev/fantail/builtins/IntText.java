// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PythonContext;
import java.math.BigInteger;

/** Ints as text, and back. */
public final class IntText {
    /** Key of the context's limit in {@code PythonContext.moduleState()}: an {@code Integer}; 0 for no limit. */
    public static final String LIMIT_KEY = "sys.int_max_str_digits";

    public static final int DEFAULT_LIMIT = 4300;

    /** A number of at most this many digits is converted without asking for the limit. */
    private static final int LIMIT_THRESHOLD = 640;

    private static final double BITS_PER_DIGIT = 3.3219280948873626;

    private IntText() {}

    /** How many digits a number may have to be converted in the current context; 0 for no limit. */
    public static int limit() {
        return (Integer) PythonContext.get().moduleState().getOrDefault(LIMIT_KEY, DEFAULT_LIMIT);
    }

    /** Decimal text of a {@code Long} or {@link PyInt}. */
    @TruffleBoundary
    public static String decimal(Object value) {
        return value instanceof Long small ? Long.toString(small) : decimal(((PyInt) value).value());
    }

    private static String decimal(BigInteger value) {
        if (value.bitLength() > LIMIT_THRESHOLD * 3) {
            int limit = limit();
            if (limit > 0 && value.bitLength() > (limit + 1) * BITS_PER_DIGIT) {
                throw tooLongToConvert(limit);
            }
            String text = value.toString();
            if (limit > 0 && text.length() - (value.signum() < 0 ? 1 : 0) > limit) {
                throw tooLongToConvert(limit);
            }
            return text;
        }
        return value.toString();
    }

    private static RuntimeException tooLongToConvert(int limit) {
        return Errors.valueError("Exceeds the limit (" + limit
                + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
    }

    /**
     * The int that a literal as {@code int(text, base)} accepts it denotes, or {@code null} where it is malformed.
     *
     * @param base 0 (by prefix) or 2 to 36
     */
    public static Object parse(int[] text, int base) {
        int from = 0;
        int to = text.length;
        while (from < to && CharacterTypes.isSpace(text[from])) {
            from++;
        }
        while (to > from && CharacterTypes.isSpace(text[to - 1])) {
            to--;
        }
        boolean negative = false;
        if (from < to && (text[from] == '+' || text[from] == '-')) {
            negative = text[from] == '-';
            from++;
        }
        int radix = base;
        boolean afterPrefix = false;
        if (to - from >= 2 && text[from] == '0') {
            int prefix = switch (text[from + 1]) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 0;
            };
            if (prefix != 0 && (base == 0 || base == prefix)) {
                radix = prefix;
                from += 2;
                afterPrefix = true;
            }
        }
        boolean leadingZeroForbidden = false;
        if (radix == 0) {
            radix = 10;
            leadingZeroForbidden = from < to && digit(text[from]) == 0;
        }
        StringBuilder digits = new StringBuilder(to - from);
        boolean lastWasDigit = afterPrefix;
        boolean nonZero = false;
        for (int i = from; i < to; i++) {
            if (text[i] == '_') {
                if (!lastWasDigit) {
                    return null;
                }
                lastWasDigit = false;
                continue;
            }
            int digit = digit(text[i]);
            if (digit < 0 || digit >= radix) {
                return null;
            }
            nonZero |= digit != 0;
            digits.append(Character.forDigit(digit, radix));
            lastWasDigit = true;
        }
        if (digits.isEmpty() || !lastWasDigit || leadingZeroForbidden && nonZero) {
            return null;
        }
        return value(digits, radix, negative);
    }

    private static Object value(StringBuilder digits, int radix, boolean negative) {
        if (digits.length() <= 12) {
            long value = Long.parseLong(digits, 0, digits.length(), radix);
            return negative ? -value : value;
        }
        if (digits.length() > LIMIT_THRESHOLD && Integer.bitCount(radix) != 1) {
            int limit = limit();
            if (limit > 0 && digits.length() > limit) {
                throw Errors.valueError("Exceeds the limit (" + limit
                        + " digits) for integer string conversion: value has " + digits.length()
                        + " digits; use sys.set_int_max_str_digits() to increase the limit");
            }
        }
        BigInteger value = new BigInteger(digits.toString(), radix);
        return PyInt.of(negative ? value.negate() : value);
    }

    /** The value of a letter or of a decimal digit of any script; -1 for anything else. */
    static int digit(int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            return codePoint - '0';
        } else if (codePoint >= 'a' && codePoint <= 'z') {
            return codePoint - 'a' + 10;
        } else if (codePoint >= 'A' && codePoint <= 'Z') {
            return codePoint - 'A' + 10;
        }
        return codePoint < 0x80 ? -1 : CharacterTypes.decimalValue(codePoint);
    }
}
