// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import java.math.BigInteger;

/** Powers of ten, and the number of digits of a coefficient. */
final class Powers {
    /** Coefficients below 10**18 are longs: two of them can be added. */
    static final int SMALL_DIGITS = 18;

    static final long SMALL_LIMIT = 1_000_000_000_000_000_000L;

    private static final long[] SMALL = new long[SMALL_DIGITS + 1];
    private static final BigInteger[] BIG = new BigInteger[128];

    /** More digits than this do not fit in memory. */
    private static final long MAX_DIGITS = 400_000_000;

    static {
        SMALL[0] = 1;
        for (int i = 1; i < SMALL.length; i++) {
            SMALL[i] = SMALL[i - 1] * 10;
        }
        BIG[0] = BigInteger.ONE;
        for (int i = 1; i < BIG.length; i++) {
            BIG[i] = BIG[i - 1].multiply(BigInteger.TEN);
        }
    }

    private Powers() {}

    /** 10**n, for n from 0 to 18. */
    static long small(int n) {
        return SMALL[n];
    }

    /** 10**n. */
    static BigInteger big(long n) {
        if (n < BIG.length) {
            return BIG[(int) n];
        } else if (n > MAX_DIGITS) {
            throw outOfMemory();
        }
        return BigInteger.valueOf(5).pow((int) n).shiftLeft((int) n);
    }

    /** Of zero: 1. */
    static int digits(long coefficient) {
        // Of a number of b bits, b * log10(2) digits or one more.
        int bits = Long.SIZE - Long.numberOfLeadingZeros(coefficient | 1);
        int estimate = bits * 1233 >> 12;
        return coefficient < SMALL[estimate] ? Math.max(estimate, 1) : estimate + 1;
    }

    /** Of zero: 1. */
    static int digits(BigInteger coefficient) {
        if (coefficient.signum() == 0) {
            return 1;
        }
        int estimate = (int) ((coefficient.bitLength() + 1L) * 646456993L >>> 31);
        return coefficient.compareTo(big(estimate)) < 0 ? estimate : estimate + 1;
    }

    /** How many times ten divides the coefficient, which is not zero, but at most {@code limit}. */
    static int trailingZeros(BigInteger coefficient, long limit) {
        // Each of them is also a factor of two.
        long possible = Math.min(limit, coefficient.getLowestSetBit());
        if (possible <= 0) {
            return 0;
        }
        int count = 0;
        BigInteger rest = coefficient;
        long step = Long.highestOneBit(possible);
        while (step > 0) {
            if (count + step <= possible) {
                BigInteger[] parts = rest.divideAndRemainder(big(step));
                if (parts[1].signum() == 0) {
                    rest = parts[0];
                    count += (int) step;
                    continue;
                }
            }
            step >>= 1;
        }
        return count;
    }

    static int trailingZeros(long coefficient, long limit) {
        int count = 0;
        long rest = coefficient;
        while (count < limit && rest % 10 == 0) {
            rest /= 10;
            count++;
        }
        return count;
    }

    static RuntimeException outOfMemory() {
        return Errors.of(ExceptionTypes.MEMORY_ERROR);
    }
}
