// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyType;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Construction of {@code bz2.BZ2Compressor}. */
@BuiltinClass(type = "_bz2.BZ2Compressor", doc = "Create a compressor object for compressing data incrementally.")
public final class Bz2CompressorMethods {
    private Bz2CompressorMethods() {}

    @Builtin("__new__(cls, compresslevel=9, /)")
    static Object create(PyType cls, int level) {
        if (level < 1 || level > 9) {
            throw Errors.valueError("compresslevel must be between 1 and 9");
        }
        return new PyCompressor(cls, target -> new BZip2CompressorOutputStream(target, level), Bz2Module::error);
    }
}
