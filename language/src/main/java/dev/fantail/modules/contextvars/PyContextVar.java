// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code contextvars.ContextVar}. */
public final class PyContextVar extends PyObject {
    static final PyType TYPE = Types.declare("_contextvars.ContextVar", Types.OBJECT, 0);

    private final TruffleString name;
    private final Object fallback;

    /** @param fallback the default, or {@code null} */
    public PyContextVar(TruffleString name, Object fallback) {
        super(TYPE);
        this.name = name;
        this.fallback = fallback;
    }

    TruffleString name() {
        return name;
    }

    Object fallback() {
        return fallback;
    }
}
