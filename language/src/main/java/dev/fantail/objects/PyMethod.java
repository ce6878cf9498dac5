// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** A callable bound to its first argument. */
public final class PyMethod extends PyObject {
    private final Object function;
    private final Object self;

    public PyMethod(Object function, Object self) {
        super(Types.METHOD);
        this.function = function;
        this.self = self;
    }

    public Object function() {
        return function;
    }

    public Object self() {
        return self;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function);
        consumer.accept(self);
    }
}
