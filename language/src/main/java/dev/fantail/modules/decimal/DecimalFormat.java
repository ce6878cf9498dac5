// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** {@code format(decimal, specification)}: fill, sign, width, separators and types as for floats, but exact. */
final class DecimalFormat {
    private static final long MAX_WIDTH = Integer.MAX_VALUE / 2;

    /** In bytes of UTF-8. */
    private static final int MAX_SEPARATOR = 4;

    /** Ends grouping: the digits further left are not grouped. */
    private static final int NO_MORE_GROUPS = 127;

    private final int[] text;
    private int at;

    private int fill = ' ';
    private int align = '>';
    private char sign = '-';
    private boolean positiveZero;
    private boolean zeroPadded;
    private long width;
    private long precision = -1;
    private char type = 'g';
    private boolean typed;
    private String point = ".";
    private String separator = "";
    private int[] grouping = {};

    private DecimalFormat(int[] text) {
        this.text = text;
    }

    static TruffleString format(PyDecimal value, TruffleString specification, PyDict locale, DecimalContext context) {
        DecimalFormat format = new DecimalFormat(Str.codePoints(specification));
        format.parse(locale);
        return format.lay(value, context);
    }

    private static RuntimeException invalid() {
        return Errors.valueError("invalid format string");
    }

    private int peek(int offset) {
        return at + offset < text.length ? text[at + offset] : -1;
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private void parse(PyDict locale) {
        boolean aligned = true;
        if (isAlign(peek(1))) {
            fill = peek(0);
            align = peek(1);
            at += 2;
        } else if (isAlign(peek(0))) {
            align = peek(0);
            at++;
        } else {
            aligned = false;
        }
        if (fill >= 0xd800 && fill < 0xe000) {
            throw invalid();
        }
        if (peek(0) == '+' || peek(0) == '-' || peek(0) == ' ') {
            sign = (char) text[at++];
        }
        if (peek(0) == 'z') {
            positiveZero = true;
            at++;
        }
        if (peek(0) == '0') {
            if (aligned) {
                throw invalid();
            }
            zeroPadded = true;
            fill = '0';
            align = '=';
            at++;
        }
        if (isDigit(peek(0))) {
            width = number();
        }
        boolean commas = peek(0) == ',';
        if (commas) {
            separator = ",";
            grouping = new int[] {3};
            at++;
        }
        if (peek(0) == '.') {
            at++;
            if (!isDigit(peek(0))) {
                throw invalid();
            }
            precision = number();
        }
        if (at < text.length) {
            if ("EeFfGg%nN".indexOf(text[at]) < 0) {
                throw invalid();
            }
            type = (char) text[at++];
            typed = true;
            if (type == 'n' || type == 'N') {
                if (commas) {
                    throw invalid();
                }
                if (locale == null) {
                    useLocale((PyDict)
                            Calls.call(Attributes.get(PythonContext.get().importModule("_locale"), "localeconv")));
                }
                type = type == 'n' ? 'g' : 'G';
            }
        }
        if (at < text.length) {
            throw invalid();
        }
        if (locale != null) {
            useLocale(locale);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private long number() {
        long value = 0;
        while (isDigit(peek(0))) {
            value = value * 10 + text[at++] - '0';
            if (value > MAX_WIDTH) {
                throw invalid();
            }
        }
        return value;
    }

    private void useLocale(PyDict values) {
        point = part(values, "decimal_point", point);
        separator = part(values, "thousands_sep", separator);
        if (point.isEmpty() || bytes(point) > MAX_SEPARATOR || bytes(separator) > MAX_SEPARATOR) {
            throw Errors.valueError("invalid override dict");
        }
        Object groups = values.get(Str.of("grouping"));
        if (groups instanceof TruffleString characters) {
            grouping = Str.codePoints(characters);
            for (int size : grouping) {
                if (size > NO_MORE_GROUPS) {
                    throw Errors.valueError("invalid override dict");
                }
            }
        } else if (groups != null) {
            Object[] sizes = Iteration.toArray(groups);
            grouping = new int[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                grouping[i] = Conversions.toInt(sizes[i]);
            }
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String part(PyDict values, String name, String fallback) {
        return values.get(Str.of(name)) instanceof TruffleString found ? Str.toJava(found) : fallback;
    }

    private TruffleString lay(PyDecimal value, DecimalContext context) {
        if (!value.isFinite()) {
            String body = DecimalText.toText(value.withSign(false), true) + (type == '%' ? "%" : "");
            if (zeroPadded) {
                fill = ' ';
                align = '>';
            }
            return pad(signOf(value.isNegative()), body);
        }
        PyDecimal rounded = rounded(value, context);
        boolean negative = rounded.isNegative() && !(positiveZero && rounded.isZero());
        String digits = rounded.digitString();
        long left = rounded.exponent() + digits.length();
        long place = switch (type) {
            case 'e', 'E' -> rounded.isZero() && precision >= 0 ? 1 - precision : 1;
            case 'f', 'F', '%' -> left;
            default -> rounded.exponent() <= 0 && left > -6 ? left : 1;
        };
        String whole;
        String fraction;
        if (place <= 0) {
            whole = "0";
            fraction = "0".repeat((int) -place) + digits;
        } else if (place >= digits.length()) {
            whole = digits + "0".repeat((int) (place - digits.length()));
            fraction = "";
        } else {
            whole = digits.substring(0, (int) place);
            fraction = digits.substring((int) place);
        }
        StringBuilder tail = new StringBuilder();
        if (!fraction.isEmpty()) {
            tail.append(point).append(fraction);
        }
        if (left != place || type == 'e' || type == 'E') {
            boolean upper = typed ? Character.isUpperCase(type) : context.hasCapitals();
            long exponent = left - place;
            tail.append(upper ? 'E' : 'e').append(exponent < 0 ? "" : "+").append(exponent);
        }
        if (type == '%') {
            tail.append('%');
        }
        String shownSign = signOf(negative);
        long room = zeroPadded ? width - shownSign.length() - tail.length() : 0;
        return pad(shownSign, group(whole, room) + tail);
    }

    private String signOf(boolean negative) {
        return negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
    }

    private PyDecimal rounded(PyDecimal value, DecimalContext context) {
        PyDecimal number = type == '%' ? value.withExponent(value.exponent() + 2) : value;
        Rounding rounding = context.rounding();
        switch (type) {
            case 'e', 'E':
                return precision < 0 || number.isZero() ? number : significant(number, precision + 1, rounding, true);
            case 'f', 'F', '%':
                if (precision >= 0) {
                    return rescaled(number, -precision, rounding);
                }
                return number.exponent() > 0 ? rescaled(number, 0, rounding) : number;
            default:
                return precision < 0 ? number : significant(number, Math.max(1, precision), rounding, false);
        }
    }

    /** With so many digits, or at most so many. */
    private static PyDecimal significant(PyDecimal number, long count, Rounding rounding, boolean fill) {
        if (number.digits() <= count) {
            return fill && number.digits() < count
                    ? rescaled(number, number.exponent() - (count - number.digits()), rounding)
                    : number;
        }
        Calculation to = new Calculation(count, Calculation.MIN_EMIN, Calculation.MAX_EMAX, rounding, false);
        return to.finish(number);
    }

    private static PyDecimal rescaled(PyDecimal number, long exponent, Rounding rounding) {
        if (number.isZero()) {
            return new PyDecimal(number.isNegative(), 0, exponent);
        }
        long shift = number.exponent() - exponent;
        BigInteger coefficient = number.coefficient();
        coefficient = shift >= 0
                ? coefficient.multiply(Powers.big(shift))
                : Calculation.unlimited().with(rounding).drop(number.isNegative(), coefficient, -shift);
        return PyDecimal.of(number.isNegative(), coefficient, exponent);
    }

    /** With separators, and with zeros in front where the number is to fill {@code room}. */
    private String group(String digits, long room) {
        if (separator.isEmpty() || grouping.length == 0 || grouping[0] == 0) {
            return digits.length() >= room ? digits : "0".repeat((int) (room - digits.length())) + digits;
        }
        StringBuilder result = new StringBuilder();
        int rest = digits.length();
        int index = 0;
        while (rest > 0 || result.length() < room) {
            int size = grouping[index];
            // The last size holds for all digits further left.
            if (index + 1 < grouping.length && grouping[index + 1] != 0) {
                index++;
            }
            boolean last = size == NO_MORE_GROUPS;
            if (result.length() > 0) {
                result.insert(0, separator);
            }
            int missing = Math.max(rest, (int) Math.max(1, room - result.length()));
            int wanted = last ? missing : Math.min(size, missing);
            int taken = Math.min(wanted, rest);
            result.insert(0, "0".repeat(wanted - taken) + digits.substring(rest - taken, rest));
            rest -= taken;
        }
        return result.toString();
    }

    private TruffleString pad(String shownSign, String body) {
        TruffleString content = Str.of(shownSign + body);
        int missing = (int) (width - Str.length(content));
        if (missing <= 0) {
            return content;
        }
        int before = switch (align) {
            case '<' -> 0;
            case '^' -> missing / 2;
            default -> missing;
        };
        String left = new StringBuilder().repeat(fill, before).toString();
        String right = new StringBuilder().repeat(fill, missing - before).toString();
        return Str.of(align == '=' ? shownSign + left + body : left + shownSign + body + right);
    }
}
