// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import java.util.function.Consumer;

/** {@code map}. */
public final class PyMap extends PyObject implements NativeIterator {
    private final Object function;
    private final Object[] iterators;

    /** Takes ownership of {@code iterators}. */
    public PyMap(PyType type, Object function, Object[] iterators) {
        super(type);
        this.function = function;
        this.iterators = iterators;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        Object[] arguments = new Object[iterators.length];
        for (int i = 0; i < arguments.length; i++) {
            Object item = Iteration.next(iterators[i]);
            if (item == null) {
                return null;
            }
            arguments[i] = item;
        }
        return Calls.call(function, arguments);
    }

    public Object function() {
        return function;
    }

    /** To be read only. */
    public Object[] iterators() {
        return iterators;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function);
        for (Object iterator : iterators) {
            consumer.accept(iterator);
        }
    }
}
