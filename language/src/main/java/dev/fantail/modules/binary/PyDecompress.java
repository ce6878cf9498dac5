// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code zlib.Decompress}. */
public final class PyDecompress extends PyObject {
    static final PyType TYPE = Types.declare("zlib.Decompress", Types.OBJECT, PyType.NO_INSTANTIATION);

    final InflateStream stream;
    PyBytes unusedData = PyBytes.EMPTY;
    PyBytes unconsumedTail = PyBytes.EMPTY;

    PyDecompress(InflateStream stream) {
        super(TYPE);
        this.stream = stream;
    }
}
