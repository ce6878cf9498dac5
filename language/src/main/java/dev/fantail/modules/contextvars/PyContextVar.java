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

    /** The bits of the hash are used five at a time. */
    private static final int HASH_MULTIPLIER = 0x9E3779B1;

    private final TruffleString name;
    private final Object fallback;
    private final int hash;

    /** @param fallback the default, or {@code null} */
    public PyContextVar(TruffleString name, Object fallback) {
        super(TYPE);
        this.name = name;
        this.fallback = fallback;
        this.hash = name.hashCode() * HASH_MULTIPLIER;
    }

    TruffleString name() {
        return name;
    }

    /** Where contexts look for it first. */
    int hash() {
        return hash;
    }

    Object fallback() {
        return fallback;
    }
}
