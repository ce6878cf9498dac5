// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** An instance of a subclass of {@code int}, {@code float} or {@code str}: holds the plain value. */
public final class PyValueObject extends PyObject {
    private final Object value;

    /** @param value {@code Long}, {@link PyInt}, {@code Double} or {@code TruffleString} */
    public PyValueObject(PyType type, Object value) {
        super(type);
        this.value = value;
    }

    public Object value() {
        return value;
    }

    /** The plain value when {@code object} wraps one, else {@code object} itself. */
    public static Object unwrap(Object object) {
        return object instanceof PyValueObject wrapped ? wrapped.value : object;
    }
}
