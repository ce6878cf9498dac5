// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.CharacterTypes;
import dev.fantail.objects.Str;
import java.math.BigInteger;

/** Decimals from text and to text. */
final class DecimalText {
    private DecimalText() {}

    /** Whether {@code text} may have spaces around and underscores in the number. */
    static PyDecimal parse(TruffleString text, boolean lenient, Calculation to) {
        String plain = plain(text, lenient);
        PyDecimal result = plain == null ? null : parse(plain);
        return result == null ? to.invalid(Conditions.CONVERSION_SYNTAX) : result;
    }

    /** In ASCII, or {@code null} if there is a character that no number has. */
    private static String plain(TruffleString text, boolean lenient) {
        int length = Str.length(text);
        StringBuilder plain = new StringBuilder(length);
        int end = length;
        int start = 0;
        if (lenient) {
            while (start < end && CharacterTypes.isSpace(Str.codePointAt(text, start))) {
                start++;
            }
            while (end > start && CharacterTypes.isSpace(Str.codePointAt(text, end - 1))) {
                end--;
            }
        }
        for (int i = start; i < end; i++) {
            int c = Str.codePointAt(text, i);
            if (c == '_' && lenient) {
                continue;
            }
            if (c >= 0x80) {
                int digit = CharacterTypes.decimalValue(c);
                if (digit < 0) {
                    return null;
                }
                c = '0' + digit;
            }
            plain.append((char) c);
        }
        return plain.toString();
    }

    /** The number exactly; {@code null} if it is none. */
    static PyDecimal parse(String text) {
        int at = 0;
        int length = text.length();
        boolean negative = false;
        if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        if (at == length) {
            return null;
        }
        char first = text.charAt(at);
        if (first != '.' && (first < '0' || first > '9')) {
            return special(text.substring(at), negative);
        }
        int digitsFrom = at;
        int point = -1;
        long small = 0;
        int count = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '.') {
                if (point >= 0) {
                    return null;
                }
                point = at;
            } else if (c >= '0' && c <= '9') {
                if (count > 0 || c != '0') {
                    count++;
                }
                if (count <= Powers.SMALL_DIGITS) {
                    small = small * 10 + (c - '0');
                }
            } else {
                break;
            }
            at++;
        }
        int digitsTo = at;
        if (digitsTo - digitsFrom - (point >= 0 ? 1 : 0) == 0) {
            return null;
        }
        long exponent = 0;
        if (at < length) {
            if (text.charAt(at) != 'e' && text.charAt(at) != 'E' || !isExponent(text, at + 1)) {
                return null;
            }
            exponent = exponent(text, at + 1);
        }
        if (point >= 0) {
            exponent -= digitsTo - point - 1;
        }
        if (count <= Powers.SMALL_DIGITS) {
            return new PyDecimal(negative, small, exponent);
        }
        String digits = point < 0
                ? text.substring(digitsFrom, digitsTo)
                : text.substring(digitsFrom, point) + text.substring(point + 1, digitsTo);
        return PyDecimal.of(negative, new BigInteger(digits), exponent);
    }

    private static boolean isExponent(String text, int from) {
        int at = from;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        return at < text.length() && areDigits(text, at);
    }

    private static boolean areDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Saturates: beyond the limits of all contexts it does not matter how far. */
    private static long exponent(String text, int from) {
        boolean negative = text.charAt(from) == '-';
        long value = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && value < 4_000_000_000_000_000_000L / 10) {
                value = value * 10 + (c - '0');
            } else if (c >= '0') {
                value = 4_000_000_000_000_000_000L;
            }
        }
        return negative ? -value : value;
    }

    private static PyDecimal special(String text, boolean negative) {
        if (text.equalsIgnoreCase("inf") || text.equalsIgnoreCase("infinity")) {
            return PyDecimal.infinity(negative);
        }
        boolean signaling = !text.isEmpty() && (text.charAt(0) == 's' || text.charAt(0) == 'S');
        int from = signaling ? 1 : 0;
        if (!text.regionMatches(true, from, "nan", 0, 3) || !areDigits(text, from + 3)) {
            return null;
        }
        String payload = text.substring(from + 3);
        return PyDecimal.of(
                signaling ? PyDecimal.SIGNALING : PyDecimal.QUIET,
                negative,
                payload.isEmpty() ? BigInteger.ZERO : new BigInteger(payload),
                0);
    }

    /** As {@code str()} shows it. */
    static String toText(PyDecimal a, boolean capitals) {
        return toText(a, capitals, false);
    }

    /** With an exponent that three divides. */
    static String toEngineering(PyDecimal a, boolean capitals) {
        return toText(a, capitals, true);
    }

    private static String toText(PyDecimal a, boolean capitals, boolean engineering) {
        StringBuilder text = new StringBuilder();
        if (a.isNegative()) {
            text.append('-');
        }
        if (a.isInfinite()) {
            return text.append("Infinity").toString();
        }
        String digits = a.digitString();
        if (a.isNan()) {
            return text.append(a.isSignaling() ? "sNaN" : "NaN")
                    .append(digits.equals("0") ? "" : digits)
                    .toString();
        }
        // Where the point is, counted from the start of the digits.
        long leftDigits = a.exponent() + digits.length();
        long point;
        if (a.exponent() <= 0 && leftDigits > -6) {
            point = leftDigits;
        } else if (!engineering) {
            point = 1;
        } else if (a.isZero()) {
            point = Math.floorMod(leftDigits + 1, 3) - 1;
        } else {
            point = Math.floorMod(leftDigits - 1, 3) + 1;
        }
        if (point <= 0) {
            text.append("0.").repeat('0', (int) -point).append(digits);
        } else if (point >= digits.length()) {
            text.append(digits).repeat('0', (int) (point - digits.length()));
        } else {
            text.append(digits, 0, (int) point).append('.').append(digits, (int) point, digits.length());
        }
        if (leftDigits != point) {
            text.append(capitals ? 'E' : 'e');
            if (leftDigits > point) {
                text.append('+');
            }
            text.append(leftDigits - point);
        }
        return text.toString();
    }
}
