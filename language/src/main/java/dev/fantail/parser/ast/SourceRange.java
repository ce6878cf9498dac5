// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

/**
 * Where a node stands in the source text, in the units of Python's {@code ast} module.
 *
 * @param line first line, counted from 1
 * @param column offset in the first line, in UTF-8 bytes, counted from 0
 * @param endLine last line, counted from 1
 * @param endColumn offset behind the last character, in UTF-8 bytes, counted from 0
 */
public record SourceRange(int line, int column, int endLine, int endColumn) {
    /** The range from the start of this one to the end of {@code other}. */
    public SourceRange to(SourceRange other) {
        return new SourceRange(line, column, other.endLine, other.endColumn);
    }
}
