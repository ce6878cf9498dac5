// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyType;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Construction of {@code bz2.BZ2Decompressor}. */
@BuiltinClass(type = "_bz2.BZ2Decompressor", doc = "Create a decompressor object for decompressing data incrementally.")
public final class Bz2DecompressorMethods {
    private Bz2DecompressorMethods() {}

    @Builtin("__new__(cls)")
    static Object create(PyType cls) {
        PushDecoder decoder = new PushDecoder(source -> new BZip2CompressorInputStream(source, false));
        return new PyDecompressor(cls, decoder, "End of stream already reached", Bz2Module::error, () -> 0);
    }
}
