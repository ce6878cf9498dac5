// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.function.Consumer;

/** An immutable sequence. The array is never written after construction and never handed out for writing. */
public final class PyTuple extends PyObject {
    public static final PyTuple EMPTY = new PyTuple();

    private final Object[] items;

    /** Takes ownership of {@code items}. */
    public PyTuple(Object... items) {
        super(Types.TUPLE);
        this.items = items;
    }

    /** An instance of a subclass of {@code tuple}. */
    public PyTuple(PyType type, Object[] items) {
        super(type);
        this.items = items;
    }

    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(items);
    }

    public int size() {
        return items.length;
    }

    public Object get(int index) {
        return items[index];
    }

    /** The items, to be read only. */
    public Object[] items() {
        return items;
    }

    /** @param classes a constant to the compiler */
    @ExplodeLoop
    public boolean consistsOf(PyType[] classes) {
        if (items.length != classes.length) {
            return false;
        }
        for (int i = 0; i < classes.length; i++) {
            if (items[i] != classes[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        for (Object item : items) {
            consumer.accept(item);
        }
    }
}
