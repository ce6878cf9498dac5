// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ExceptionType;
import dev.fantail.objects.ExceptionText;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What other languages ask of an exception. */
final class ExceptionMessages {
    private ExceptionMessages() {}

    @TruffleBoundary
    static ExceptionType type(PyBaseException exception) {
        PyType type = exception.type();
        if (type.isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
            return ExceptionType.EXIT;
        } else if (type.isSubtypeOf(ExceptionTypes.KEYBOARD_INTERRUPT)) {
            return ExceptionType.INTERRUPT;
        } else if (type.isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
            return ExceptionType.PARSE_ERROR;
        }
        return ExceptionType.RUNTIME_ERROR;
    }

    /** The status that the process would end with. */
    @TruffleBoundary
    static int exitStatus(PyBaseException exception) {
        Object code = Attributes.getOrNull(exception, Str.of("code"));
        if (code == null || code == PyNone.NONE) {
            return 0;
        } else if (code instanceof Long number) {
            return number.intValue();
        } else if (code instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return 1;
    }

    /** Whether source text ended too early, so that a prompt can ask for more. */
    @TruffleBoundary
    static boolean isIncomplete(PyBaseException exception) {
        return exception.type().bareName().equals("_IncompleteInputError");
    }

    /** What the exception came from: the explicit cause, or what was being handled; {@code null} where there is none. */
    @TruffleBoundary
    static Object cause(PyBaseException exception) {
        if (exception.cause() != PyNone.NONE) {
            return exception.cause();
        }
        return exception.suppressContext() || exception.context() == PyNone.NONE ? null : exception.context();
    }

    @TruffleBoundary
    static String message(PyBaseException exception) {
        return ExceptionText.summary(exception);
    }

    /** The entries of the traceback, innermost first. */
    @TruffleBoundary
    static Object stackTrace(PyBaseException exception) {
        List<Object> entries = new ArrayList<>();
        for (Object at = exception.traceback(); at instanceof PyTraceback entry; at = entry.next()) {
            entries.add(new TracebackElement(entry));
        }
        Collections.reverse(entries);
        return new PyTuple(entries.toArray());
    }
}
