// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyType;
import dev.fantail.objects.RecentTexts;
import dev.fantail.objects.Str;

/**
 * A parsed format specification: {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}.
 *
 * @param align 0 where it is not given
 * @param sign 0 where it is not given
 * @param width -1 where it is not given
 * @param grouping 0, {@code ','} or {@code '_'}
 * @param precision -1 where it is not given
 * @param type the default where it is not given
 */
record FormatSpec(
        int fill,
        int align,
        int sign,
        boolean noNegativeZero,
        boolean alternate,
        int width,
        int grouping,
        int precision,
        int type) {
    private static final class Cursor {
        private final int[] text;
        private int position;

        Cursor(int[] text) {
            this.text = text;
        }

        int peek() {
            return position < text.length ? text[position] : -1;
        }

        boolean accept(int c) {
            if (peek() == c) {
                position++;
                return true;
            }
            return false;
        }

        /** A run of decimal digits, or -1. */
        int number() {
            long value = -1;
            while (peek() >= '0' && peek() <= '9') {
                value = Math.max(value, 0) * 10 + peek() - '0';
                if (value > Integer.MAX_VALUE) {
                    throw Errors.valueError("Too many decimal digits in format string");
                }
                position++;
            }
            return (int) value;
        }
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    /** What the defaults depend on. */
    enum Kind {
        INTEGER('d', '>'),
        FLOATING(0, '>'),
        TEXT('s', '<');

        private final int type;
        private final int align;
        private final RecentTexts<FormatSpec> known = new RecentTexts<>();

        Kind(int type, int align) {
            this.type = type;
            this.align = align;
        }
    }

    /** @param valueType the class that errors name */
    static FormatSpec of(TruffleString specification, Kind kind, PyType valueType) {
        FormatSpec known = kind.known.get(specification);
        if (known == null) {
            known = parse(Str.codePoints(specification), kind.type, kind.align, valueType);
            kind.known.put(specification, known);
        }
        return known;
    }

    private static FormatSpec parse(int[] text, int defaultType, int defaultAlign, PyType type) {
        Cursor in = new Cursor(text);
        int fill = ' ';
        int align = 0;
        boolean fillGiven = false;
        if (text.length >= 2 && isAlign(text[1])) {
            fill = text[0];
            align = text[1];
            fillGiven = true;
            in.position = 2;
        } else if (text.length >= 1 && isAlign(text[0])) {
            align = text[0];
            in.position = 1;
        }
        int sign = 0;
        if (in.peek() == '+' || in.peek() == '-' || in.peek() == ' ') {
            sign = in.peek();
            in.position++;
        }
        boolean noNegativeZero = in.accept('z');
        boolean alternate = in.accept('#');
        if (!fillGiven && in.accept('0')) {
            fill = '0';
            if (align == 0 && defaultAlign == '>') {
                align = '=';
            }
        }
        int width = in.number();
        int grouping = 0;
        if (in.accept(',')) {
            grouping = ',';
        }
        if (in.accept('_')) {
            if (grouping != 0) {
                throw Errors.valueError("Cannot specify both ',' and '_'.");
            }
            grouping = '_';
        }
        if (grouping == '_' && in.peek() == ',') {
            throw Errors.valueError("Cannot specify both ',' and '_'.");
        }
        int precision = -1;
        if (in.accept('.')) {
            precision = in.number();
            if (precision < 0) {
                throw Errors.valueError("Format specifier missing precision");
            }
        }
        int rest = text.length - in.position;
        if (rest > 1) {
            throw Errors.valueError(
                    "Invalid format specifier '" + Str.ofCodePoints(text).toJavaStringUncached()
                            + "' for object of type '" + type.shortName() + "'");
        }
        int code = rest == 1 ? in.peek() : defaultType;
        if (grouping != 0) {
            checkGrouping(grouping, code);
        }
        return new FormatSpec(
                fill,
                align == 0 ? defaultAlign : align,
                sign,
                noNegativeZero,
                alternate,
                width,
                grouping,
                precision,
                code);
    }

    private static void checkGrouping(int grouping, int type) {
        boolean allowed = switch (type) {
            case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0 -> true;
            case 'b', 'o', 'x', 'X' -> grouping == '_';
            default -> false;
        };
        if (!allowed) {
            String shown = type > 32 && type < 128 ? String.valueOf((char) type) : "\\x" + Integer.toHexString(type);
            throw Errors.valueError("Cannot specify '" + (char) grouping + "' with '" + shown + "'.");
        }
    }

    /** The error for a type that values of this kind do not have. */
    RuntimeException unknownType(PyType valueType) {
        String shown = type > 32 && type < 128 ? "'" + (char) type + "'" : "'\\x" + Integer.toHexString(type) + "'";
        return Errors.valueError(
                "Unknown format code " + shown + " for object of type '" + valueType.shortName() + "'");
    }
}
