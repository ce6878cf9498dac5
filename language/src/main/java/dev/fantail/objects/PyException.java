// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;

/** A Python exception in flight. The Python object collects the traceback while frames are left. */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "value")
public final class PyException extends AbstractTruffleException {
    private static final long serialVersionUID = 1;

    final transient PyBaseException value;

    /** Set by a re-raise: the frame that re-raises is in the traceback already. */
    private boolean reraised;

    /** Thrown into a generator: it keeps the context that it has. */
    private boolean linked;

    public PyException(PyBaseException value) {
        super(null, null, 0, null);
        this.value = value;
    }

    /**
     * An exception with a stack trace that other languages can read.
     *
     * @param location where the innermost frame stands, or {@code null}
     */
    public PyException(PyBaseException value, Node location) {
        super(null, null, UNLIMITED_STACK_TRACE, location);
        this.value = value;
    }

    public static PyException reraise(PyBaseException value) {
        PyException exception = new PyException(value);
        exception.reraised = true;
        return exception;
    }

    /** An exception that is thrown into a generator. */
    public static PyException thrown(PyBaseException value) {
        PyException exception = new PyException(value);
        exception.linked = true;
        return exception;
    }

    /** Whether the frame that the exception is in has nothing to add to the traceback. */
    public boolean isReraised() {
        return reraised;
    }

    /** The same, and no longer so: the frames that the exception leaves next are not in the traceback yet. */
    public boolean takeReraised() {
        boolean result = reraised;
        reraised = false;
        return result;
    }

    /** Says that the frame that the exception is leaving is in the traceback already. */
    public void setReraised() {
        reraised = true;
    }

    /** The Python exception object. */
    public PyBaseException value() {
        return value;
    }

    public boolean isInstance(PyType type) {
        return value.type().isSubtypeOf(type);
    }

    /**
     * Adds the frame that the exception is leaving (or is caught in) to its traceback, unless {@link #takeReraised}.
     *
     * @param bci byte offset of the instruction that raised or called
     * @param thread what the current thread is handling
     */
    public void addTraceback(PyFrame frame, int bci, ThreadState thread) {
        if (!linked && value.traceback() == PyNone.NONE && value.context() == PyNone.NONE) {
            // Raised by the runtime, not by a statement: linked to what is being handled when it first shows.
            // It is new, so that it cannot be among the causes of that, which may be very many.
            Object handled = thread.handled();
            if (handled != value) {
                value.setContext(handled);
            }
        }
        value.setTraceback(new PyTraceback(value.traceback(), frame, bci, -1));
    }

    @ExportMessage
    boolean isException() {
        return true;
    }

    @ExportMessage
    RuntimeException throwException() {
        throw this;
    }

    @Override
    @TruffleBoundary
    public String getMessage() {
        return ExceptionText.summary(value);
    }
}
