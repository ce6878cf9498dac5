// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code zlib.Compress}. */
public final class PyCompress extends PyObject {
    static final PyType TYPE = Types.declare("zlib.Compress", Types.OBJECT, PyType.NO_INSTANTIATION);

    final DeflateStream stream;
    boolean finished;

    PyCompress(DeflateStream stream) {
        super(TYPE);
        this.stream = stream;
    }
}
