// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;

/** {@code zlib}, on the JDK's implementation of DEFLATE. */
@BuiltinModule("zlib")
public final class ZlibModule {
    static final PyType ERROR = ExceptionTypes.declare("zlib.error", ExceptionTypes.EXCEPTION);
    static final int MAX_WBITS = 15;
    static final int DEFAULT_LEVEL = -1;
    static final int NO_FLUSH = 0;
    static final int SYNC_FLUSH = 2;
    static final int FULL_FLUSH = 3;
    static final int FINISH = 4;

    private ZlibModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("error", ERROR);
        module.set("_ZlibDecompressor", PyZlibDecompressor.TYPE);
        module.set("ZLIB_VERSION", Str.of("1.3.1"));
        module.set("ZLIB_RUNTIME_VERSION", Str.of("1.3.1"));
        set(module, "MAX_WBITS", MAX_WBITS);
        set(module, "DEFLATED", 8);
        set(module, "DEF_MEM_LEVEL", 8);
        set(module, "DEF_BUF_SIZE", 16384);
        set(module, "Z_BEST_SPEED", 1);
        set(module, "Z_BEST_COMPRESSION", 9);
        set(module, "Z_DEFAULT_COMPRESSION", DEFAULT_LEVEL);
        set(module, "Z_NO_COMPRESSION", 0);
        set(module, "Z_DEFAULT_STRATEGY", 0);
        set(module, "Z_FILTERED", 1);
        set(module, "Z_HUFFMAN_ONLY", 2);
        set(module, "Z_RLE", 3);
        set(module, "Z_FIXED", 4);
        set(module, "Z_NO_FLUSH", NO_FLUSH);
        set(module, "Z_PARTIAL_FLUSH", 1);
        set(module, "Z_SYNC_FLUSH", SYNC_FLUSH);
        set(module, "Z_FULL_FLUSH", FULL_FLUSH);
        set(module, "Z_FINISH", FINISH);
        set(module, "Z_BLOCK", 5);
        set(module, "Z_TREES", 6);
    }

    private static void set(PyModule module, String name, long value) {
        module.set(name, value);
    }

    static PyException error(String message) {
        return Errors.of(ERROR, message);
    }

    @Builtin("adler32(data, value=1, /)")
    static long adler32(byte[] data, Object value) {
        return Checksums.adler32(data, Checksums.start(value));
    }

    @Builtin("crc32(data, value=0, /)")
    static long crc32(byte[] data, Object value) {
        return Checksums.crc32(data, Checksums.start(value));
    }

    @Builtin("compress(data, /, level=-1, wbits=15)")
    static PyBytes compress(byte[] data, int level, int wbits) {
        if (level < -1 || level > 9) {
            throw error("Bad compression level");
        }
        DeflateStream stream = new DeflateStream(level, wbits, 0, null);
        try {
            return new PyBytes(DeflateStream.join(stream.write(data, NO_FLUSH), stream.write(new byte[0], FINISH)));
        } finally {
            stream.end();
        }
    }

    @Builtin("decompress(data, /, wbits=15, bufsize=16384)")
    static PyBytes decompress(byte[] data, int wbits, long bufsize) {
        InflateStream stream = new InflateStream(wbits, null);
        try {
            byte[] result = stream.read(data, Integer.MAX_VALUE);
            if (!stream.isFinished()) {
                throw error("Error -5 while decompressing data: incomplete or truncated stream");
            }
            return new PyBytes(result);
        } finally {
            stream.end();
        }
    }

    private static byte[] dictionary(Object zdict) {
        return zdict == null || zdict == PyNone.NONE ? null : Buffers.bytes(zdict);
    }

    @Builtin("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)")
    static Object compressObject(int level, int method, int wbits, int memLevel, int strategy, Object zdict) {
        if (level < -1 || level > 9 || method != 8 || strategy < 0 || strategy > 4 || memLevel < 1 || memLevel > 9) {
            throw Errors.valueError("Invalid initialization option");
        }
        return new PyCompress(new DeflateStream(level, wbits, strategy, dictionary(zdict)));
    }

    @Builtin("decompressobj(wbits=15, zdict=<unset>)")
    static Object decompressObject(int wbits, Object zdict) {
        return new PyDecompress(new InflateStream(wbits, dictionary(zdict)));
    }
}
