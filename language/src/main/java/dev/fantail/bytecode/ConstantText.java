// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.List;

/** Python's {@code repr} of constants; code objects without their address. */
public final class ConstantText {
    private ConstantText() {}

    public static String repr(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    public static void append(StringBuilder out, Object value) {
        switch (value) {
            case Constants.Singleton singleton ->
                out.append(singleton == Constants.Singleton.NONE ? "None" : "Ellipsis");
            case Boolean bool -> out.append(bool ? "True" : "False");
            case Double d -> appendFloat(out, d, true);
            case Constants.Complex complex -> appendComplex(out, complex);
            case String s -> appendString(out, s.codePoints().toArray());
            case Constants.CodePoints(int[] codePoints) -> appendString(out, codePoints);
            case Constants.Bytes(byte[] bytes) -> appendBytes(out, bytes);
            case Constants.Tuple(List<Object> elements) -> {
                out.append('(');
                appendAll(out, elements);
                out.append(elements.size() == 1 ? ",)" : ")");
            }
            case Constants.FrozenSet(List<Object> elements) -> {
                out.append(elements.isEmpty() ? "frozenset(" : "frozenset({");
                appendAll(out, elements);
                out.append(elements.isEmpty() ? ")" : "})");
            }
            case CodeObject code -> {
                out.append("<code object ")
                        .append(code.name())
                        .append(", file \"")
                        .append(code.fileName());
                out.append("\", line ").append(code.firstLine()).append('>');
            }
            default -> out.append(value);
        }
    }

    private static void appendAll(StringBuilder out, List<Object> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            append(out, elements.get(i));
        }
    }

    /** The shortest digits that read back as the same number, with an exponent only for large and small numbers. */
    private static void appendFloat(StringBuilder out, double value, boolean withPoint) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
            return;
        }
        String java = Double.toString(Math.abs(value));
        int e = java.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(java.substring(e + 1));
        String mantissa = e < 0 ? java : java.substring(0, e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point).concat(mantissa.substring(point + 1));
        int decimalPoint = point + exponent;
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
            decimalPoint--;
        }
        int end = digits.length();
        while (end > start + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits = digits.substring(start, end);
        if (digits.equals("0")) {
            decimalPoint = 1;
        }
        if (Double.doubleToRawLongBits(value) < 0) {
            out.append('-');
        }
        if (decimalPoint > 16 || decimalPoint < -3) {
            out.append(digits.charAt(0));
            if (digits.length() > 1) {
                out.append('.').append(digits, 1, digits.length());
            }
            int shown = decimalPoint - 1;
            out.append('e').append(shown < 0 ? '-' : '+');
            if (Math.abs(shown) < 10) {
                out.append('0');
            }
            out.append(Math.abs(shown));
        } else if (decimalPoint <= 0) {
            out.append("0.").repeat('0', -decimalPoint).append(digits);
        } else if (decimalPoint >= digits.length()) {
            out.append(digits).repeat('0', decimalPoint - digits.length());
            if (withPoint) {
                out.append(".0");
            }
        } else {
            out.append(digits, 0, decimalPoint).append('.').append(digits, decimalPoint, digits.length());
        }
    }

    private static void appendComplex(StringBuilder out, Constants.Complex value) {
        if (Double.doubleToRawLongBits(value.real()) == 0) {
            appendFloat(out, value.imaginary(), false);
            out.append('j');
            return;
        }
        out.append('(');
        appendFloat(out, value.real(), false);
        if (Double.isNaN(value.imaginary()) || Double.doubleToRawLongBits(value.imaginary()) >= 0) {
            out.append('+');
        }
        appendFloat(out, value.imaginary(), false);
        out.append("j)");
    }

    private static void appendString(StringBuilder out, int[] text) {
        boolean single = false;
        boolean twice = false;
        for (int c : text) {
            single |= c == '\'';
            twice |= c == '"';
        }
        char quote = single && !twice ? '"' : '\'';
        out.append(quote);
        for (int c : text) {
            if (c == quote || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else if (c < 0x100) {
                out.append("\\x");
                appendHex(out, c, 2);
            } else if (c < 0x10000) {
                out.append("\\u");
                appendHex(out, c, 4);
            } else {
                out.append("\\U");
                appendHex(out, c, 8);
            }
        }
        out.append(quote);
    }

    private static boolean isPrintable(int c) {
        if (c < 0x7F) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendBytes(StringBuilder out, byte[] bytes) {
        boolean single = false;
        boolean twice = false;
        for (byte b : bytes) {
            single |= b == '\'';
            twice |= b == '"';
        }
        char quote = single && !twice ? '"' : '\'';
        out.append('b').append(quote);
        for (byte b : bytes) {
            if (b == quote || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b == '\n') {
                out.append("\\n");
            } else if (b == '\r') {
                out.append("\\r");
            } else if (b == '\t') {
                out.append("\\t");
            } else if (b >= ' ' && b < 0x7F) {
                out.append((char) b);
            } else {
                out.append("\\x");
                appendHex(out, b & 0xFF, 2);
            }
        }
        out.append(quote);
    }

    private static void appendHex(StringBuilder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((value >> shift) & 0xF, 16));
        }
    }
}
