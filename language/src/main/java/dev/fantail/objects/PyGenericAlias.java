// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** {@code list[int]}: a class with type arguments. */
public final class PyGenericAlias extends PyObject {
    private final Object origin;
    private final PyTuple args;
    private final boolean unpacked;
    private PyTuple parameters;

    public PyGenericAlias(PyType type, Object origin, PyTuple args, boolean unpacked) {
        super(type);
        this.origin = origin;
        this.args = args;
        this.unpacked = unpacked;
    }

    public PyGenericAlias(Object origin, Object args) {
        this(Types.GENERIC_ALIAS, origin, args instanceof PyTuple tuple ? tuple : new PyTuple(args), false);
    }

    public Object origin() {
        return origin;
    }

    public PyTuple args() {
        return args;
    }

    /** Whether this is {@code *tuple[int, ...]}, as iterating over the alias gives it. */
    public boolean isUnpacked() {
        return unpacked;
    }

    /** The type variables among the arguments, once computed, or {@code null}. */
    public PyTuple parameters() {
        return parameters;
    }

    public void setParameters(PyTuple newParameters) {
        parameters = newParameters;
    }
}
