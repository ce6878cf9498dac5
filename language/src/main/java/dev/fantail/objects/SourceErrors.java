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
        PyType type = switch (e.kind()) {
            case INDENTATION -> ExceptionTypes.INDENTATION_ERROR;
            case TAB -> ExceptionTypes.TAB_ERROR;
            default -> ExceptionTypes.SYNTAX_ERROR;
        };
        if (e.line() == SyntaxErrorException.NO_PLACE) {
            return Errors.of(type, e.getMessage());
        }
        Object file = Str.of(e.fileName());
        Object line = number(e.line(), e.line() >= 0);
        Object offset = number(e.offset(), e.line() >= 0);
        Object text = e.text() == null ? PyNone.NONE : Str.of(e.text());
        if (e.endLine() == SyntaxErrorException.NO_PLACE) {
            return Errors.of(type, e.getMessage(), PyTuple.of(file, line, offset, text));
        }
        Object endLine = number(e.endLine(), e.endLine() >= 0);
        Object endOffset =
                number(e.endOffset(), e.endLine() >= 0 && e.endOffset() != SyntaxErrorException.NO_END_OFFSET);
        return Errors.of(type, e.getMessage(), PyTuple.of(file, line, offset, text, endLine, endOffset));
    }

    private static Object number(int value, boolean known) {
        return known ? (Object) (long) value : PyNone.NONE;
    }
}
