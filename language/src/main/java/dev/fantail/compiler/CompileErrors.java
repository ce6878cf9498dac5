// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.SourceRange;

/** Makes the syntax errors that only compilation finds. */
public final class CompileErrors {
    private CompileErrors() {}

    /**
     * An error in {@code range}. Its text is missing: what is compiled need not come from source text, and who shows
     * the error reads the file.
     */
    public static SyntaxErrorException at(String fileName, SourceRange range, String message) {
        if (range == null) {
            return new SyntaxErrorException(SyntaxErrorException.Kind.SYNTAX, message, fileName, -1, 0, -1, 0, null);
        }
        return new SyntaxErrorException(
                SyntaxErrorException.Kind.SYNTAX,
                message,
                fileName,
                range.line(),
                range.column() + 1,
                range.endLine(),
                range.endColumn() + 1,
                null);
    }
}
