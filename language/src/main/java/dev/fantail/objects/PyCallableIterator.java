// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.Comparison;
import java.util.function.Consumer;

/** {@code iter(callable, sentinel)}. */
public final class PyCallableIterator extends PyObject implements StagedIterator {
    /** {@code null} when exhausted. */
    private Object callable;

    private final Object sentinel;

    public PyCallableIterator(Object callable, Object sentinel) {
        super(Types.CALLABLE_ITERATOR);
        this.callable = callable;
        this.sentinel = sentinel;
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        Object function = callable;
        if (function == null) {
            return null;
        }
        try {
            Object result = stage.call(frame, function);
            // The call may have used up this very iterator.
            if (callable == null || !Comparison.equal(sentinel, result)) {
                return callable == null ? null : result;
            }
        } catch (PyException exception) {
            if (!exception.isInstance(ExceptionTypes.STOP_ITERATION)) {
                throw exception;
            }
        }
        callable = null;
        return null;
    }

    /** What is called, or {@code null} after the end. */
    public Object callable() {
        return callable;
    }

    public Object sentinel() {
        return sentinel;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(callable);
        consumer.accept(sentinel);
    }
}
