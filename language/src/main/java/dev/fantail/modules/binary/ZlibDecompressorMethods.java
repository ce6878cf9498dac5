// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyType;

/** The methods of {@code zlib._ZlibDecompressor}. */
@BuiltinClass(type = "zlib._ZlibDecompressor")
public final class ZlibDecompressorMethods {
    private ZlibDecompressorMethods() {}

    @Builtin("__new__(cls, wbits=15, zdict=<unset>)")
    static Object create(PyType cls, int wbits, byte[] zdict) {
        return new PyZlibDecompressor(cls, new InflateStream(wbits, zdict));
    }

    @Builtin("decompress(self, data, max_length=-1)")
    static PyBytes decompress(PyZlibDecompressor self, byte[] data, long maximum) {
        synchronized (self) {
            if (self.stream.isFinished()) {
                throw Errors.of(ExceptionTypes.EOF_ERROR, "End of stream already reached");
            }
            byte[] input = DeflateStream.join(self.kept, data);
            int limit = maximum < 0 ? Integer.MAX_VALUE : (int) Math.min(maximum, Integer.MAX_VALUE);
            byte[] result = self.stream.read(input, limit);
            if (self.stream.isFinished()) {
                self.unusedData = new PyBytes(self.stream.unconsumed());
                self.kept = new byte[0];
                self.needsInput = false;
            } else {
                self.kept = self.stream.unconsumed();
                self.needsInput = self.kept.length == 0 && result.length < limit;
            }
            return new PyBytes(result);
        }
    }

    @Builtin(value = "eof", kind = Builtin.Kind.GETTER)
    static boolean isAtEnd(PyZlibDecompressor self) {
        return self.stream.isFinished();
    }

    @Builtin(value = "needs_input", kind = Builtin.Kind.GETTER)
    static boolean needsInput(PyZlibDecompressor self) {
        return self.needsInput;
    }

    @Builtin(value = "unused_data", kind = Builtin.Kind.GETTER)
    static Object unusedData(PyZlibDecompressor self) {
        return self.unusedData;
    }
}
