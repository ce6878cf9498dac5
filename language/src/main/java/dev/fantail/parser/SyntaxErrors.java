// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** Makes syntax errors that point at places in the source. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /** An error about the tokens from one to another. */
    static SyntaxErrorException atTokens(TokenBuffer tokens, int first, int last, String message) {
        return at(
                tokens.text,
                SyntaxErrorException.Kind.SYNTAX,
                tokens.lines[first],
                tokens.columns[first],
                tokens.endLines[last],
                tokens.endColumns[last],
                message);
    }

    /**
     * An error.
     *
     * @param column UTF-8 bytes before the place, in its line
     * @param endColumn UTF-8 bytes before the end of the place; both ends are measured in the first line
     */
    static SyntaxErrorException at(
            SourceText text,
            SyntaxErrorException.Kind kind,
            int line,
            int column,
            int endLine,
            int endColumn,
            String message) {
        int start = text.lineStart(line);
        String lineText = null;
        int offset = column + 1;
        int endOffset = endColumn + 1;
        if (start >= 0) {
            int end = text.lineEnd(start);
            lineText = text.substring(start, end);
            offset = characters(text, start, end, column) + 1;
            endOffset = endColumn < 0 ? endOffset : characters(text, start, end, endColumn) + 1;
        }
        return new SyntaxErrorException(kind, message, text.fileName(), line, offset, endLine, endOffset, lineText);
    }

    private static int characters(SourceText text, int start, int end, int column) {
        if (column < 0) {
            return -1;
        }
        return text.countCharacters(start, Math.min(end, start + column));
    }
}
