// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.SyntaxErrorException.Kind;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The tokens as a backtracking parser walks over them, and the ways to report an error. A method of a construct returns
 * {@code null} or false where the construct does not stand, and throws where the source is surely wrong.
 */
abstract class ExplainerCursor {
    private static final int REST_OF_LINE = -5;
    private static final int UNKNOWN = -1;

    final TokenBuffer tokens;
    final Tokenizer tokenizer;
    final ParserOptions options;
    final byte[] source;

    /** Index of the next token. */
    int mark;
    /** Whether mistakes are looked for; not while it is still open what the last token is that fits. */
    boolean invalid;

    private final Map<Long, Remembered> memory = new HashMap<>();

    /** What was found at a place, so that backtracking does not look again. */
    private record Remembered(Object result, int end) {}

    /** The constructs whose results are remembered. */
    enum Construct {
        SIMPLE_STATEMENT,
        BLOCK,
        EXPRESSION,
        STAR_EXPRESSION,
        NAMED_EXPRESSION_MISTAKE,
        DISJUNCTION,
        CONJUNCTION,
        INVERSION,
        BITWISE_OR,
        BITWISE_XOR,
        BITWISE_AND,
        SHIFT,
        SUM,
        TERM,
        FACTOR,
        AWAIT,
        PRIMARY,
        STRINGS,
        ARGUMENTS,
        STAR_TARGET,
        TARGET,
        PRIMARY_OF_TARGET,
        DELETE_TARGET
    }

    ExplainerCursor(TokenBuffer tokens, ParserOptions options) {
        this.tokens = tokens;
        this.tokenizer = tokens.tokenizer;
        this.options = options;
        this.source = tokens.text.bytes();
    }

    final void startOver() {
        mark = 0;
        memory.clear();
    }

    @SuppressWarnings("unchecked")
    final <T> T remember(Construct construct, Supplier<T> parse) {
        long key = (long) construct.ordinal() << 32 | mark;
        Remembered known = memory.get(key);
        if (known != null) {
            mark = known.end();
            return (T) known.result();
        }
        int start = mark;
        T result = parse.get();
        if (result == null) {
            mark = start;
        }
        memory.put(key, new Remembered(result, mark));
        return result;
    }

    // ---- tokens -------------------------------------------------------------------------------------------------

    final int kind() {
        return kindAt(mark);
    }

    final int kindAt(int index) {
        while (index >= tokens.count) {
            if (tokens.fill() == ERRORTOKEN) {
                throw tokenizerError();
            }
        }
        return tokens.kinds[index];
    }

    final boolean at(int kind) {
        return kind() == kind;
    }

    final boolean accept(int kind) {
        if (kind() != kind) {
            return false;
        }
        mark++;
        return true;
    }

    final boolean atSoftKeyword(int nameId) {
        return kind() == NAME && tokens.nameIds[mark] == nameId;
    }

    final boolean acceptSoftKeyword(int nameId) {
        if (!atSoftKeyword(nameId)) {
            return false;
        }
        mark++;
        return true;
    }

    /** Goes back; for the end of an alternative that did not fit. */
    final boolean back(int start) {
        mark = start;
        return false;
    }

    final SourceRange rangeFrom(int first) {
        return tokens.range(first, Math.max(first, mark - 1));
    }

    /** Passes a token that must come here, whatever else might. */
    final boolean require(int kind, String text) {
        if (kind() != kind) {
            throw errorAt(mark, mark, "expected '" + text + "'");
        }
        mark++;
        return true;
    }

    // ---- errors -------------------------------------------------------------------------------------------------

    final SyntaxErrorException errorAt(int firstToken, int lastToken, String message) {
        return error(
                Kind.SYNTAX,
                tokens.lines[firstToken],
                tokens.columns[firstToken],
                tokens.endLines[lastToken],
                tokens.endColumns[lastToken],
                message);
    }

    final SyntaxErrorException errorAt(SourceRange first, SourceRange last, String message) {
        return error(Kind.SYNTAX, first.line(), first.column(), last.endLine(), last.endColumn(), message);
    }

    final SyntaxErrorException errorAt(Expr e, String message) {
        return errorAt(e.range(), e.range(), message);
    }

    final SyntaxErrorException errorAt(Expr first, Expr last, String message) {
        return errorAt(first.range(), last.range(), message);
    }

    /** An error from there to where reading has come. */
    final SyntaxErrorException errorFrom(SourceRange first, String message) {
        return error(Kind.SYNTAX, first.line(), first.column(), REST_OF_LINE, REST_OF_LINE, message);
    }

    /** An error at the last token that was looked at. */
    final SyntaxErrorException errorHere(String message) {
        return errorAtToken(Kind.SYNTAX, tokens.count - 1, message);
    }

    final SyntaxErrorException errorAtNextToken(String message) {
        kind();
        return errorAtToken(Kind.SYNTAX, mark, message);
    }

    final SyntaxErrorException indentationError(String message) {
        return errorAtToken(Kind.INDENTATION, tokens.count - 1, message);
    }

    final SyntaxErrorException errorAtToken(Kind kind, int token, String message) {
        int last = tokens.count - 1;
        if (tokens.kinds[last] == ERRORTOKEN && tokenizer.state == Tokenizer.State.END) {
            if (tokenizer.level > 0) {
                return unclosedBracket();
            }
            message = "unexpected EOF while parsing";
            kind = Kind.SYNTAX;
        }
        return errorAtPlaceOf(kind, token, message);
    }

    /** An error at a token, or where the tokenizer stands if that is a token without text. */
    final SyntaxErrorException errorAtPlaceOf(Kind kind, int token, String message) {
        int column = tokens.columns[token];
        if (column == UNKNOWN) {
            // Such tokens have no text; the place is where the tokenizer stands, counted from 1 like other offsets.
            column = tokenizer.cursor - tokenizer.lineStart - 1;
        }
        int endColumn = tokens.endColumns[token];
        return error(
                kind,
                tokens.lines[token],
                column,
                tokens.endLines[token],
                endColumn == UNKNOWN ? -2 : endColumn,
                message);
    }

    /**
     * An error with columns in bytes from 0.
     *
     * @param endLine or {@code REST_OF_LINE} for where the tokenizer stands
     */
    final SyntaxErrorException error(Kind kind, int line, int column, int endLine, int endColumn, String message) {
        SourceText text = tokens.text;
        int offset = column + 1;
        int endOffset = endColumn + 1;
        int lastLine = endLine;
        if (endLine == REST_OF_LINE) {
            lastLine = tokenizer.lineRead();
        }
        if (endColumn == REST_OF_LINE) {
            endOffset = tokenizer.columnRead();
        }
        int start = text.lineStart(line);
        String lineText = null;
        if (start >= 0) {
            int end = text.lineEnd(start);
            boolean current = tokenizer.lineRead() <= line;
            boolean withLineEnd = current && end < text.length();
            if (current && tokenizer.lineRead() == tokenizer.currentLine) {
                start = Math.min(start, tokenizer.bufferStart);
            }
            int textEnd = withLineEnd ? end + 1 : end;
            lineText = text.substring(start, textEnd);
            offset = characterOffset(text, start, textEnd, offset);
            endOffset = endOffset > 0 ? characterOffset(text, start, textEnd, endOffset) : endOffset;
        }
        return new SyntaxErrorException(kind, message, text.fileName(), line, offset, lastLine, endOffset, lineText);
    }

    /** Offsets count from 1, so one byte more than stands before the place is looked at. */
    private static int characterOffset(SourceText text, int start, int end, int offset) {
        if (offset <= 0) {
            return offset;
        }
        int before = Math.min(offset, end - start + 1) - 1;
        return text.countCharacters(start, start + before) + 1;
    }

    final SyntaxErrorException unclosedBracket() {
        int level = tokenizer.level - 1;
        return error(
                Kind.SYNTAX,
                tokenizer.bracketLines[level],
                tokenizer.bracketColumns[level],
                tokenizer.bracketLines[level],
                -1,
                "'" + (char) tokenizer.brackets[level] + "' was never closed");
    }

    private SyntaxErrorException tokenizerError() {
        return switch (tokenizer.state) {
            case ERROR, END_IN_STRING -> tokenizer.error;
            case END -> tokenizer.level > 0 ? unclosedBracket() : errorHere("unexpected EOF while parsing");
            case BAD_DEDENT -> indentationError("unindent does not match any outer indentation level");
            case BAD_TAB -> atTokenizerLine(Kind.TAB, 0, "inconsistent use of tabs and spaces in indentation");
            case TOO_DEEP -> atTokenizerLine(Kind.INDENTATION, 0, "too many levels of indentation");
            case BAD_CONTINUATION ->
                atTokenizerLine(
                        Kind.SYNTAX,
                        tokenizer.cursor - tokenizer.lineStart - 1,
                        "unexpected character after line continuation character");
            case OK -> errorHere("unknown parsing error");
        };
    }

    private SyntaxErrorException atTokenizerLine(Kind kind, int column, String message) {
        return error(kind, tokenizer.currentLine, column, tokenizer.currentLine, -1, message);
    }

    /** Names a construct in a message. */
    static String nameOf(Expr e) {
        return switch (e) {
            case Expr.Attribute a -> "attribute";
            case Expr.Subscript s -> "subscript";
            case Expr.Starred s -> "starred";
            case Expr.Name n -> "name";
            case Expr.ListExpr l -> "list";
            case Expr.Tuple t -> "tuple";
            case Expr.Lambda l -> "lambda";
            case Expr.Call c -> "function call";
            case Expr.BoolOp b -> "expression";
            case Expr.BinOp b -> "expression";
            case Expr.UnaryOp u -> "expression";
            case Expr.GeneratorExp g -> "generator expression";
            case Expr.Yield y -> "yield expression";
            case Expr.YieldFrom y -> "yield expression";
            case Expr.Await a -> "await expression";
            case Expr.ListComp l -> "list comprehension";
            case Expr.SetComp s -> "set comprehension";
            case Expr.DictComp d -> "dict comprehension";
            case Expr.Dict d -> "dict literal";
            case Expr.Set s -> "set display";
            case Expr.JoinedStr j -> "f-string expression";
            case Expr.FormattedValue f -> "f-string expression";
            case Expr.Compare c -> "comparison";
            case Expr.IfExp i -> "conditional expression";
            case Expr.NamedExpr n -> "named expression";
            case Expr.Slice s -> "slice";
            case Expr.Constant c ->
                switch (c.value()) {
                    case Boolean b -> b ? "True" : "False";
                    case dev.fantail.bytecode.Constants.Singleton s ->
                        s == dev.fantail.bytecode.Constants.Singleton.NONE ? "None" : "ellipsis";
                    default -> "literal";
                };
        };
    }

    final void requireVersion(int version, String what) {
        if (options.featureVersion() < version) {
            throw errorHere(what + " only supported in Python 3." + version + " and greater");
        }
    }
}
