// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** {@code staticmethod}: wraps a callable in a class body. */
public final class PyStaticMethod extends PyObject {
    private Object callable = PyNone.NONE;

    public PyStaticMethod(PyType type) {
        super(type);
    }

    public PyStaticMethod(Object callable) {
        super(Types.STATICMETHOD);
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
