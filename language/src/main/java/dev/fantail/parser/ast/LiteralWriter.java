// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Constants.Tuple;
import java.math.BigDecimal;
import java.util.List;

/** Writes literals as Python's {@code repr} does. */
final class LiteralWriter {
    private static final int MAX_PLAIN_EXPONENT = 16;
    private static final int MIN_PLAIN_EXPONENT = -4;
    /** What stands for infinity in source text: a literal too large for a float. */
    private static final String INFINITY = "1e309";

    private final StringBuilder out;

    LiteralWriter(StringBuilder out) {
        this.out = out;
    }

    void write(Object value) {
        switch (value) {
            case Singleton s -> out.append(s == Singleton.NONE ? "None" : "...");
            case Boolean b -> out.append(b ? "True" : "False");
            case Double d -> out.append(floatText(d, true));
            case Complex c -> writeComplex(c);
            case String s -> writeText(s.codePoints().toArray());
            case CodePoints c -> writeText(c.codePoints());
            case Bytes b -> writeBytes(b.value());
            case Tuple t -> writeTuple(t.elements());
            default -> out.append(value);
        }
    }

    private void writeTuple(List<Object> elements) {
        out.append('(');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            write(elements.get(i));
        }
        out.append(elements.size() == 1 ? ",)" : ")");
    }

    private void writeComplex(Complex c) {
        if (c.real() == 0 && Double.doubleToRawLongBits(c.real()) == 0) {
            out.append(floatText(c.imaginary(), false)).append('j');
            return;
        }
        String imaginary = floatText(c.imaginary(), false);
        out.append('(').append(floatText(c.real(), false));
        if (!imaginary.startsWith("-")) {
            out.append('+');
        }
        out.append(imaginary).append("j)");
    }

    /** The shortest text that reads back as the same number. */
    static String floatText(double value, boolean withPoint) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : "-" + INFINITY;
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        if (value == 0) {
            return sign + (withPoint ? "0.0" : "0");
        }
        BigDecimal decimal = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        StringBuilder text = new StringBuilder(sign);
        if (exponent < MIN_PLAIN_EXPONENT || exponent >= MAX_PLAIN_EXPONENT) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            int magnitude = Math.abs(exponent);
            text.append('e').append(exponent < 0 ? '-' : '+').append(magnitude < 10 ? "0" : "").append(magnitude);
        } else if (exponent < 0) {
            text.append("0.").append("0".repeat(-exponent - 1)).append(digits);
        } else if (digits.length() <= exponent + 1) {
            text.append(digits).append("0".repeat(exponent + 1 - digits.length())).append(withPoint ? ".0" : "");
        } else {
            text.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, digits.length());
        }
        return text.toString();
    }

    void writeText(int[] points) {
        boolean single = false;
        boolean dual = false;
        for (int c : points) {
            single |= c == '\'';
            dual |= c == '"';
        }
        char quote = single && !dual ? '"' : '\'';
        out.append(quote);
        for (int c : points) {
            if (c == quote || c == '\\') {
                out.append('\\').append((char) c);
            } else if (!writeControl(c)) {
                if (c < 127 || c > 127 && isPrintable(c)) {
                    out.appendCodePoint(c);
                } else if (c < 0x100) {
                    writeHex('x', 2, c);
                } else if (c < 0x10000) {
                    writeHex('u', 4, c);
                } else {
                    writeHex('U', 8, c);
                }
            }
        }
        out.append(quote);
    }

    private static boolean isPrintable(int c) {
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

    private boolean writeControl(int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c >= ' ') {
                    return false;
                }
                writeHex('x', 2, c);
            }
        }
        return true;
    }

    private void writeHex(char kind, int width, int c) {
        String digits = Integer.toHexString(c);
        out.append('\\').append(kind).append("0".repeat(width - digits.length())).append(digits);
    }

    private void writeBytes(byte[] bytes) {
        boolean single = false;
        boolean dual = false;
        for (byte c : bytes) {
            single |= c == '\'';
            dual |= c == '"';
        }
        char quote = single && !dual ? '"' : '\'';
        out.append('b').append(quote);
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c == quote || c == '\\') {
                out.append('\\').append((char) c);
            } else if (!writeControl(c)) {
                if (c < 127) {
                    out.append((char) c);
                } else {
                    writeHex('x', 2, c);
                }
            }
        }
        out.append(quote);
    }
}
