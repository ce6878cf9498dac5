// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.SingleXZInputStream;
import org.tukaani.xz.XZFormatException;

/** Recognizes the container of a compressed stream, and decodes it. */
final class LzmaSource implements PushDecoder.Opener {
    private static final int XZ_MAGIC = 0xfd;
    private static final int MAX_PROPERTIES = (4 * 5 + 4) * 9 + 8;
    private static final long ALONE_SIZE_LIMIT = 1L << 38;

    private final int format;
    private final int memoryLimit;
    private final LzmaFilter[] chain;
    private volatile int check;

    /**
     * @param memoryLimit in kibibytes, or -1
     * @param chain the filters of a raw stream, or {@code null}
     */
    LzmaSource(int format, int memoryLimit, LzmaFilter[] chain) {
        this.format = format;
        this.memoryLimit = memoryLimit;
        this.chain = chain;
        this.check = format == LzmaModule.FORMAT_AUTO || format == LzmaModule.FORMAT_XZ
                ? LzmaModule.CHECK_UNKNOWN
                : LzmaModule.CHECK_NONE;
    }

    /** The kind of the integrity check, once the header has been seen. */
    int check() {
        return check;
    }

    @Override
    public InputStream open(InputStream source) throws IOException {
        return switch (format) {
            case LzmaModule.FORMAT_RAW -> raw(source);
            case LzmaModule.FORMAT_ALONE -> alone(source);
            default -> {
                int first = source.read();
                InputStream whole =
                        new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) first}), source);
                if (format == LzmaModule.FORMAT_AUTO && first != XZ_MAGIC) {
                    check = LzmaModule.CHECK_NONE;
                    yield alone(whole);
                } else if (first != XZ_MAGIC) {
                    throw new XZFormatException();
                }
                SingleXZInputStream result = new SingleXZInputStream(whole, memoryLimit);
                check = result.getCheckType();
                yield result;
            }
        };
    }

    /** The header has no magic number: each field is looked at as soon as it is there. */
    private InputStream alone(InputStream source) throws IOException {
        int properties = (int) number(source, 1);
        check(properties <= MAX_PROPERTIES && properties % 9 + properties / 9 % 5 <= LZMA2Options.LC_LP_MAX);
        long dictionary = number(source, 4);
        check(isUsual(dictionary));
        long size = number(source, 8);
        check(size == -1 || size >= 0 && size < ALONE_SIZE_LIMIT);
        int dictionarySize = (int) Math.min(dictionary, LZMAInputStream.DICT_SIZE_MAX);
        int needed = LZMAInputStream.getMemoryUsage(dictionarySize, (byte) properties);
        if (memoryLimit != -1 && needed > memoryLimit) {
            throw new MemoryLimitException(needed, memoryLimit);
        }
        LZMAInputStream result = new LZMAInputStream(source, size, (byte) properties, dictionarySize);
        result.enableRelaxedEndCondition();
        return result;
    }

    private static void check(boolean isValid) throws XZFormatException {
        if (!isValid) {
            throw new XZFormatException();
        }
    }

    private static long number(InputStream source, int bytes) throws IOException {
        long result = 0;
        for (int i = 0; i < bytes; i++) {
            result |= (long) source.read() << 8 * i;
        }
        return result;
    }

    /** Encoders use sizes that are a power of two or the sum of two neighbouring ones. */
    private static boolean isUsual(long size) {
        return size == 0xffffffffL
                || Long.bitCount(size) == 1
                || Long.bitCount(size) == 2 && Long.highestOneBit(size) == 2 * Long.lowestOneBit(size);
    }

    private InputStream raw(InputStream source) throws IOException {
        InputStream result = source;
        for (int i = chain.length - 1; i >= 0; i--) {
            if (chain[i].id() == LzmaFilter.LZMA1) {
                LZMA2Options options = (LZMA2Options) chain[i].options();
                result = new LZMAInputStream(
                        result, -1, options.getLc(), options.getLp(), options.getPb(), options.getDictSize(), null);
            } else {
                result = chain[i].options().getInputStream(result);
            }
        }
        return result;
    }
}
