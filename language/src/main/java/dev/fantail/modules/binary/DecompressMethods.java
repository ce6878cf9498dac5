// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;

/** The methods of {@code zlib.Decompress}. */
@BuiltinClass(type = "zlib.Decompress")
public final class DecompressMethods {
    private DecompressMethods() {}

    @Builtin("decompress(self, data, /, max_length=0)")
    static PyBytes decompress(PyDecompress self, byte[] data, long maximum) {
        if (maximum < 0) {
            throw Errors.valueError("max_length must be non-negative");
        }
        synchronized (self) {
            if (self.stream.isFinished()) {
                self.unusedData = new PyBytes(DeflateStream.join(self.unusedData.value(), data));
                return PyBytes.EMPTY;
            }
            int limit = maximum == 0 ? Integer.MAX_VALUE : (int) Math.min(maximum, Integer.MAX_VALUE);
            byte[] result = self.stream.read(data, limit);
            PyBytes rest = new PyBytes(self.stream.unconsumed());
            self.unusedData = self.stream.isFinished() ? rest : PyBytes.EMPTY;
            self.unconsumedTail = self.stream.isFinished() ? PyBytes.EMPTY : rest;
            return new PyBytes(result);
        }
    }

    @Builtin("flush(self, length=16384, /)")
    static PyBytes flush(PyDecompress self, long length) {
        if (length <= 0) {
            throw Errors.valueError("length must be greater than zero");
        }
        if (self.stream.isFinished()) {
            return PyBytes.EMPTY;
        }
        PyBytes tail = self.unconsumedTail;
        return decompress(self, tail.value(), 0);
    }

    @Builtin(value = "unused_data", kind = Builtin.Kind.GETTER)
    static Object unusedData(PyDecompress self) {
        return self.unusedData;
    }

    @Builtin(value = "unconsumed_tail", kind = Builtin.Kind.GETTER)
    static Object unconsumedTail(PyDecompress self) {
        return self.unconsumedTail;
    }

    @Builtin(value = "eof", kind = Builtin.Kind.GETTER)
    static boolean isAtEnd(PyDecompress self) {
        return self.stream.isFinished();
    }
}
