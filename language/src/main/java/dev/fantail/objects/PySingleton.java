// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** {@code None}, {@code NotImplemented} and {@code Ellipsis}. */
public final class PySingleton extends PyObject {
    private final String name;

    PySingleton(PyType type, String name) {
        super(type);
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
