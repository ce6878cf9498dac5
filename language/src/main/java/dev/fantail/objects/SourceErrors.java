// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.parser.SyntaxErrorException;

/** Errors of the parser as Python exceptions. */
public final class SourceErrors {
    private SourceErrors() {}

    @TruffleBoundary
    public static PyException of(SyntaxErrorException e) {
        if (e.kind() == SyntaxErrorException.Kind.MEMORY) {
            return Errors.of(
                    e.getMessage().startsWith("maximum recursion")
                            ? ExceptionTypes.RECURSION_ERROR
                            : ExceptionTypes.MEMORY_ERROR,
                    e.getMessage());
        }
        PyType type =
                switch (e.kind()) {
                    case INDENTATION -> ExceptionTypes.INDENTATION_ERROR;
                    case TAB -> ExceptionTypes.TAB_ERROR;
                    default -> ExceptionTypes.SYNTAX_ERROR;
                };
        Object details = PyTuple.of(
                Str.of(e.fileName()),
                e.line() > 0 ? (Object) (long) e.line() : PyNone.NONE,
                e.line() > 0 ? (Object) (long) e.offset() : PyNone.NONE,
                e.text() == null ? PyNone.NONE : Str.of(e.text()),
                e.endLine() > 0 ? (Object) (long) e.endLine() : PyNone.NONE,
                e.endLine() > 0 && e.endOffset() != SyntaxErrorException.NO_END_OFFSET
                        ? (Object) (long) e.endOffset()
                        : PyNone.NONE);
        return Errors.of(type, e.getMessage(), details);
    }
}
