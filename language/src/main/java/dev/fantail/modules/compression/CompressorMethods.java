// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBytes;

/** The methods that the compressors have in common. */
@BuiltinClass(type = "_bz2.BZ2Compressor")
public final class CompressorMethods {
    private CompressorMethods() {}

    @Builtin(value = "compress(self, data, /)", doc = "Provide data to the compressor object.")
    static PyBytes compress(PyCompressor self, byte[] data) {
        return self.compress(data);
    }

    @Builtin(value = "flush(self, /)", doc = "Finish the compression process.")
    static PyBytes flush(PyCompressor self) {
        return self.flush();
    }
}
