// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tokens of a text one by one, as Python's {@code tokenize} module wants them. */
public final class TokenStream {
    private static final int PADDING = 8;

    /**
     * A token.
     *
     * @param kind a number of {@link TokenKind} up to {@link TokenKind#ENCODING}
     * @param text exactly as in the source
     * @param line counted from 1
     * @param column in characters, counted from 0; -1 for a token without a place
     * @param endColumn in characters, behind the last one
     * @param lineText the lines in which the token stands
     */
    public record Token(int kind, String text, int line, int column, int endLine, int endColumn, String lineText) {}

    private final String fileName;
    private final boolean extraTokens;
    private final SourceText source;
    private final Tokenizer tokenizer;
    /** The lines with the line ends that they came with. */
    private final String[] lines;

    private boolean ended;

    /**
     * A stream.
     *
     * @param text all of the source
     * @param extraTokens whether comments and line ends without meaning are tokens, operators are all
     *     {@link TokenKind#OP}, and what is only wrong for a parser passes
     */
    public TokenStream(String text, String fileName, boolean extraTokens) {
        this.fileName = fileName;
        this.extraTokens = extraTokens;
        this.lines = split(text);
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        bytes = Arrays.copyOf(bytes, length + PADDING);
        if (length > 0 && bytes[length - 1] != '\n') {
            bytes[length++] = '\n';
        }
        this.source = new SourceText(fileName, bytes, length, false);
        ParserOptions options = ParserOptions.of(ParserOptions.Mode.EXEC);
        this.tokenizer = new Tokenizer(source, NameTable.create(), options, extraTokens);
    }

    private static String[] split(String text) {
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        boolean open = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
        String[] lines = new String[open ? count + 1 : count];
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines[i] = text.substring(start, end);
            start = end;
        }
        return lines;
    }

    /**
     * The next token; {@code null} behind {@link TokenKind#ENDMARKER}.
     *
     * @throws SyntaxErrorException when the text cannot be cut into tokens
     */
    public Token next() {
        if (ended) {
            return null;
        }
        int kind = tokenizer.next();
        if (kind == ERRORTOKEN) {
            ended = true;
            throw error();
        }
        ended = kind == ENDMARKER;
        boolean atEnd = kind == ENDMARKER || kind == DEDENT && tokenizer.cursor >= source.length();
        if (atEnd && extraTokens) {
            int line = lines.length + 1;
            return new Token(kind, "", line, 0, line, 0, "");
        }
        int line = tokenizer.line;
        int endLine = tokenizer.endLine;
        String text = source.substring(tokenizer.start, tokenizer.end);
        if (kind == NEWLINE || kind == NL) {
            return lineEnd(kind, text);
        }
        int column = tokenizer.column < 0 ? -1 : characters(tokenizer.start, tokenizer.column);
        int endBytes = tokenizer.endColumn;
        if (kind == FSTRING_MIDDLE && tokenizer.cursor == tokenizer.end + 1) {
            // For the parser, the place of doubled braces includes both; the text has only one.
            endBytes--;
        }
        int endColumn = endBytes < 0 ? -1 : characters(tokenizer.end, endBytes);
        if (kind == INDENT && extraTokens) {
            text = source.substring(tokenizer.start - tokenizer.column, tokenizer.start);
            column = 0;
        }
        return new Token(publicKind(kind), text, line, column, endLine, endColumn, lineText(line, endLine));
    }

    /** How many characters stand before an offset in its line; the line begins so many bytes before it. */
    private int characters(int offset, int bytes) {
        return source.countCharacters(offset - Math.min(offset, bytes), offset);
    }

    private Token lineEnd(int kind, String text) {
        int line = tokenizer.line;
        int column = characters(tokenizer.start, tokenizer.column);
        String lineText = lineText(line, line);
        String end = lineText.endsWith("\r\n") ? "\r\n" : lineText.endsWith("\n") ? "\n" : "";
        if (!extraTokens) {
            return new Token(kind, "", line, column, line, column + text.length(), lineText);
        }
        return new Token(kind, end, line, column, line, column + Math.max(1, end.length()), lineText);
    }

    private int publicKind(int kind) {
        if (isKeyword(kind)) {
            boolean async = kind == KW_ASYNC || kind == KW_AWAIT;
            return extraTokens || !async ? NAME : kind == KW_ASYNC ? ASYNC : AWAIT;
        }
        return extraTokens && kind > DEDENT && kind < OP ? OP : kind;
    }

    private String lineText(int first, int last) {
        if (first == last) {
            return first <= lines.length && first > 0 ? lines[first - 1] : "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last && i <= lines.length; i++) {
            text.append(lines[i - 1]);
        }
        return text.toString();
    }

    private SyntaxErrorException error() {
        return switch (tokenizer.state) {
            case ERROR, END_IN_STRING -> tokenizer.error;
            case BAD_DEDENT ->
                atLine(SyntaxErrorException.Kind.INDENTATION, "unindent does not match any outer indentation level");
            case BAD_TAB -> atLine(SyntaxErrorException.Kind.TAB, "inconsistent use of tabs and spaces in indentation");
            case TOO_DEEP -> atLine(SyntaxErrorException.Kind.INDENTATION, "too many levels of indentation");
            case BAD_CONTINUATION ->
                atLine(SyntaxErrorException.Kind.SYNTAX, "unexpected character after line continuation character");
            case END -> unexpectedEnd();
            case OK -> atLine(SyntaxErrorException.Kind.SYNTAX, "unknown tokenization error");
        };
    }

    private SyntaxErrorException unexpectedEnd() {
        int line = tokenizer.currentLine;
        int start = tokenizer.lineStart;
        int end = source.lineEnd(start);
        int offset = tokenizer.level > 0 ? 0 : end - start + 1;
        return new SyntaxErrorException(
                SyntaxErrorException.Kind.SYNTAX,
                "unexpected EOF in multi-line statement",
                fileName,
                line,
                offset,
                0,
                0,
                source.substring(start, end));
    }

    private SyntaxErrorException atLine(SyntaxErrorException.Kind kind, String message) {
        int line = tokenizer.currentLine;
        int start = tokenizer.lineStart;
        int end = source.lineEnd(start);
        int offset = source.countCharacters(start, end) + 1;
        return new SyntaxErrorException(kind, message, fileName, line, offset, 0, 0, source.substring(start, end));
    }
}
