// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.FloatText;
import dev.fantail.builtins.IntText;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyType;
import java.util.Locale;

/** {@code format(number, specification)}. */
public final class NumberFormat {
    private static final int DEFAULT_PRECISION = 6;

    private NumberFormat() {}

    /**
     * @param value {@code Long} or {@code PyInt}
     * @param type the class that errors name
     */
    @TruffleBoundary
    public static TruffleString formatInt(Object value, TruffleString specification, PyType type) {
        FormatSpec spec = FormatSpec.of(specification, FormatSpec.Kind.INTEGER, type);
        return switch (spec.type()) {
            case 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> integer(value, spec);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> floating(IntOps.toDouble(value), spec);
            default -> throw spec.unknownType(type);
        };
    }

    static TruffleString integer(Object value, FormatSpec spec) {
        if (spec.precision() >= 0) {
            throw Errors.valueError("Precision not allowed in integer format specifier");
        }
        if (spec.noNegativeZero()) {
            throw Errors.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (spec.type() == 'c') {
            return character(value, spec);
        }
        boolean negative = IntOps.signum(value) < 0;
        String digits = digits(IntOps.absolute(value), spec.type());
        String prefix = "";
        if (spec.alternate() && spec.type() != 'd' && spec.type() != 'n') {
            prefix = "0" + (char) spec.type();
        }
        return layOut(spec, negative, prefix, digits, "").toTruffleString();
    }

    private static TruffleString character(Object value, FormatSpec spec) {
        if (spec.sign() != 0) {
            throw Errors.valueError("Sign not allowed with integer format specifier 'c'");
        }
        if (spec.alternate()) {
            throw Errors.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!(value instanceof Long code)) {
            throw Errors.overflowError("Python int too large to convert to C long");
        }
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw Errors.overflowError("%c arg not in range(0x110000)");
        }
        int padding = Math.max(0, spec.width() - 1);
        int left = TextFormat.leftPadding(spec.align(), padding);
        return new CodePoints()
                .repeat(spec.fill(), spec.align() == '=' ? padding : left)
                .append((int) code.longValue())
                .repeat(spec.fill(), spec.align() == '=' ? 0 : padding - left)
                .toTruffleString();
    }

    /** The digits of a number that is not negative. */
    static String digits(Object value, int type) {
        return switch (type) {
            case 'b' -> radix(value, 2);
            case 'o' -> radix(value, 8);
            case 'x' -> radix(value, 16);
            case 'X' -> radix(value, 16).toUpperCase(Locale.ROOT);
            default -> IntText.decimal(value);
        };
    }

    private static String radix(Object value, int radix) {
        return value instanceof Long small
                ? Long.toString(small, radix)
                : IntOps.big(value).toString(radix);
    }

    @TruffleBoundary
    public static TruffleString formatFloat(double value, TruffleString specification, PyType type) {
        FormatSpec spec = FormatSpec.of(specification, FormatSpec.Kind.FLOATING, type);
        return switch (spec.type()) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> floating(value, spec);
            default -> throw spec.unknownType(type);
        };
    }

    static TruffleString floating(double value, FormatSpec spec) {
        boolean percent = spec.type() == '%';
        String text = digits(percent ? value * 100 : value, spec, spec.type());
        boolean negative = text.startsWith("-");
        if (negative) {
            text = text.substring(1);
        }
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        String tail = text.substring(end) + (percent ? "%" : "");
        return layOut(spec, negative, "", text.substring(0, end), tail).toTruffleString();
    }

    private static String digits(double value, FormatSpec spec, int type) {
        int precision = spec.precision();
        String text;
        switch (type) {
            case 0 ->
                text = precision < 0
                        ? FloatText.format(value, 'r', 0, spec.alternate(), true)
                        : FloatText.format(value, 'g', precision, spec.alternate(), true);
            case 'e', 'E', 'f', 'F', 'g', 'G' ->
                text = FloatText.format(
                        value,
                        Character.toLowerCase((char) type),
                        precision < 0 ? DEFAULT_PRECISION : precision,
                        spec.alternate(),
                        false);
            case '%' ->
                text = FloatText.format(
                        value, 'f', precision < 0 ? DEFAULT_PRECISION : precision, spec.alternate(), false);
            default ->
                text = FloatText.format(
                        value, 'g', precision < 0 ? DEFAULT_PRECISION : precision, spec.alternate(), false);
        }
        if (type == 'E' || type == 'F' || type == 'G') {
            text = text.toUpperCase(Locale.ROOT);
        }
        if (spec.noNegativeZero() && text.startsWith("-") && isZero(text)) {
            text = text.substring(1);
        }
        return text;
    }

    private static boolean isZero(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E') {
                return true;
            }
            if (c != '0' && c != '.') {
                return false;
            }
        }
        return true;
    }

    @TruffleBoundary
    public static TruffleString formatComplex(PyComplex value, TruffleString specification, PyType type) {
        FormatSpec spec = FormatSpec.of(specification, FormatSpec.Kind.FLOATING, type);
        switch (spec.type()) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {}
            default -> throw spec.unknownType(type);
        }
        if (spec.fill() == '0') {
            throw Errors.valueError("Zero padding is not allowed in complex format specifier");
        }
        if (spec.align() == '=') {
            throw Errors.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
        boolean plain = spec.type() == 0;
        boolean onlyImaginary = plain && value.real() == 0 && Math.copySign(1, value.real()) > 0;
        CodePoints body = new CodePoints();
        FormatSpec bare = withoutPadding(spec, spec.sign());
        if (plain && !onlyImaginary) {
            body.append('(');
        }
        if (!onlyImaginary) {
            body.append(part(value.real(), bare, plain).toArray());
        }
        body.append(part(value.imaginary(), onlyImaginary ? bare : withoutPadding(spec, '+'), plain)
                .toArray());
        body.append('j');
        if (plain && !onlyImaginary) {
            body.append(')');
        }
        int padding = Math.max(0, spec.width() - body.size());
        int left = TextFormat.leftPadding(spec.align(), padding);
        return new CodePoints()
                .repeat(spec.fill(), left)
                .append(body.toArray())
                .repeat(spec.fill(), padding - left)
                .toTruffleString();
    }

    private static FormatSpec withoutPadding(FormatSpec spec, int sign) {
        return new FormatSpec(
                ' ',
                '>',
                sign,
                spec.noNegativeZero(),
                spec.alternate(),
                -1,
                spec.grouping(),
                spec.precision(),
                spec.type());
    }

    private static CodePoints part(double value, FormatSpec spec, boolean plain) {
        String text;
        if (plain) {
            text = spec.precision() < 0
                    ? FloatText.format(value, 'r', 0, spec.alternate(), false)
                    : FloatText.format(value, 'g', spec.precision(), spec.alternate(), false);
        } else {
            text = digits(value, spec, spec.type());
        }
        boolean negative = text.startsWith("-");
        if (negative) {
            text = text.substring(1);
        }
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return layOut(spec, negative, "", text.substring(0, end), text.substring(end));
    }

    /** Padding, sign, prefix, grouped digits and what follows them. */
    private static CodePoints layOut(FormatSpec spec, boolean negative, String prefix, String digits, String rest) {
        String tail = rest;
        NumericLocale locale = spec.type() == 'n' ? NumericLocale.current() : null;
        if (locale != null && tail.startsWith(".")) {
            tail = locale.decimalPoint() + tail.substring(1);
        }
        String sign = negative ? "-" : spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
        String grouped = digits;
        int separator = locale == null ? spec.grouping() : locale.separator();
        if (separator != 0) {
            int group = switch (spec.type()) {
                case 'b', 'o', 'x', 'X' -> 4;
                case 'n' -> locale.group();
                default -> 3;
            };
            int minimum = spec.fill() == '0' && spec.align() == '='
                    ? spec.width() - sign.length() - prefix.length() - tail.length()
                    : 0;
            grouped = group(digits, (char) separator, group, minimum);
        }
        int padding = Math.max(0, spec.width() - sign.length() - prefix.length() - grouped.length() - tail.length());
        int left = TextFormat.leftPadding(spec.align(), padding);
        int inner = spec.align() == '=' ? padding : 0;
        return new CodePoints()
                .repeat(spec.fill(), left)
                .append(sign)
                .append(prefix)
                .repeat(spec.fill(), inner)
                .append(grouped)
                .append(tail)
                .repeat(spec.fill(), padding - left - inner);
    }

    private static String group(String digits, char separator, int group, int minimum) {
        int count = digits.length();
        if (count > 0) {
            while (count + (count - 1) / group < minimum) {
                count++;
            }
        }
        String extended = "0".repeat(count - digits.length()) + digits;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0 && (count - i) % group == 0) {
                out.append(separator);
            }
            out.append(extended.charAt(i));
        }
        return out.toString();
    }
}
