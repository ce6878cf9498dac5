// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** {@code bz2.BZ2Compressor} and {@code lzma.LZMACompressor}. */
public final class PyCompressor extends PyObject {
    /** Makes the stream that encodes what is written to it. */
    interface Opener {
        OutputStream open(OutputStream target) throws IOException;
    }

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final OutputStream encoder;
    private final Function<IOException, PyException> errors;
    private boolean isFlushed;

    PyCompressor(PyType type, Opener opener, Function<IOException, PyException> errors) {
        super(type);
        this.errors = errors;
        try {
            encoder = opener.open(output);
        } catch (IOException e) {
            throw errors.apply(e);
        }
    }

    synchronized PyBytes compress(byte[] data) {
        if (isFlushed) {
            throw Errors.valueError("Compressor has been flushed");
        }
        try {
            encoder.write(data, 0, data.length);
        } catch (IOException e) {
            throw errors.apply(e);
        }
        return take();
    }

    synchronized PyBytes flush() {
        if (isFlushed) {
            throw Errors.valueError("Repeated call to flush()");
        }
        isFlushed = true;
        try {
            encoder.close();
        } catch (IOException e) {
            throw errors.apply(e);
        }
        return take();
    }

    private PyBytes take() {
        PyBytes result = new PyBytes(output.toByteArray());
        output.reset();
        return result;
    }
}
