// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** {@code int | str}: the members are distinct and none is a union itself. */
public final class PyUnionType extends PyObject {
    private final PyTuple args;

    public PyUnionType(PyTuple args) {
        super(Types.UNION_TYPE);
        this.args = args;
    }

    public PyTuple args() {
        return args;
    }
}
