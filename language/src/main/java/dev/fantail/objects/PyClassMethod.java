// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** {@code classmethod}: wraps a callable in a class body. */
public final class PyClassMethod extends PyObject {
    private Object callable = PyNone.NONE;

    public PyClassMethod(PyType type) {
        super(type);
    }

    public PyClassMethod(Object callable) {
        super(Types.CLASSMETHOD);
        this.callable = callable;
    }

    public Object callable() {
        return callable;
    }

    public void setCallable(Object newCallable) {
        callable = newCallable;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(callable);
    }
}
