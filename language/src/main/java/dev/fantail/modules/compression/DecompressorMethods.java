// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBytes;

/** The methods that the decompressors have in common. */
@BuiltinClass(type = "_bz2.BZ2Decompressor")
public final class DecompressorMethods {
    private DecompressorMethods() {}

    @Builtin(value = "decompress(self, data, max_length=-1)", doc = "Decompress data, at most max_length bytes of it.")
    static PyBytes decompress(PyDecompressor self, byte[] data, long maximum) {
        return self.decompress(data, maximum);
    }

    @Builtin(value = "eof", kind = Builtin.Kind.GETTER, doc = "True if the end-of-stream marker has been reached.")
    static boolean isAtEnd(PyDecompressor self) {
        return self.isFinished();
    }

    @Builtin(
            value = "needs_input",
            kind = Builtin.Kind.GETTER,
            doc = "True if more input is needed before more decompressed data can be produced.")
    static boolean needsInput(PyDecompressor self) {
        return self.needsInput();
    }

    @Builtin(
            value = "unused_data",
            kind = Builtin.Kind.GETTER,
            doc = "Data found after the end of the compressed stream.")
    static Object unusedData(PyDecompressor self) {
        return self.unusedData();
    }
}
