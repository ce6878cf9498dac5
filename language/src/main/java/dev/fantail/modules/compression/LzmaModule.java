// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.io.IOException;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZFormatException;

/** The module {@code _lzma}, on XZ for Java. */
@BuiltinModule("_lzma")
public final class LzmaModule {
    static final PyType ERROR = ExceptionTypes.declare("_lzma.LZMAError", ExceptionTypes.EXCEPTION);
    static final PyType COMPRESSOR = Types.declare("_lzma.LZMACompressor", Types.OBJECT, 0);
    static final PyType DECOMPRESSOR = Types.declare("_lzma.LZMADecompressor", Types.OBJECT, 0);
    static final int FORMAT_AUTO = 0;
    static final int FORMAT_XZ = 1;
    static final int FORMAT_ALONE = 2;
    static final int FORMAT_RAW = 3;
    static final int CHECK_NONE = 0;
    static final int CHECK_CRC32 = 1;
    static final int CHECK_CRC64 = 4;
    static final int CHECK_SHA256 = 10;
    static final int CHECK_ID_MAX = 15;
    static final int CHECK_UNKNOWN = 16;
    static final String BAD_OPTIONS = "Invalid or unsupported options";

    private LzmaModule() {}

    @ModuleInit
    static void init(PyModule module) {
        set(module, "FORMAT_AUTO", FORMAT_AUTO);
        set(module, "FORMAT_XZ", FORMAT_XZ);
        set(module, "FORMAT_ALONE", FORMAT_ALONE);
        set(module, "FORMAT_RAW", FORMAT_RAW);
        set(module, "CHECK_NONE", CHECK_NONE);
        set(module, "CHECK_CRC32", CHECK_CRC32);
        set(module, "CHECK_CRC64", CHECK_CRC64);
        set(module, "CHECK_SHA256", CHECK_SHA256);
        set(module, "CHECK_ID_MAX", CHECK_ID_MAX);
        set(module, "CHECK_UNKNOWN", CHECK_UNKNOWN);
        set(module, "FILTER_LZMA1", LzmaFilter.LZMA1);
        set(module, "FILTER_LZMA2", LzmaFilter.LZMA2);
        set(module, "FILTER_DELTA", LzmaFilter.DELTA);
        set(module, "FILTER_X86", LzmaFilter.X86);
        set(module, "FILTER_IA64", LzmaFilter.IA64);
        set(module, "FILTER_ARM", LzmaFilter.ARM);
        set(module, "FILTER_ARMTHUMB", LzmaFilter.ARM_THUMB);
        set(module, "FILTER_SPARC", LzmaFilter.SPARC);
        set(module, "FILTER_POWERPC", LzmaFilter.POWERPC);
        set(module, "MF_HC3", 3);
        set(module, "MF_HC4", 4);
        set(module, "MF_BT2", 18);
        set(module, "MF_BT3", 19);
        set(module, "MF_BT4", 20);
        set(module, "MODE_FAST", 1);
        set(module, "MODE_NORMAL", 2);
        set(module, "PRESET_DEFAULT", LzmaFilter.DEFAULT_PRESET);
        set(module, "PRESET_EXTREME", LzmaFilter.EXTREME);
        module.set("LZMAError", ERROR);
        module.set("LZMACompressor", COMPRESSOR);
        module.set("LZMADecompressor", DECOMPRESSOR);
    }

    private static void set(PyModule module, String name, long value) {
        module.set(name, value);
    }

    static PyException error(String message) {
        return Errors.of(ERROR, message);
    }

    static PyException error(IOException cause) {
        return error(
                switch (cause) {
                    case MemoryLimitException e -> "Memory usage limit exceeded";
                    case XZFormatException e -> "Input format not supported by decoder";
                    case UnsupportedOptionsException e -> BAD_OPTIONS;
                    default -> "Corrupt input data";
                });
    }

    static boolean isSupported(int check) {
        return check == CHECK_NONE || check == CHECK_CRC32 || check == CHECK_CRC64 || check == CHECK_SHA256;
    }

    @Builtin(
            value = "is_check_supported(check_id, /)",
            doc = "Test whether the given integrity check is supported.\n\n"
                    + "Always returns True for CHECK_NONE and CHECK_CRC32.")
    static boolean isCheckSupported(int check) {
        return isSupported(check);
    }

    @Builtin("_encode_filter_properties(filter, /)")
    static Object encodeFilterProperties(Object filter) {
        return new PyBytes(LzmaFilter.of(filter).encode());
    }

    @Builtin("_decode_filter_properties(filter_id, encoded_props, /)")
    static Object decodeFilterProperties(long id, byte[] properties) {
        return LzmaFilter.decode(id, properties);
    }
}
