// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import java.math.BigInteger;

/**
 * The greatest common divisor of big numbers by Lehmer's method (Knuth, The Art of Computer Programming, volume 2, algorithm
 * 4.5.2L): the first quotients of Euclid's algorithm follow from the leading bits, so that some thirty bits of both numbers go
 * at the cost of four short products. {@link BigInteger#gcd} subtracts and shifts the whole numbers for each bit.
 */
final class GreatestCommonDivisor {
    /** As many leading bits as leave room for sums with cofactors in a {@code long}. */
    private static final int LEADING = 61;

    private GreatestCommonDivisor() {}

    /** The greatest common divisor, which is not negative; that of 0 and 0 is 0. */
    static BigInteger of(BigInteger first, BigInteger second) {
        BigInteger a = first.abs();
        BigInteger b = second.abs();
        if (a.compareTo(b) < 0) {
            BigInteger smaller = a;
            a = b;
            b = smaller;
        }
        while (b.bitLength() > LEADING) {
            int shift = a.bitLength() - LEADING;
            long x = a.shiftRight(shift).longValue();
            long y = b.shiftRight(shift).longValue();
            // a and b are to become aa * a + ab * b and ba * a + bb * b.
            long aa = 1;
            long ab = 0;
            long ba = 0;
            long bb = 1;
            while (y + ba != 0 && y + bb != 0) {
                long quotient = (x + aa) / (y + ba);
                if (quotient != (x + ab) / (y + bb)) {
                    break;
                }
                long next = x - quotient * y;
                x = y;
                y = next;
                next = aa - quotient * ba;
                aa = ba;
                ba = next;
                next = ab - quotient * bb;
                ab = bb;
                bb = next;
            }
            if (ab == 0) {
                BigInteger rest = a.mod(b);
                a = b;
                b = rest;
            } else {
                BigInteger larger = combined(aa, a, ab, b);
                b = combined(ba, a, bb, b);
                a = larger;
            }
        }
        return b.signum() == 0
                ? a
                : BigInteger.valueOf(of(b.longValue(), a.mod(b).longValue()));
    }

    private static BigInteger combined(long x, BigInteger a, long y, BigInteger b) {
        return a.multiply(BigInteger.valueOf(x)).add(b.multiply(BigInteger.valueOf(y)));
    }

    /** The same of numbers that are not negative. */
    static long of(long first, long second) {
        long a = first;
        long b = second;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
