// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Str;
import java.util.ArrayList;
import java.util.List;

/**
 * A format of {@code %} whose widths and precisions are numbers: {@code %s}, {@code %r} and the conversions of numbers, all
 * of them with keys in parentheses or none.
 */
final class PercentTemplate {
    /**
     * Text, or where a value goes.
     *
     * @param literal {@code null} for a value
     * @param key of the value, or {@code null}
     * @param kind the letter of the conversion, {@code d} for all that do the same
     * @param layout what else is said of the value, or {@code null}
     */
    record Part(TruffleString literal, TruffleString key, char kind, FormatSpec layout) {
        boolean isLiteral() {
            return literal != null;
        }

        boolean isText() {
            return kind == 's' || kind == 'r';
        }

        boolean isInteger() {
            return kind == 'd' || kind == 'o' || kind == 'x' || kind == 'X';
        }
    }

    private static final int WIDEST = 10_000;

    @CompilationFinal(dimensions = 1)
    private final Part[] parts;

    private final int valueCount;
    private final boolean isMapped;

    private PercentTemplate(Part[] parts, int valueCount, boolean isMapped) {
        this.parts = parts;
        this.valueCount = valueCount;
        this.isMapped = isMapped;
    }

    /** {@code null} for formats that say more, or nothing. */
    @TruffleBoundary
    static PercentTemplate parse(TruffleString format) {
        return new Parser(Str.toJava(format)).parse();
    }

    /** How many parts there are: literals and values. */
    int partCount() {
        return parts.length;
    }

    int valueCount() {
        return valueCount;
    }

    /** Whether values are looked up by keys. */
    boolean isMapped() {
        return isMapped;
    }

    Part part(int number) {
        return parts[number];
    }

    private static final class Parser {
        private final String text;
        private int position;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();

        Parser(String text) {
            this.text = text;
        }

        PercentTemplate parse() {
            int values = 0;
            int keys = 0;
            while (position < text.length()) {
                char c = text.charAt(position++);
                if (c > 0xff) {
                    return null;
                } else if (c != '%' || current() == '%') {
                    position += c == '%' ? 1 : 0;
                    literal.append(c);
                    continue;
                }
                TruffleString key = null;
                if (current() == '(') {
                    int end = text.indexOf(')', position);
                    if (end < 0 || text.lastIndexOf('(', end) != position) {
                        return null;
                    }
                    key = ConstantValues.intern(text.substring(position + 1, end));
                    position = end + 1;
                    keys++;
                }
                Part part = value(key);
                if (part == null) {
                    return null;
                }
                flush();
                parts.add(part);
                values++;
            }
            flush();
            return values == 0 || keys != 0 && keys != values
                    ? null
                    : new PercentTemplate(parts.toArray(Part[]::new), values, keys > 0);
        }

        private void flush() {
            if (!literal.isEmpty()) {
                parts.add(new Part(Str.of(literal.toString()), null, '%', null));
                literal.setLength(0);
            }
        }

        private char current() {
            return position < text.length() ? text.charAt(position) : 0;
        }

        /** What is behind the key. */
        private Part value(TruffleString key) {
            int start = position;
            boolean left = false;
            boolean zero = false;
            boolean alternate = false;
            char sign = 0;
            for (; "-+ #0".indexOf(current()) >= 0; position++) {
                switch (current()) {
                    case '-' -> left = true;
                    case '0' -> zero = true;
                    case '#' -> alternate = true;
                    case '+' -> sign = '+';
                    default -> sign = sign == 0 ? ' ' : sign;
                }
            }
            int width = number();
            int precision = -1;
            if (current() == '.') {
                position++;
                precision = Math.max(0, number());
            }
            boolean isPlain = position == start;
            char kind = current();
            position++;
            if (kind == 'i' || kind == 'u') {
                kind = 'd';
            }
            boolean isText = kind == 's' || kind == 'r';
            boolean isInteger = kind == 'd' || kind == 'o' || kind == 'x' || kind == 'X';
            boolean isFloat = "eEfFgG".indexOf(kind) >= 0;
            // A precision of an integer is not one of format().
            if (!isText && !isFloat && !isInteger
                    || isInteger && precision >= 0
                    || Math.max(width, precision) > WIDEST) {
                return null;
            }
            boolean padsZeros = zero && !left && !isText;
            FormatSpec layout = new FormatSpec(
                    padsZeros ? '0' : ' ',
                    left ? '<' : padsZeros ? '=' : '>',
                    isText ? 0 : sign,
                    false,
                    alternate && !isText,
                    width,
                    0,
                    precision,
                    kind);
            return new Part(null, key, kind, isPlain && (isText || kind == 'd') ? null : layout);
        }

        /** A run of decimal digits, or -1. */
        private int number() {
            int value = -1;
            for (; current() >= '0' && current() <= '9'; position++) {
                value = Math.min(Math.max(value, 0) * 10 + current() - '0', WIDEST + 1);
            }
            return value;
        }
    }
}
