// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.objects.Errors;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** A compressor: zlib, raw DEFLATE or gzip format by the window bits. */
final class DeflateStream {
    private final Deflater deflater;
    private final boolean gzip;
    private boolean headerWritten;
    private long crc;
    private long size;

    /** @param wbits 9 to 15 for zlib, -9 to -15 for raw data, 25 to 31 for gzip */
    DeflateStream(int level, int wbits, int strategy, byte[] dictionary) {
        int bits = Math.abs(wbits);
        gzip = wbits > 24 && wbits <= 31;
        if (!gzip && (bits < 9 || bits > 15)) {
            throw Errors.valueError("Invalid initialization option");
        }
        deflater = new Deflater(level, gzip || wbits < 0);
        deflater.setStrategy(strategy <= 2 ? strategy : 0);
        if (dictionary != null) {
            deflater.setDictionary(dictionary);
        }
    }

    static byte[] join(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** Compresses; {@code flush} is one of the Z_… flush modes. */
    byte[] write(byte[] data, int flush) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (gzip && !headerWritten) {
            out.writeBytes(new byte[] {31, -117, 8, 0, 0, 0, 0, 0, 0, 3});
        }
        headerWritten = true;
        crc = Checksums.crc32(data, crc);
        size += data.length;
        deflater.setInput(data);
        int mode = switch (flush) {
            case ZlibModule.NO_FLUSH, ZlibModule.FINISH -> Deflater.NO_FLUSH;
            case ZlibModule.FULL_FLUSH -> Deflater.FULL_FLUSH;
            default -> Deflater.SYNC_FLUSH;
        };
        if (flush == ZlibModule.FINISH) {
            deflater.finish();
        }
        byte[] buffer = new byte[8192];
        while (true) {
            int count = deflater.deflate(buffer, 0, buffer.length, mode);
            out.write(buffer, 0, count);
            if (deflater.finished() || count < buffer.length && deflater.needsInput()) {
                break;
            }
        }
        if (gzip && flush == ZlibModule.FINISH) {
            writeInt(out, crc);
            writeInt(out, size);
        }
        return out.toByteArray();
    }

    private static void writeInt(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift));
        }
    }

    void end() {
        deflater.end();
    }
}
