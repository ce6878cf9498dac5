// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** One entry of a traceback; {@link #next} leads towards the place where the exception was raised. */
public final class PyTraceback extends PyObject {
    private Object next;
    private final PyFrame frame;
    private final int lastInstruction;
    private final int line;

    /**
     * @param next a traceback or {@code None}
     * @param lastInstruction byte offset in the code of the frame
     * @param line line number, or -1 to compute it from {@code lastInstruction} when asked
     */
    public PyTraceback(Object next, PyFrame frame, int lastInstruction, int line) {
        super(Types.TRACEBACK);
        this.next = next;
        this.frame = frame;
        this.lastInstruction = lastInstruction;
        this.line = line;
    }

    public Object next() {
        return next;
    }

    public void setNext(Object newNext) {
        next = newNext;
    }

    public PyFrame frame() {
        return frame;
    }

    public int lastInstruction() {
        return lastInstruction;
    }

    public int line() {
        return line >= 0 ? line : frame.code().lineAt(lastInstruction);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(next);
        consumer.accept(frame);
    }
}
