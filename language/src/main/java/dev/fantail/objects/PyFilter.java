// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.function.Consumer;

/** {@code filter}. */
public final class PyFilter extends PyObject implements StagedIterator {
    private final Object function;
    private final Object iterator;

    /** @param function {@code None} and {@code bool} test the item itself */
    public PyFilter(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        boolean direct = function == PyNone.NONE || function == Types.BOOL;
        while (true) {
            Object item = stage.next(frame, iterator);
            if (item == null || stage.isTrue(direct ? item : stage.call(frame, function, item))) {
                return item;
            }
        }
    }

    public Object function() {
        return function;
    }

    public Object iterator() {
        return iterator;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function);
        consumer.accept(iterator);
    }
}
