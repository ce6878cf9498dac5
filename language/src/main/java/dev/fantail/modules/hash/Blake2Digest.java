// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import java.util.Arrays;

/** BLAKE2b and BLAKE2s: the same construction over words of 64 and of 32 bits. */
final class Blake2Digest implements Digest {
    private static final long[] START_64 = {
        0x6a09e667f3bcc908L,
        0xbb67ae8584caa73bL,
        0x3c6ef372fe94f82bL,
        0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L,
        0x9b05688c2b3e6c1fL,
        0x1f83d9abfb41bd6bL,
        0x5be0cd19137e2179L
    };
    private static final int[][] ORDER = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    };

    private final boolean wide;
    private final int size;
    private final boolean lastNode;
    private final long[] chain;
    private final byte[] block;
    private int filled;
    private long count;

    /**
     * @param wide BLAKE2b rather than BLAKE2s
     * @param size of the digest in bytes
     * @param parameters the parameter block
     */
    Blake2Digest(boolean wide, int size, byte[] parameters, byte[] key, boolean lastNode) {
        this.wide = wide;
        this.size = size;
        this.lastNode = lastNode;
        this.chain = new long[8];
        this.block = new byte[wide ? 128 : 64];
        for (int i = 0; i < 8; i++) {
            chain[i] = start(i) ^ word(parameters, i);
        }
        if (key.length > 0) {
            System.arraycopy(key, 0, block, 0, key.length);
            filled = block.length;
        }
    }

    private Blake2Digest(Blake2Digest other) {
        this.wide = other.wide;
        this.size = other.size;
        this.lastNode = other.lastNode;
        this.chain = other.chain.clone();
        this.block = other.block.clone();
        this.filled = other.filled;
        this.count = other.count;
    }

    private long start(int index) {
        return wide ? START_64[index] : START_64[index] >>> 32;
    }

    private long word(byte[] bytes, int index) {
        int width = wide ? 8 : 4;
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | bytes[index * width + i] & 0xff;
        }
        return value;
    }

    @Override
    public void update(byte[] data, int offset, int length) {
        for (int done = 0; done < length; ) {
            // The last block waits: it is compressed in another way.
            if (filled == block.length) {
                count += filled;
                compress(false);
                filled = 0;
            }
            int part = Math.min(length - done, block.length - filled);
            System.arraycopy(data, offset + done, block, filled, part);
            filled += part;
            done += part;
        }
    }

    @Override
    public byte[] digest() {
        Blake2Digest last = copy();
        last.count += filled;
        Arrays.fill(last.block, filled, last.block.length, (byte) 0);
        last.compress(true);
        byte[] result = new byte[size];
        int width = wide ? 8 : 4;
        for (int i = 0; i < size; i++) {
            result[i] = (byte) (last.chain[i / width] >>> i % width * 8);
        }
        return result;
    }

    @Override
    public Blake2Digest copy() {
        return new Blake2Digest(this);
    }

    private long mask(long value) {
        return wide ? value : value & 0xffffffffL;
    }

    private long rotate(long value, int wideBits, int narrowBits) {
        return wide ? Long.rotateRight(value, wideBits) : Integer.rotateRight((int) value, narrowBits) & 0xffffffffL;
    }

    private void compress(boolean last) {
        long[] v = new long[16];
        long[] m = new long[16];
        for (int i = 0; i < 16; i++) {
            m[i] = word(block, i);
            v[i] = i < 8 ? chain[i] : start(i - 8);
        }
        v[12] = mask(v[12] ^ count);
        if (!wide) {
            v[13] = mask(v[13] ^ count >>> 32);
        }
        if (last) {
            v[14] = mask(~v[14]);
            if (lastNode) {
                v[15] = mask(~v[15]);
            }
        }
        for (int round = 0; round < (wide ? 12 : 10); round++) {
            int[] order = ORDER[round % 10];
            for (int i = 0; i < 4; i++) {
                mix(v, i, i + 4, i + 8, i + 12, m[order[2 * i]], m[order[2 * i + 1]]);
            }
            for (int i = 0; i < 4; i++) {
                mix(v, i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[order[2 * i + 8]], m[order[2 * i + 9]]);
            }
        }
        for (int i = 0; i < 8; i++) {
            chain[i] ^= v[i] ^ v[i + 8];
        }
    }

    private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
        v[a] = mask(v[a] + v[b] + x);
        v[d] = rotate(v[d] ^ v[a], 32, 16);
        v[c] = mask(v[c] + v[d]);
        v[b] = rotate(v[b] ^ v[c], 24, 12);
        v[a] = mask(v[a] + v[b] + y);
        v[d] = rotate(v[d] ^ v[a], 16, 8);
        v[c] = mask(v[c] + v[d]);
        v[b] = rotate(v[b] ^ v[c], 63, 7);
    }
}
