// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Calls;

/** What a {@code raise} statement does with its operands. */
public final class Raising {
    private Raising() {}

    /**
     * The Java exception for {@code raise exception from cause}.
     *
     * @param exception an exception, a class of one, anything else (TypeError), or {@code null} for a bare raise
     * @param cause {@code null} without {@code from}
     */
    @TruffleBoundary
    public static PyException raise(Object exception, Object cause, ThreadState thread) {
        if (exception == null) {
            if (thread.handled() instanceof PyBaseException handled) {
                return PyException.reraise(handled);
            }
            return Errors.runtimeError("No active exception to reraise");
        }
        if (!(instance(exception) instanceof PyBaseException value)) {
            if (exception instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
                return Errors.typeError("calling " + dev.fantail.objects.protocol.Strings.repr(type)
                        + " should have returned an instance of BaseException, not "
                        + dev.fantail.objects.protocol.Strings.repr(Types.of(instance(exception))));
            }
            return withContext(Errors.typeError("exceptions must derive from BaseException"), thread);
        }
        if (cause != null) {
            Object from = instance(cause);
            if (from != PyNone.NONE && !(from instanceof PyBaseException)) {
                return withContext(Errors.typeError("exception causes must derive from BaseException"), thread);
            }
            value.setCause(from);
        }
        return withContext(new PyException(value), thread);
    }

    /** A class is called; everything else stands for itself. */
    private static Object instance(Object exception) {
        return exception instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)
                ? Calls.call(type)
                : exception;
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
