// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** A variable shared between a function and the closures inside it; {@code null} while unset. */
public final class PyCell extends PyObject {
    private Object contents;

    public PyCell(Object contents) {
        super(Types.CELL);
        this.contents = contents;
    }

    public Object get() {
        return contents;
    }

    public void set(Object value) {
        contents = value;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(contents);
    }
}
