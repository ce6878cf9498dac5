// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.random;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.ThreadMode;
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

    @TruffleBoundary
    private void twist() {
        for (int i = 0; i < LENGTH - PERIOD; i++) {
            state[i] = state[i + PERIOD] ^ twisted(state[i], state[i + 1]);
        }
        for (int i = LENGTH - PERIOD; i < LENGTH - 1; i++) {
            state[i] = state[i + PERIOD - LENGTH] ^ twisted(state[i], state[i + 1]);
        }
        state[LENGTH - 1] = state[PERIOD - 1] ^ twisted(state[LENGTH - 1], state[0]);
        index = 0;
    }

    private static int twisted(int word, int next) {
        int y = word & UPPER | next & LOWER;
        return y >>> 1 ^ ((y & 1) == 0 ? 0 : MATRIX);
    }

    int nextInt() {
        if (ThreadMode.isSingleThreaded()) {
            return next();
        }
        synchronized (this) {
            return next();
        }
    }

    private int next() {
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
    double nextDouble() {
        if (ThreadMode.isSingleThreaded()) {
            return fraction();
        }
        synchronized (this) {
            return fraction();
        }
    }

    private double fraction() {
        long a = next() >>> 5;
        long b = next() >>> 6;
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
