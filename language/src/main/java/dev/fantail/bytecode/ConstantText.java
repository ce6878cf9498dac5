// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.FrozenSet;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Constants.Tuple;
import java.util.List;

/** Constants as Python writes them, for people to read. */
final class ConstantText {
    private ConstantText() {}

    static String repr(Object constant) {
        return switch (constant) {
            case Singleton singleton -> singleton == Singleton.NONE ? "None" : "Ellipsis";
            case Boolean bool -> bool ? "True" : "False";
            case Double number -> repr(number.doubleValue());
            case Complex complex -> repr(complex);
            case String text -> quoted(text.codePoints().toArray(), false);
            case CodePoints text -> quoted(text.codePoints(), false);
            case Bytes bytes -> {
                int[] values = new int[bytes.value().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = bytes.value()[i] & 0xFF;
                }
                yield "b" + quoted(values, true);
            }
            case Tuple(List<Object> elements) -> elements.size() == 1
                    ? "(" + repr(elements.getFirst()) + ",)"
                    : joined("(", elements, ")");
            case FrozenSet(List<Object> elements) -> elements.isEmpty()
                    ? "frozenset()"
                    : joined("frozenset({", elements, "})");
            case CodeObject code -> "<code object " + code.name() + ", file \"" + code.fileName() + "\", line "
                    + code.firstLine() + ">";
            default -> constant.toString();
        };
    }

    private static String joined(String open, List<Object> elements, String close) {
        StringBuilder text = new StringBuilder(open);
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(repr(elements.get(i)));
        }
        return text.append(close).toString();
    }

    private static String repr(Complex complex) {
        String imaginary = withoutFraction(repr(complex.imaginary())) + "j";
        if (complex.real() == 0 && 1 / complex.real() > 0) {
            return imaginary;
        }
        String sign = imaginary.startsWith("-") ? "" : "+";
        return "(" + withoutFraction(repr(complex.real())) + sign + imaginary + ")";
    }

    private static String withoutFraction(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** The shortest digits that give the number back; with an exponent below 1e-4 and from 1e16 on. */
    private static String repr(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        String java = Double.toString(Math.abs(number));
        int e = java.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(java.substring(e + 1));
        String mantissa = e < 0 ? java : java.substring(0, e);
        int point = mantissa.indexOf('.');
        StringBuilder digits = new StringBuilder(mantissa).deleteCharAt(point);
        int pointAt = point + exponent;
        while (digits.length() > 1 && digits.charAt(0) == '0') {
            digits.deleteCharAt(0);
            pointAt--;
        }
        while (digits.length() > 1 && digits.charAt(digits.length() - 1) == '0') {
            digits.deleteCharAt(digits.length() - 1);
        }
        String sign = number < 0 || 1 / number < 0 ? "-" : "";
        if (number == 0) {
            return sign + "0.0";
        }
        if (pointAt > 16 || pointAt < -3) {
            int shown = pointAt - 1;
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = Math.abs(shown) < 10 ? "0" + Math.abs(shown) : Integer.toString(Math.abs(shown));
            return sign + digits.charAt(0) + fraction + "e" + (shown < 0 ? "-" : "+") + power;
        }
        if (pointAt <= 0) {
            return sign + "0." + "0".repeat(-pointAt) + digits;
        }
        if (pointAt >= digits.length()) {
            return sign + digits + "0".repeat(pointAt - digits.length()) + ".0";
        }
        return sign + digits.substring(0, pointAt) + "." + digits.substring(pointAt);
    }

    private static String quoted(int[] codePoints, boolean bytes) {
        boolean single = false;
        boolean twofold = false;
        for (int c : codePoints) {
            single |= c == '\'';
            twofold |= c == '"';
        }
        char quote = single && !twofold ? '"' : '\'';
        StringBuilder text = new StringBuilder().append(quote);
        for (int c : codePoints) {
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (c == quote) {
                        text.append('\\').append(quote);
                    } else if (c >= ' ' && c < 0x7F || !bytes && isPrintable(c)) {
                        text.appendCodePoint(c);
                    } else if (c < 0x100) {
                        appendHex(text.append("\\x"), c, 2);
                    } else if (c < 0x10000) {
                        appendHex(text.append("\\u"), c, 4);
                    } else {
                        appendHex(text.append("\\U"), c, 8);
                    }
                }
            }
        }
        return text.append(quote).toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    private static void appendHex(StringBuilder text, int value, int width) {
        String hex = Integer.toHexString(value);
        text.append("0".repeat(width - hex.length())).append(hex);
    }
}
