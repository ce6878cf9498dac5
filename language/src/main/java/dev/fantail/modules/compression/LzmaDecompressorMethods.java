// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;

/** What is particular to {@code lzma.LZMADecompressor}. */
@BuiltinClass(
        type = "_lzma.LZMADecompressor",
        doc = "Create a decompressor object for decompressing data incrementally.")
public final class LzmaDecompressorMethods {
    private static final int KIBIBYTE = 1024;

    private LzmaDecompressorMethods() {}

    @Builtin("__new__(cls, format=0, memlimit=None, filters=None)")
    static Object create(PyType cls, int format, Object limit, Object filters) {
        boolean isRaw = format == LzmaModule.FORMAT_RAW;
        int kibibytes = -1;
        if (limit != PyNone.NONE) {
            if (isRaw) {
                throw Errors.valueError("Cannot specify memory limit with FORMAT_RAW");
            }
            long bytes = LzmaFilter.unsigned(limit, 64);
            kibibytes = (int) Math.min(Long.divideUnsigned(bytes, KIBIBYTE), Integer.MAX_VALUE);
        }
        if (isRaw && filters == PyNone.NONE) {
            throw Errors.valueError("Must specify filters for FORMAT_RAW");
        } else if (!isRaw && filters != PyNone.NONE) {
            throw Errors.valueError("Cannot specify filters except with FORMAT_RAW");
        } else if (format < LzmaModule.FORMAT_AUTO || format > LzmaModule.FORMAT_RAW) {
            throw Errors.valueError("Invalid container format: " + format);
        }
        LzmaFilter[] chain = null;
        if (isRaw) {
            chain = LzmaFilter.chain(filters);
            LzmaCompressorMethods.checkRaw(chain);
        }
        LzmaSource source = new LzmaSource(format, kibibytes, chain);
        return new PyDecompressor(
                cls, new PushDecoder(source), "Already at end of stream", LzmaModule::error, source::check);
    }

    @Builtin(value = "check", kind = Builtin.Kind.GETTER, doc = "ID of the integrity check used by the input stream.")
    static int check(PyDecompressor self) {
        return self.check();
    }
}
