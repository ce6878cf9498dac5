// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Strings;

/** What a {@code raise} statement does with its operands. */
public final class Raising {
    private Raising() {}

    /** The Java exception for a {@code raise} without operands. */
    @TruffleBoundary
    public static PyException again(ThreadState thread) {
        if (thread.handled() instanceof PyBaseException handled) {
            return PyException.reraise(handled);
        }
        return Errors.runtimeError("No active exception to reraise");
    }

    /** Whether an operand of {@code raise} is a class that is to be called. */
    public static boolean isClass(Object operand) {
        return operand instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION);
    }

    /**
     * The Java exception for {@code raise operand from cause}.
     *
     * @param operand an exception, a class of one, or anything else (TypeError)
     * @param made the exception, or what calling the class answered
     * @param cause the same of the cause; {@code null} without {@code from}
     */
    @TruffleBoundary
    public static PyException raise(Object operand, Object made, Object cause, ThreadState thread) {
        if (!(made instanceof PyBaseException value)) {
            if (isClass(operand)) {
                return Errors.typeError("calling " + Strings.repr(operand)
                        + " should have returned an instance of BaseException, not "
                        + Strings.repr(Types.of(made)));
            }
            return withContext(Errors.typeError("exceptions must derive from BaseException"), thread);
        }
        if (cause != null) {
            if (cause != PyNone.NONE && !(cause instanceof PyBaseException)) {
                return withContext(Errors.typeError("exception causes must derive from BaseException"), thread);
            }
            value.setCause(cause);
        }
        return withContext(new PyException(value), thread);
    }

    /** Links a new exception to the one that is being handled, unless that would close a circle. */
    public static PyException withContext(PyException exception, ThreadState thread) {
        setContext(exception.value(), thread.handled());
        return exception;
    }

    /** As {@link #withContext}, for the exception object. */
    @TruffleBoundary
    public static void setContext(PyBaseException value, Object handled) {
        if (!(handled instanceof PyBaseException context) || context == value) {
            return;
        }
        PyBaseException link = context;
        PyBaseException slow = context;
        boolean step = false;
        while (link.context() instanceof PyBaseException next) {
            if (next == value) {
                link.setContext(PyNone.NONE);
                break;
            }
            link = next;
            if (step) {
                slow = (PyBaseException) slow.context();
                if (slow == link) {
                    break;
                }
            }
            step = !step;
        }
        value.setContext(context);
    }
}
