// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import java.math.BigInteger;

/** Exponential and logarithm of binary fixed-point numbers: big integers that stand for themselves / 2**bits. */
final class FixedPoint {
    /** As good as the first logarithm is, from floating point. */
    private static final int DOUBLE_BITS = 46;

    private FixedPoint() {}

    /** e**x for x from 0 to a few; the error is below 2**(4 - bits). */
    static BigInteger exp(BigInteger x, int bits) {
        int halvings = (int) Math.sqrt(bits) / 2 + 4;
        int working = bits + 2 * halvings + 16;
        BigInteger y = x.shiftLeft(working - bits).shiftRight(halvings);
        BigInteger sum = BigInteger.ONE.shiftLeft(working);
        BigInteger term = sum;
        for (long k = 1; term.signum() != 0; k++) {
            term = term.multiply(y).shiftRight(working).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum).shiftRight(working);
        }
        return sum.shiftRight(working - bits);
    }

    /** The natural logarithm of m, from 1 to 2. */
    private static BigInteger lnOfSmall(BigInteger m, int bits) {
        double rough =
                Math.log(m.shiftRight(Math.max(0, bits - 60)).doubleValue() / Math.scalb(1.0, Math.min(bits, 60)));
        int working = Math.min(bits, 3 * DOUBLE_BITS - 8) + 16;
        BigInteger y = BigInteger.valueOf((long) Math.scalb(Math.max(0, rough), 60));
        int have = 60;
        int good = DOUBLE_BITS;
        while (true) {
            y = shift(y, working - have);
            BigInteger target = shift(m, working - bits);
            BigInteger power = exp(y, working);
            // Each step triples the number of good bits.
            BigInteger step = target.subtract(power).shiftLeft(working + 1).divide(target.add(power));
            y = y.add(step);
            if (y.signum() < 0) {
                y = BigInteger.ZERO;
            }
            good = 3 * good - 8;
            have = working;
            if (good >= bits + 4) {
                return shift(y, bits - have);
            }
            working = Math.min(bits, 3 * good - 8) + 16;
        }
    }

    private static BigInteger shift(BigInteger value, int left) {
        return left >= 0 ? value.shiftLeft(left) : value.shiftRight(-left);
    }

    /** The natural logarithm of x, which is positive. */
    static BigInteger ln(BigInteger x, int bits) {
        int doublings = x.bitLength() - 1 - bits;
        int working = bits + 16;
        BigInteger m = shift(x, working - bits - doublings);
        BigInteger result = lnOfSmall(m, working);
        if (doublings != 0) {
            result = result.add(ln2(working).multiply(BigInteger.valueOf(doublings)));
        }
        return result.shiftRight(16);
    }

    static BigInteger ln2(int bits) {
        int working = bits + 16;
        return inverseTanh(26, working)
                .multiply(BigInteger.valueOf(18))
                .subtract(inverseTanh(4801, working).multiply(BigInteger.TWO))
                .add(inverseTanh(8749, working).multiply(BigInteger.valueOf(8)))
                .shiftRight(16);
    }

    static BigInteger ln10(int bits) {
        int working = bits + 16;
        return inverseTanh(31, working)
                .multiply(BigInteger.valueOf(46))
                .add(inverseTanh(49, working).multiply(BigInteger.valueOf(34)))
                .add(inverseTanh(161, working).multiply(BigInteger.valueOf(20)))
                .shiftRight(16);
    }

    /** artanh(1 / n). */
    private static BigInteger inverseTanh(long n, int bits) {
        BigInteger square = BigInteger.valueOf(n * n);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (long k = 3; power.signum() != 0; k += 2) {
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum;
    }
}
