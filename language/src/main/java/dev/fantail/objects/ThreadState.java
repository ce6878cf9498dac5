// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** What Python keeps per thread and context. */
public final class ThreadState {
    private Object handled = PyNone.NONE;
    private int depth;

    /** The exception being handled, as {@code sys.exception()}: an exception or {@code None}. */
    public Object handled() {
        return handled;
    }

    public void setHandled(Object exception) {
        handled = exception;
    }

    /** Nested calls of Python functions. */
    public int depth() {
        return depth;
    }

    public int enter() {
        return ++depth;
    }

    public void leave() {
        depth--;
    }
}
