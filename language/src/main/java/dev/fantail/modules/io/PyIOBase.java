// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;

/** An instance of {@code _io._IOBase} or of a class below it. */
public class PyIOBase extends PyObject {
    private boolean closed;

    public PyIOBase(PyType type) {
        super(type);
    }

    /** Whether {@code close()} of the base class was called. */
    public final boolean isBaseClosed() {
        return closed;
    }

    public final void setBaseClosed() {
        closed = true;
    }
}
