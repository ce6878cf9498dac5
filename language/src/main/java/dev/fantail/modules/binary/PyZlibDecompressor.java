// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code zlib._ZlibDecompressor}: a decompressor that keeps the input it has not used. */
public final class PyZlibDecompressor extends PyObject {
    static final PyType TYPE = Types.declare("zlib._ZlibDecompressor", Types.OBJECT, PyType.BASE_TYPE);

    final InflateStream stream;
    byte[] kept = new byte[0];
    boolean needsInput = true;
    PyBytes unusedData = PyBytes.EMPTY;

    PyZlibDecompressor(PyType type, InflateStream stream) {
        super(type);
        this.stream = stream;
    }
}
