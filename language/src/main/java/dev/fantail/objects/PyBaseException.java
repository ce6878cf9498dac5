// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** An exception object. What Java needs to know is in fields; everything else is in attributes. */
public final class PyBaseException extends PyObject {
    private PyTuple args;
    private Object cause = PyNone.NONE;
    private Object context = PyNone.NONE;
    private boolean suppressContext;
    private Object traceback = PyNone.NONE;

    public PyBaseException(PyType type, PyTuple args) {
        super(type);
        this.args = args;
    }

    public PyTuple args() {
        return args;
    }

    public void setArgs(PyTuple newArgs) {
        args = newArgs;
    }

    /** {@code __cause__}: an exception or {@code None}. */
    public Object cause() {
        return cause;
    }

    public void setCause(Object newCause) {
        cause = newCause;
        suppressContext = true;
    }

    /** {@code __context__}: an exception or {@code None}. */
    public Object context() {
        return context;
    }

    public void setContext(Object newContext) {
        context = newContext;
    }

    public boolean suppressContext() {
        return suppressContext;
    }

    public void setSuppressContext(boolean suppress) {
        suppressContext = suppress;
    }

    /** {@code __traceback__}: a {@link PyTraceback} or {@code None}. */
    public Object traceback() {
        return traceback;
    }

    public void setTraceback(Object newTraceback) {
        traceback = newTraceback;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(args);
        consumer.accept(cause);
        consumer.accept(context);
        consumer.accept(traceback);
    }
}
