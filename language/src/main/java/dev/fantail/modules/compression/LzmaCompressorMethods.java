// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import java.io.IOException;
import java.io.OutputStream;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.FinishableOutputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Construction of {@code lzma.LZMACompressor}. */
@BuiltinClass(
        type = "_lzma.LZMACompressor",
        doc = "LZMACompressor(format=FORMAT_XZ, check=-1, preset=None, filters=None)\n\n"
                + "Create a compressor object for compressing data incrementally.")
public final class LzmaCompressorMethods {
    private static final int UNKNOWN_SIZE = -1;

    private LzmaCompressorMethods() {}

    @Builtin("__new__(cls, format=1, check=-1, preset=None, filters=None)")
    static Object create(PyType cls, int format, int check, Object preset, Object filters) {
        if (preset != PyNone.NONE && filters != PyNone.NONE) {
            throw Errors.valueError("Cannot specify both preset and filter chain");
        }
        long level = preset == PyNone.NONE ? LzmaFilter.DEFAULT_PRESET : LzmaFilter.unsigned(preset, 32);
        if (format != LzmaModule.FORMAT_XZ && check != -1 && check != LzmaModule.CHECK_NONE) {
            throw Errors.valueError("Integrity checks are only supported by FORMAT_XZ");
        }
        PyCompressor.Opener opener = switch (format) {
            case LzmaModule.FORMAT_XZ -> xz(check, level, filters);
            case LzmaModule.FORMAT_ALONE -> alone(level, filters);
            case LzmaModule.FORMAT_RAW -> {
                if (filters == PyNone.NONE) {
                    throw Errors.valueError("Must specify filters for FORMAT_RAW");
                }
                yield raw(LzmaFilter.chain(filters));
            }
            default -> throw Errors.valueError("Invalid container format: " + format);
        };
        return new PyCompressor(cls, opener, LzmaModule::error);
    }

    private static PyCompressor.Opener xz(int check, long preset, Object filters) {
        LzmaFilter[] chain = filters == PyNone.NONE ? null : LzmaFilter.chain(filters);
        int kind = check == -1 ? LzmaModule.CHECK_CRC64 : check;
        if (chain != null && chain.length == 0 || kind < 0 || kind > LzmaModule.CHECK_ID_MAX) {
            throw LzmaModule.error("Internal error");
        } else if (!LzmaModule.isSupported(kind)) {
            throw LzmaModule.error("Unsupported integrity check");
        } else if (chain == null) {
            return target -> new XZOutputStream(target, LzmaFilter.preset(preset), kind);
        }
        FilterOptions[] options = new FilterOptions[chain.length];
        for (int i = 0; i < options.length; i++) {
            if (chain[i].id() == LzmaFilter.LZMA1) {
                throw LzmaFilter.badOptions();
            }
            options[i] = chain[i].options();
        }
        return target -> new XZOutputStream(target, options, kind);
    }

    private static PyCompressor.Opener alone(long preset, Object filters) {
        if (filters == PyNone.NONE) {
            return target -> new LZMAOutputStream(target, LzmaFilter.preset(preset), UNKNOWN_SIZE);
        }
        LzmaFilter[] chain = LzmaFilter.chain(filters);
        if (chain.length != 1 || chain[0].id() != LzmaFilter.LZMA1) {
            throw Errors.valueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter");
        }
        return target -> new LZMAOutputStream(target, (LZMA2Options) chain[0].options(), UNKNOWN_SIZE);
    }

    private static PyCompressor.Opener raw(LzmaFilter[] chain) {
        checkRaw(chain);
        return target -> encoder(chain, target);
    }

    /** Only the last filter of a chain compresses, and it must. */
    static void checkRaw(LzmaFilter[] chain) {
        for (int i = 0; i < chain.length; i++) {
            boolean compresses = chain[i].options() instanceof LZMA2Options;
            if (compresses != (i == chain.length - 1)) {
                throw LzmaFilter.badOptions();
            }
        }
        if (chain.length == 0) {
            throw LzmaModule.error("Internal error");
        }
    }

    private static OutputStream encoder(LzmaFilter[] chain, OutputStream target) throws IOException {
        FinishableOutputStream result = new FinishableWrapperOutputStream(target);
        for (int i = chain.length - 1; i >= 0; i--) {
            FilterOptions options = chain[i].options();
            result = chain[i].id() == LzmaFilter.LZMA1
                    ? new LZMAOutputStream(result, (LZMA2Options) options, true)
                    : options.getOutputStream(result);
        }
        return result;
    }
}
