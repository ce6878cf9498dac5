// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** SipHash-1-3 of source text, as hash-based {@code .pyc} files carry it. */
final class SourceHash {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SourceHash(long key) {
        v0 = 0x736f6d6570736575L ^ key;
        v1 = 0x646f72616e646f6dL;
        v2 = 0x6c7967656e657261L ^ key;
        v3 = 0x7465646279746573L;
    }

    static byte[] of(long key, byte[] source) {
        long hash = new SourceHash(key).hash(source);
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(hash)
                .array();
    }

    private long hash(byte[] source) {
        ByteBuffer words = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
        while (words.remaining() >= 8) {
            absorb(words.getLong());
        }
        long last = (long) source.length << 56;
        for (int shift = 0; words.hasRemaining(); shift += 8) {
            last |= (words.get() & 0xffL) << shift;
        }
        absorb(last);
        v2 ^= 0xff;
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void absorb(long word) {
        v3 ^= word;
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
