// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** {@code bz2.BZ2Decompressor} and {@code lzma.LZMADecompressor}. */
public final class PyDecompressor extends PyObject {
    private final PushDecoder decoder;
    private final String atEnd;
    private final Function<IOException, PyException> errors;
    private final IntSupplier check;
    private boolean isFinished;
    private boolean needsInput = true;
    private PyBytes unusedData = PyBytes.EMPTY;

    /**
     * @param atEnd what to say about data after the end
     * @param check tells the kind of the integrity check
     */
    PyDecompressor(
            PyType type,
            PushDecoder decoder,
            String atEnd,
            Function<IOException, PyException> errors,
            IntSupplier check) {
        super(type);
        this.decoder = decoder;
        this.atEnd = atEnd;
        this.errors = errors;
        this.check = check;
    }

    synchronized PyBytes decompress(byte[] data, long maximum) {
        if (isFinished) {
            throw Errors.of(ExceptionTypes.EOF_ERROR, atEnd);
        }
        byte[] result;
        try {
            result = decoder.decode(data, maximum < 0 ? Integer.MAX_VALUE : (int) Math.min(maximum, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw errors.apply(e);
        }
        isFinished = decoder.isFinished();
        needsInput = !isFinished && decoder.needsInput();
        if (isFinished) {
            unusedData = new PyBytes(decoder.rest());
        }
        return new PyBytes(result);
    }

    synchronized boolean isFinished() {
        return isFinished;
    }

    int check() {
        return check.getAsInt();
    }

    synchronized boolean needsInput() {
        return needsInput;
    }

    synchronized PyBytes unusedData() {
        return unusedData;
    }
}
