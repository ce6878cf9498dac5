// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.ShortDecimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text, and back. */
public final class FloatText {
    /** Digits before an exponent is used by {@code repr}. */
    private static final int REPR_PRECISION = 16;

    private FloatText() {}

    /** {@code repr(value)}: the shortest text that reads back as the value. */
    @TruffleBoundary
    public static String repr(double value) {
        return format(value, 'r', 0, false, true);
    }

    /**
     * The value as C's {@code printf} would write it.
     *
     * @param type one of {@code e f g r}; {@code r} is the shortest exact text
     * @param precision digits after the point ({@code e f}) or significant ones ({@code g})
     * @param alternate keep the point and trailing zeros
     * @param pointZero show at least one digit after the point
     */
    @TruffleBoundary
    public static String format(double value, char type, int precision, boolean alternate, boolean pointZero) {
        if (Double.isNaN(value)) {
            return "nan";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        double absolute = Math.abs(value);
        if (type == 'r' && pointZero && !alternate && isShownPlain(absolute)) {
            return Double.toString(value);
        }
        StringBuilder out = new StringBuilder();
        if (negative) {
            out.append('-');
        }
        if (type == 'f') {
            appendFixed(out, absolute, precision);
            if (precision == 0 && alternate) {
                out.append('.');
            }
            return out.toString();
        }
        String digits;
        int point;
        int significant = type == 'e' ? precision + 1 : Math.max(1, precision);
        if (absolute == 0) {
            digits = "0";
            point = 1;
        } else if (type == 'r') {
            String shortest = shortestDigits(absolute);
            int separator = shortest.indexOf('@');
            digits = shortest.substring(0, separator);
            point = Integer.parseInt(shortest.substring(separator + 1));
        } else {
            int exponent = ShortDecimal.exponent(absolute, significant);
            if (exponent != ShortDecimal.UNKNOWN) {
                digits = Long.toString(ShortDecimal.scaled(absolute, significant - 1 - exponent));
                point = exponent + 1;
            } else {
                BigDecimal rounded =
                        new BigDecimal(absolute).round(new MathContext(significant, RoundingMode.HALF_EVEN));
                digits = rounded.unscaledValue().toString();
                point = digits.length() - rounded.scale();
            }
        }
        boolean exponential = switch (type) {
            case 'e' -> true;
            case 'r' -> point <= -4 || point > REPR_PRECISION;
            default -> point <= -4 || point > significant - (pointZero ? 1 : 0);
        };
        if (type == 'e' || alternate) {
            digits = digits + "0".repeat(Math.max(0, significant - digits.length()));
        } else {
            digits = stripZeros(digits);
        }
        if (exponential) {
            appendExponential(out, digits, point, alternate);
        } else {
            appendPlain(out, digits, point, alternate, pointZero);
        }
        return out.toString();
    }

    /** Whether Java writes the shortest text of a number as Python does. */
    private static boolean isShownPlain(double absolute) {
        return absolute >= 1e-3 && absolute < 1e7 || absolute == 0;
    }

    private static void appendFixed(StringBuilder out, double absolute, int precision) {
        long scaled = ShortDecimal.scaled(absolute, precision);
        if (scaled < 0) {
            out.append(new BigDecimal(absolute)
                    .setScale(precision, RoundingMode.HALF_EVEN)
                    .toPlainString());
            return;
        }
        int start = out.length();
        out.append(scaled);
        int missing = precision + 1 - (out.length() - start);
        if (missing > 0) {
            out.insert(start, "0".repeat(missing));
        }
        if (precision > 0) {
            out.insert(out.length() - precision, '.');
        }
    }

    private static void appendExponential(StringBuilder out, String digits, int point, boolean alternate) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        } else if (alternate) {
            out.append('.');
        }
        int exponent = point - 1;
        out.append('e').append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        if (size < 10) {
            out.append('0');
        }
        out.append(size);
    }

    private static void appendPlain(StringBuilder out, String digits, int point, boolean alternate, boolean pointZero) {
        if (point <= 0) {
            out.append("0.").append("0".repeat(-point)).append(digits);
            return;
        }
        if (digits.length() <= point) {
            out.append(digits).append("0".repeat(point - digits.length()));
            if (pointZero) {
                out.append(".0");
            } else if (alternate) {
                out.append('.');
            }
            return;
        }
        out.append(digits, 0, point).append('.').append(digits, point, digits.length());
    }

    private static String stripZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    /** The shortest digits that identify a positive value, then {@code @}, then where the decimal point is. */
    private static String shortestDigits(double value) {
        String text = Double.toString(value);
        int e = text.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        String mantissa = e < 0 ? text : text.substring(0, e);
        int dot = mantissa.indexOf('.');
        String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int point = dot + exponent;
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        digits = stripZeros(digits.substring(zeros));
        point -= zeros;
        // Java always shows two digits, and may use the second one where one would do.
        if (digits.length() == 2) {
            int first = digits.charAt(0) - '0';
            int nearest = digits.charAt(1) >= '5' ? first + 1 : first;
            String candidate = nearest + "E" + (point - 1);
            if (Double.parseDouble(candidate) == value) {
                return nearest == 10 ? "1@" + (point + 1) : nearest + "@" + point;
            }
        }
        return digits + "@" + point;
    }

    /** The float that {@code float(text)} gives, or {@code null} where the text is malformed. */
    @TruffleBoundary
    static Double parse(int[] text) {
        int from = 0;
        int to = text.length;
        while (from < to && CharacterTypes.isSpace(text[from])) {
            from++;
        }
        while (to > from && CharacterTypes.isSpace(text[to - 1])) {
            to--;
        }
        StringBuilder plain = new StringBuilder(to - from);
        int previous = 0;
        for (int i = from; i < to; i++) {
            int c = text[i];
            if (c >= 0x80) {
                int digit = CharacterTypes.decimalValue(c);
                if (digit < 0) {
                    return null;
                }
                c = '0' + digit;
            }
            if (c == '_') {
                boolean between = isDigit(previous)
                        && i + 1 < to
                        && IntText.digit(text[i + 1]) >= 0
                        && IntText.digit(text[i + 1]) < 10;
                if (!between) {
                    return null;
                }
            } else {
                plain.append((char) c);
            }
            previous = c;
        }
        String number = plain.toString();
        int end = scan(number, 0);
        return end == number.length() && end > 0 ? parsePrefix(number) : null;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The end of the number (signed decimal, infinity or NaN) at {@code start}; {@code start} when there is none. */
    static int scan(String text, int start) {
        int i = start;
        int length = text.length();
        if (i < length && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        if (text.regionMatches(true, i, "infinity", 0, 8)) {
            return i + 8;
        } else if (text.regionMatches(true, i, "inf", 0, 3) || text.regionMatches(true, i, "nan", 0, 3)) {
            return i + 3;
        }
        int digits = 0;
        while (i < length && isDigit(text.charAt(i))) {
            i++;
            digits++;
        }
        if (i < length && text.charAt(i) == '.') {
            i++;
            while (i < length && isDigit(text.charAt(i))) {
                i++;
                digits++;
            }
        }
        if (digits == 0) {
            return start;
        }
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int j = i + 1;
            if (j < length && (text.charAt(j) == '+' || text.charAt(j) == '-')) {
                j++;
            }
            if (j < length && isDigit(text.charAt(j))) {
                while (j < length && isDigit(text.charAt(j))) {
                    j++;
                }
                i = j;
            }
        }
        return i;
    }

    /** The value of a text that {@link #scan} accepts. */
    static double parsePrefix(String number) {
        int i = 0;
        boolean negative = number.charAt(0) == '-';
        if (negative || number.charAt(0) == '+') {
            i++;
        }
        char first = number.charAt(i);
        if (first == 'i' || first == 'I') {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        } else if (first == 'n' || first == 'N') {
            return Math.copySign(Double.NaN, negative ? -1 : 1);
        }
        return Double.parseDouble(number);
    }

    /** {@code float.hex()}. */
    static String hex(double value) {
        if (!Double.isFinite(value)) {
            return repr(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        String sign = bits < 0 ? "-" : "";
        long mantissa = bits & (1L << 52) - 1;
        int exponent = (int) (bits >>> 52 & 0x7ff);
        if (exponent == 0 && mantissa == 0) {
            return sign + "0x0.0p+0";
        }
        int shown = exponent == 0 ? -1022 : exponent - 1023;
        String digits = Long.toHexString(mantissa);
        return sign + "0x" + (exponent == 0 ? '0' : '1') + "." + "0".repeat(13 - digits.length()) + digits + "p"
                + (shown < 0 ? "-" : "+") + Math.abs(shown);
    }

    /** {@code float.fromhex(text)}, or {@code null} where the text is malformed; infinite for what is too large. */
    static Double parseHex(String text) {
        String number = text.strip();
        boolean negative = number.startsWith("-");
        String rest = negative || number.startsWith("+") ? number.substring(1) : number;
        String lower = rest.toLowerCase(java.util.Locale.ROOT);
        if (lower.equals("inf") || lower.equals("infinity")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        } else if (lower.equals("nan")) {
            return Double.NaN;
        }
        int i = lower.startsWith("0x") ? 2 : 0;
        StringBuilder digits = new StringBuilder();
        int fraction = 0;
        boolean point = false;
        for (; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (Character.digit(c, 16) >= 0 && c < 0x80) {
                digits.append(c);
                fraction += point ? 1 : 0;
            } else {
                break;
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        BigInteger exponent = BigInteger.ZERO;
        if (i < lower.length()) {
            String tail = lower.substring(i);
            if (!tail.matches("p[+-]?[0-9]+")) {
                return null;
            }
            exponent = new BigInteger(tail.substring(tail.charAt(1) == '+' ? 2 : 1));
        }
        BigInteger mantissa = new BigInteger(digits.toString(), 16);
        exponent = exponent.subtract(BigInteger.valueOf(4L * fraction));
        double value;
        if (mantissa.signum() == 0) {
            value = 0;
        } else if (exponent.bitLength() > 24) {
            value = exponent.signum() > 0 ? Double.POSITIVE_INFINITY : 0;
        } else {
            value = Double.parseDouble("0x" + mantissa.toString(16) + "p" + exponent);
        }
        return negative ? -value : value;
    }
}
