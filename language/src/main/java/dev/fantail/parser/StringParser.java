// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Parses string literals, f-strings included, and joins adjacent ones. */
abstract class StringParser extends TokenCursor {
    private final StringLiterals literals;

    StringParser(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
        this.literals = new StringLiterals(options.characterNames(), tokens.text.malformed());
    }

    /** What may stand in a replacement field. */
    abstract Expr yieldOrStarExpressions();

    /** One or more adjacent literals; the current token is the first. */
    final Expr strings() {
        int first = at;
        if (kind == STRING) {
            Expr.Constant constant = stringConstant();
            if (kind != STRING && kind != FSTRING_START) {
                return constant;
            }
            List<Expr> parts = new ArrayList<>();
            parts.add(constant);
            return moreStrings(first, parts);
        }
        return moreStrings(first, new ArrayList<>());
    }

    private Expr moreStrings(int first, List<Expr> parts) {
        while (true) {
            if (kind == STRING) {
                parts.add(stringConstant());
            } else if (kind == FSTRING_START) {
                parts.add(fstring());
            } else {
                break;
            }
        }
        Expr joined = LiteralJoiner.concatenate(parts, rangeFrom(first));
        if (joined == null) {
            throw failure();
        }
        return joined;
    }

    private Expr.Constant stringConstant() {
        int token = at;
        int start = tokens.starts[token];
        Object value;
        try {
            value = literals.parse(source, start, tokens.ends[token], (s, octal) -> invalidEscape(token, s, octal));
        } catch (LiteralException e) {
            throw failure();
        }
        String unicode = (source[start] | 0x20) == 'u' ? "u" : null;
        advance();
        // The prefix counts only in lower case.
        return new Expr.Constant(value, source[start] == 'u' ? unicode : null, rangeFrom(token));
    }

    private void invalidEscape(int token, String sequence, boolean octal) {
        int tokenKind = tokens.kinds[token];
        if (!octal
                && (tokenKind == FSTRING_MIDDLE || tokenKind == FSTRING_END)
                && (sequence.equals("{") || sequence.equals("}"))) {
            // The tokenizer has warned already.
            return;
        }
        String message = (octal ? "invalid octal escape sequence '\\" : "invalid escape sequence '\\") + sequence + "'";
        if (options.warnings().warn(SyntaxWarningHandler.Category.SYNTAX_WARNING, message, tokens.lines[token])) {
            throw SyntaxErrors.atTokens(tokens, token, token, message);
        }
    }

    private Expr fstring() {
        int first = at;
        boolean raw = isRaw(tokens.starts[first], tokens.ends[first]);
        advance();
        List<Expr> values = new ArrayList<>();
        List<InvalidEscape> invalid = new ArrayList<>(0);
        while (kind != FSTRING_END) {
            if (kind == FSTRING_MIDDLE) {
                Expr.Constant constant = middle(raw, invalid);
                if (!StringLiterals.isEmpty(constant.value())) {
                    values.add(constant);
                }
            } else if (kind == LBRACE) {
                addFlat(values, replacementField());
            } else {
                throw failure();
            }
        }
        for (InvalidEscape escape : invalid) {
            invalidEscape(at, escape.sequence(), escape.octal());
        }
        advance();
        return new Expr.JoinedStr(values, rangeFrom(first));
    }

    /** A meaningless escape sequence in an f-string; reported when the string is complete, at its end. */
    private record InvalidEscape(String sequence, boolean octal) {}

    private static void addFlat(List<Expr> values, Expr field) {
        if (field instanceof Expr.JoinedStr joined) {
            values.addAll(joined.values());
        } else {
            values.add(field);
        }
    }

    private boolean isRaw(int from, int to) {
        return to - from > 1 && ((source[from] | 0x20) == 'r' || (source[from + 1] | 0x20) == 'r');
    }

    /** Literal text; meaningless escape sequences go to {@code invalid}, or are reported at once if that is null. */
    private Expr.Constant middle(boolean raw, List<InvalidEscape> invalid) {
        int token = at;
        Object value;
        try {
            value = literals.text(source, tokens.starts[token], tokens.ends[token], raw, (s, octal) -> {
                if (invalid == null) {
                    invalidEscape(token, s, octal);
                } else {
                    invalid.add(new InvalidEscape(s, octal));
                }
            });
        } catch (LiteralException | SourceDecodeException e) {
            throw failure();
        }
        advance();
        return new Expr.Constant(value, null, rangeFrom(token));
    }

    /** A {@code FormattedValue}, or with {@code =} a {@code JoinedStr} of the field's text and that. */
    private Expr replacementField() {
        enter(3);
        int first = at;
        advance();
        Expr value = yieldOrStarExpressions();
        boolean debug = accept(EQUAL);
        int textEnd = at;
        int conversion = -1;
        int conversionName = -1;
        if (kind == EXCLAMATION) {
            advance();
            if (kind < NAME || tokens.starts[at] != tokens.ends[at - 1]) {
                throw failure();
            }
            conversionName = at;
            String name = expectName();
            if (name.length() != 1 || "sra".indexOf(name.charAt(0)) < 0) {
                throw failure();
            }
            conversion = name.charAt(0);
        }
        Expr format = null;
        int colon = -1;
        if (kind == COLON) {
            colon = at;
            format = formatSpecification();
        }
        if (debug && conversion < 0 && format == null) {
            conversion = 'r';
        }
        expect(RBRACE);
        leave(3);
        SourceRange range = rangeFrom(first);
        Expr formatted = new Expr.FormattedValue(value, conversion, format, range);
        if (!debug) {
            return formatted;
        }
        int endLine = range.endLine();
        int endColumn = range.endColumn();
        if (conversionName >= 0) {
            endLine = tokens.lines[conversionName];
            endColumn = tokens.columns[conversionName];
        } else if (colon >= 0) {
            endLine = tokens.lines[colon];
            endColumn = tokens.columns[colon] + 1;
        }
        String text = debugText(tokens, first, textEnd);
        SourceRange textRange = new SourceRange(range.line(), range.column() + 1, endLine, endColumn - 1);
        List<Expr> values = List.of(new Expr.Constant(text, null, textRange), formatted);
        return new Expr.JoinedStr(values, new SourceRange(range.line(), range.column(), endLine, endColumn));
    }

    /** The text between two tokens of a self-documenting field, without its comments. */
    static String debugText(TokenBuffer tokens, int first, int last) {
        StringBuilder text = new StringBuilder();
        byte[] source = tokens.text.bytes();
        for (int i = first; i < last; i++) {
            if (i > first) {
                text.append(tokens.text.substring(tokens.starts[i], tokens.ends[i]));
            }
            int from = tokens.ends[i];
            int to = tokens.starts[i + 1];
            while (from < to) {
                int hash = from;
                while (hash < to && source[hash] != '#') {
                    hash++;
                }
                text.append(tokens.text.substring(from, hash));
                from = hash < to ? tokens.text.lineEnd(hash) : to;
            }
        }
        return text.toString();
    }

    private Expr formatSpecification() {
        int first = at;
        advance();
        List<Expr> values = new ArrayList<>();
        while (kind != RBRACE) {
            if (kind == FSTRING_MIDDLE) {
                values.add(middle(false, null));
            } else if (kind == LBRACE) {
                values.add(replacementField());
            } else {
                throw failure();
            }
        }
        SourceRange range = rangeFrom(first);
        if (values.size() == 1 && values.get(0) instanceof Expr.Constant c && StringLiterals.isEmpty(c.value())) {
            values.clear();
        }
        if (values.isEmpty() || values.size() == 1 && values.get(0) instanceof Expr.Constant) {
            return new Expr.JoinedStr(values, range);
        }
        return LiteralJoiner.concatenate(values, range);
    }
}
