// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBytes;

/** The methods of {@code zlib.Compress}. */
@BuiltinClass(type = "zlib.Compress")
public final class CompressMethods {
    private CompressMethods() {}

    @Builtin("compress(self, data, /)")
    static PyBytes compress(PyCompress self, byte[] data) {
        synchronized (self) {
            if (self.finished) {
                throw ZlibModule.error("Error -2 while compressing data: inconsistent stream state");
            }
            return new PyBytes(self.stream.write(data, ZlibModule.NO_FLUSH));
        }
    }

    @Builtin("flush(self, mode=4, /)")
    static PyBytes flush(PyCompress self, int mode) {
        synchronized (self) {
            if (mode == ZlibModule.NO_FLUSH) {
                return PyBytes.EMPTY;
            }
            if (self.finished) {
                throw ZlibModule.error("Error -2 while finishing compression: inconsistent stream state");
            }
            byte[] result = self.stream.write(new byte[0], mode);
            if (mode == ZlibModule.FINISH) {
                self.finished = true;
                self.stream.end();
            }
            return new PyBytes(result);
        }
    }
}
