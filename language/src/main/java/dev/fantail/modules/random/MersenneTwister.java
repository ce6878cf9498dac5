// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.random;

import java.util.Arrays;

/** The generator MT19937, seeded and read as CPython does, so that sequences agree. */
final class MersenneTwister {
    static final int LENGTH = 624;

    private static final int PERIOD = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[LENGTH];
    private int index = LENGTH;

    /** Seeds from 32-bit words, least significant first. */
    synchronized void seed(int[] words) {
        fill(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(LENGTH, words.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + words[j] + j;
            i++;
            j++;
            if (i >= LENGTH) {
                state[0] = state[LENGTH - 1];
                i = 1;
            }
            if (j >= words.length) {
                j = 0;
            }
        }
        for (int k = LENGTH - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i++;
            if (i >= LENGTH) {
                state[0] = state[LENGTH - 1];
                i = 1;
            }
        }
        state[0] = UPPER;
    }

    private void fill(int seed) {
        state[0] = seed;
        for (int i = 1; i < LENGTH; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        index = LENGTH;
    }

    private void twist() {
        for (int i = 0; i < LENGTH; i++) {
            int y = state[i] & UPPER | state[(i + 1) % LENGTH] & LOWER;
            state[i] = state[(i + PERIOD) % LENGTH] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
        }
        index = 0;
    }

    synchronized int nextInt() {
        if (index >= LENGTH) {
            twist();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    /** From 0 to below 1, with 53 random bits. */
    synchronized double nextDouble() {
        long a = nextInt() >>> 5;
        long b = nextInt() >>> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    /** The state's words, then the position. */
    synchronized int[] state() {
        int[] result = Arrays.copyOf(state, LENGTH + 1);
        result[LENGTH] = index;
        return result;
    }

    synchronized void setState(int[] words) {
        System.arraycopy(words, 0, state, 0, LENGTH);
        index = words[LENGTH];
    }
}
