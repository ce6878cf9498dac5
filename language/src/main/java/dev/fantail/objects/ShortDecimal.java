// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Decimal digits of floats that 128 bits are enough for: exact, as with {@code BigDecimal}, in a tenth of the time. */
public final class ShortDecimal {
    /** No exponent. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private static final int MANTISSA_BITS = 52;

    private static final int ONE = 1023;

    /** The greatest power of two that a product with a power of ten is below. */
    private static final int PRODUCT_BITS = 113;

    private ShortDecimal() {}

    /**
     * The value times ten to some power, rounded to the nearest integer, a tie to the even one.
     *
     * @param value finite and not negative
     * @return a negative number where that takes more than 128 bits, and for powers below 0 and above 18
     */
    public static long scaled(double value, int power) {
        if (power < 0 || power >= POWERS.length) {
            return -1;
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << MANTISSA_BITS;
        }
        int shift = ONE + MANTISSA_BITS - exponent;
        long high = Math.multiplyHigh(mantissa, POWERS[power]);
        long low = mantissa * POWERS[power];
        if (shift <= 0) {
            return high == 0 && -shift < Long.numberOfLeadingZeros(low) ? low << -shift : -1;
        } else if (shift > PRODUCT_BITS) {
            return 0;
        } else if (shift < Long.SIZE) {
            return high >>> shift - 1 != 0
                    ? -1
                    : rounded(high << Long.SIZE - shift | low >>> shift, low << Long.SIZE - shift, false);
        }
        int rest = shift - Long.SIZE;
        return rest == 0 ? rounded(high, low, false) : rounded(high >>> rest, high << Long.SIZE - rest, low != 0);
    }

    /**
     * @param fraction what is behind the point, as an unsigned number of 64 bits
     * @param more whether there are bits behind those
     */
    private static long rounded(long integer, long fraction, boolean more) {
        boolean isTie = fraction == Long.MIN_VALUE && !more;
        boolean up = isTie ? (integer & 1) != 0 : fraction < 0;
        return up ? integer + 1 : integer;
    }

    /**
     * An integer divided by ten to some power, correctly rounded.
     *
     * @param integer as {@link #scaled} gives it
     * @return a negative number where there is none, or it is too large
     */
    static double unscaled(long integer, int power) {
        return integer >>> MANTISSA_BITS == 0 ? (double) integer / POWERS[power] : -1;
    }

    /**
     * The exponent to the base ten of the value once it is rounded to some digits, {@link #UNKNOWN} where {@link #scaled}
     * does not give those.
     *
     * @param value finite and positive
     */
    public static int exponent(double value, int digits) {
        if (digits >= POWERS.length) {
            return UNKNOWN;
        }
        int exponent = (int) Math.floor(Math.log10(value));
        // The logarithm may be one off, and rounding may add a digit.
        for (int i = 0; i < 3; i++) {
            long scaled = scaled(value, digits - 1 - exponent);
            if (scaled < 0) {
                return UNKNOWN;
            } else if (scaled >= POWERS[digits]) {
                exponent++;
            } else if (scaled < POWERS[digits - 1]) {
                exponent--;
            } else {
                return exponent;
            }
        }
        return UNKNOWN;
    }
}
