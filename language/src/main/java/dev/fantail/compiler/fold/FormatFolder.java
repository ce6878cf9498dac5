// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Turns {@code "…%s…" % (a, b)} into what an f-string would be, when only %s, %r and %a occur. */
final class FormatFolder {
    private static final int MAX_DIGITS = 3;

    private final String format;
    private final SourceRange range;
    private int position;

    private FormatFolder(String format, SourceRange range) {
        this.format = format;
        this.range = range;
    }

    /** The f-string, or {@code null} when the operation must be done at run time. */
    static Expr fold(String format, List<Expr> arguments, SourceRange range) {
        return new FormatFolder(format, range).fold(arguments);
    }

    private Expr fold(List<Expr> arguments) {
        List<Expr> parts = new ArrayList<>();
        int used = 0;
        while (true) {
            String literal = literal();
            if (!literal.isEmpty()) {
                // Literal text has no place of its own.
                parts.add(new Expr.Constant(literal, null, null));
            }
            if (position >= format.length()) {
                break;
            }
            if (used == arguments.size()) {
                return null;
            }
            Expr field = field(arguments.get(used++));
            if (field == null) {
                return null;
            }
            parts.add(field);
        }
        return used < arguments.size() ? null : new Expr.JoinedStr(parts, range);
    }

    /** The text up to the next conversion, with {@code %%} already replaced. */
    private String literal() {
        StringBuilder text = null;
        int start = position;
        while (position < format.length()) {
            if (format.charAt(position) != '%') {
                position++;
            } else if (position + 1 < format.length() && format.charAt(position + 1) == '%') {
                if (text == null) {
                    text = new StringBuilder();
                }
                text.append(format, start, position + 1);
                position += 2;
                start = position;
            } else {
                break;
            }
        }
        if (text == null) {
            return format.substring(start, position);
        }
        return text.append(format, start, position).toString();
    }

    private char next() {
        position++;
        return position < format.length() ? format.charAt(position) : '\0';
    }

    private Expr field(Expr argument) {
        char c = next();
        boolean leftJustified = false;
        for (; ; c = next()) {
            if (c == '-') {
                leftJustified = true;
            } else if (c != '+' && c != ' ' && c != '#' && c != '0') {
                break;
            }
        }
        StringBuilder spec = new StringBuilder();
        int width = -1;
        if (c >= '0' && c <= '9') {
            width = number(c);
            if (width < 0) {
                return null;
            }
            c = current();
        }
        int precision = -1;
        if (c == '.') {
            c = next();
            precision = 0;
            if (c >= '0' && c <= '9') {
                precision = number(c);
                if (precision < 0) {
                    return null;
                }
                c = current();
            }
        }
        if (c != 's' && c != 'r' && c != 'a') {
            return null;
        }
        position++;
        // Strings stand left by default in f-strings, right in the old formats.
        if (!leftJustified && width > 0) {
            spec.append('>');
        }
        if (width >= 0) {
            spec.append(width);
        }
        if (precision >= 0) {
            spec.append('.').append(precision);
        }
        Expr formatSpec = spec.isEmpty() ? null : new Expr.Constant(spec.toString(), null, argument.range());
        return new Expr.FormattedValue(argument, c, formatSpec, argument.range());
    }

    private char current() {
        return position < format.length() ? format.charAt(position) : '\0';
    }

    /** A number of one or two digits, -1 for a longer one. */
    private int number(char first) {
        int value = 0;
        int digits = 0;
        for (char c = first; c >= '0' && c <= '9'; c = next()) {
            value = value * 10 + (c - '0');
            if (++digits >= MAX_DIGITS) {
                return -1;
            }
        }
        return value;
    }
}
