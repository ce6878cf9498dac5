// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyType;

/** {@code BufferedRWPair}: a reader and a writer side by side. */
public final class PyBufferedPair extends PyIOBase {
    private PyBuffered reader;
    private PyBuffered writer;

    public PyBufferedPair(PyType type) {
        super(type);
    }

    void initialize(PyBuffered newReader, PyBuffered newWriter) {
        reader = newReader;
        writer = newWriter;
    }

    PyBuffered reader() {
        return checked(reader);
    }

    PyBuffered writer() {
        return checked(writer);
    }

    private static PyBuffered checked(PyBuffered half) {
        if (half == null) {
            throw Errors.valueError("I/O operation on uninitialized object");
        }
        return half;
    }
}
