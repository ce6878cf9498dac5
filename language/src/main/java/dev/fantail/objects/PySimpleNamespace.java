// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** {@code types.SimpleNamespace}: nothing but attributes. */
public final class PySimpleNamespace extends PyObject {
    public PySimpleNamespace(PyType type) {
        super(type);
    }
}
