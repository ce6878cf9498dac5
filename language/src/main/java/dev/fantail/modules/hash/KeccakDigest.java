// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

/** SHA-3 and SHAKE. */
final class KeccakDigest implements Digest {
    private static final int[] ROTATIONS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANES = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private final long[] state;
    private final int rate;
    private final int suffix;
    private final int size;
    private int position;

    /**
     * @param rate bytes taken in between two permutations
     * @param suffix what marks the end of the data: 6 for SHA-3, 0x1f for SHAKE
     * @param size of the digest in bytes
     */
    KeccakDigest(int rate, int suffix, int size) {
        this(new long[25], rate, suffix, size, 0);
    }

    private KeccakDigest(long[] state, int rate, int suffix, int size, int position) {
        this.state = state;
        this.rate = rate;
        this.suffix = suffix;
        this.size = size;
        this.position = position;
    }

    private void absorb(int value) {
        state[position >> 3] ^= (value & 0xffL) << (position & 7) * 8;
    }

    @Override
    public void update(byte[] data, int offset, int length) {
        for (int i = 0; i < length; i++) {
            absorb(data[offset + i]);
            if (++position == rate) {
                permute();
                position = 0;
            }
        }
    }

    @Override
    public byte[] digest() {
        return digest(size);
    }

    byte[] digest(int length) {
        KeccakDigest last = copy();
        last.absorb(suffix);
        last.position = rate - 1;
        last.absorb(0x80);
        last.permute();
        byte[] result = new byte[length];
        for (int i = 0; i < length; i++) {
            int at = i % rate;
            if (i > 0 && at == 0) {
                last.permute();
            }
            result[i] = (byte) (last.state[at >> 3] >>> (at & 7) * 8);
        }
        return result;
    }

    @Override
    public KeccakDigest copy() {
        return new KeccakDigest(state.clone(), rate, suffix, size, position);
    }

    private void permute() {
        long[] a = state;
        long[] parity = new long[5];
        int register = 1;
        for (int round = 0; round < 24; round++) {
            for (int x = 0; x < 5; x++) {
                parity[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long mix = parity[(x + 4) % 5] ^ Long.rotateLeft(parity[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5) {
                    a[y + x] ^= mix;
                }
            }
            long carried = a[1];
            for (int i = 0; i < 24; i++) {
                long next = a[LANES[i]];
                a[LANES[i]] = Long.rotateLeft(carried, ROTATIONS[i]);
                carried = next;
            }
            for (int y = 0; y < 25; y += 5) {
                System.arraycopy(a, y, parity, 0, 5);
                for (int x = 0; x < 5; x++) {
                    a[y + x] = parity[x] ^ ~parity[(x + 1) % 5] & parity[(x + 2) % 5];
                }
            }
            // The round constants come from a linear feedback shift register.
            for (int bit = 0; bit < 7; bit++) {
                if ((register & 1) != 0) {
                    a[0] ^= 1L << (1 << bit) - 1;
                }
                register = register << 1 ^ (register >> 7) * 0x171;
            }
        }
    }
}
