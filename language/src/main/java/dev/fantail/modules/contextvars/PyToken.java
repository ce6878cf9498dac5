// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code contextvars.Token}: what a variable was before it was set. */
final class PyToken extends PyObject {
    static final PyType TYPE = Types.declare("_contextvars.Token", Types.OBJECT, 0);

    private final PyContext context;
    private final PyContextVar variable;
    private final Object oldValue;
    private boolean used;

    /** @param oldValue {@code null} where the variable had no value */
    PyToken(PyContext context, PyContextVar variable, Object oldValue) {
        super(TYPE);
        this.context = context;
        this.variable = variable;
        this.oldValue = oldValue;
    }

    PyContext context() {
        return context;
    }

    PyContextVar variable() {
        return variable;
    }

    Object oldValue() {
        return oldValue;
    }

    boolean isUsed() {
        return used;
    }

    void setUsed() {
        used = true;
    }
}
