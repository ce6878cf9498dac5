// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;
import java.util.function.Consumer;

/** {@code filter}. */
public final class PyFilter extends PyObject implements NativeIterator {
    private final Object function;
    private final Object iterator;

    /** @param function {@code None} and {@code bool} test the item itself */
    public PyFilter(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        boolean direct = function == PyNone.NONE || function == Types.BOOL;
        while (true) {
            Object item = Iteration.next(iterator);
            if (item == null || Truth.isTrue(direct ? item : Calls.call(function, item))) {
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
