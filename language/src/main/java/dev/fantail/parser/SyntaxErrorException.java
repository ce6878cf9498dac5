// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** A syntax error, with everything that Python's {@code SyntaxError} tells about it. */
public final class SyntaxErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which exception the error becomes. */
    public enum Kind {
        SYNTAX,
        INDENTATION,
        TAB,
        /** The input ended too early; only with {@link ParserOptions#allowIncompleteInput()}. */
        INCOMPLETE,
        /** The source nests too deeply: a {@code MemoryError} in Python. */
        MEMORY
    }

    /** An {@link #endOffset} that Python shows as {@code None}, where others show -1. */
    public static final int NO_END_OFFSET = -2;

    /** A {@link #line} or {@link #endLine} that is unknown. */
    public static final int NO_PLACE = -2;

    private final Kind kind;
    private final String fileName;
    private final int line;
    private final int offset;
    private final int endLine;
    private final int endOffset;
    private final String text;

    public SyntaxErrorException(
            Kind kind, String message, String fileName, int line, int offset, int endLine, int endOffset, String text) {
        super(message, null, false, false);
        this.kind = kind;
        this.fileName = fileName;
        this.line = line;
        this.offset = offset;
        this.endLine = endLine;
        this.endOffset = endOffset;
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    /**
     * The line, counted from 1; 0 for empty input or an error before the first line; -1 when it is unknown, and
     * {@link #NO_PLACE} when the error has no details at all.
     */
    public int line() {
        return line;
    }

    /** The first character, counted from 1; 0 when unknown. */
    public int offset() {
        return offset;
    }

    /** The last line, counted from 1; 0 or -1 when unknown, {@link #NO_PLACE} when the error has no end. */
    public int endLine() {
        return endLine;
    }

    /** Behind the last character, counted from 1; -1, 0 or {@link #NO_END_OFFSET} when unknown. */
    public int endOffset() {
        return endOffset;
    }

    /** The text of the line, or {@code null}. */
    public String text() {
        return text;
    }
}
