// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.math.BigInteger;

/**
 * {@code decimal.Decimal}: a sign, a coefficient and an exponent of ten, an infinity, or not-a-number with a payload in
 * place of the coefficient.
 */
final class PyDecimal extends PyObject {
    static final PyType TYPE = Types.declare("decimal.Decimal", Types.OBJECT, PyType.BASE_TYPE);

    static final byte FINITE = 0;
    static final byte INFINITE = 1;
    static final byte QUIET = 2;
    static final byte SIGNALING = 3;

    static final PyDecimal ZERO = new PyDecimal(false, 0, 0);
    static final PyDecimal ONE = new PyDecimal(false, 1, 0);

    private final byte kind;
    private final boolean negative;
    private final long small;

    /** The coefficient if it is not below 10**18, else {@code null}. */
    private final BigInteger big;

    private final long exponent;

    /** Of the coefficient, 0 while unknown. */
    private int digits;

    PyDecimal(PyType type, byte kind, boolean negative, long small, BigInteger big, long exponent) {
        super(type);
        this.kind = kind;
        this.negative = negative;
        this.small = small;
        this.big = big;
        this.exponent = exponent;
    }

    PyDecimal(boolean negative, long coefficient, long exponent) {
        this(TYPE, FINITE, negative, coefficient, null, exponent);
    }

    static PyDecimal of(boolean negative, long coefficient, long exponent) {
        return coefficient >= 0 && coefficient < Powers.SMALL_LIMIT
                ? new PyDecimal(negative, coefficient, exponent)
                : of(negative, BigInteger.valueOf(coefficient), exponent);
    }

    static PyDecimal of(boolean negative, BigInteger coefficient, long exponent) {
        return of(FINITE, negative, coefficient, exponent);
    }

    static PyDecimal of(byte kind, boolean negative, BigInteger coefficient, long exponent) {
        if (coefficient.bitLength() < 60) {
            long value = coefficient.longValue();
            if (value < Powers.SMALL_LIMIT) {
                return new PyDecimal(TYPE, kind, negative, value, null, exponent);
            }
        }
        return new PyDecimal(TYPE, kind, negative, 0, coefficient, exponent);
    }

    static PyDecimal ofInt(BigInteger value) {
        return of(value.signum() < 0, value.abs(), 0);
    }

    static PyDecimal ofInt(long value) {
        return value > -Powers.SMALL_LIMIT && value < Powers.SMALL_LIMIT
                ? new PyDecimal(value < 0, Math.abs(value), 0)
                : ofInt(BigInteger.valueOf(value));
    }

    static PyDecimal infinity(boolean negative) {
        return new PyDecimal(TYPE, INFINITE, negative, 0, null, 0);
    }

    static PyDecimal notANumber() {
        return new PyDecimal(TYPE, QUIET, false, 0, null, 0);
    }

    /** The same number with another sign. */
    PyDecimal withSign(boolean sign) {
        if (sign == negative && type() == TYPE) {
            return this;
        }
        PyDecimal result = new PyDecimal(TYPE, kind, sign, small, big, exponent);
        result.digits = digits;
        return result;
    }

    PyDecimal withType(PyType type) {
        if (type() == type) {
            return this;
        }
        PyDecimal result = new PyDecimal(type, kind, negative, small, big, exponent);
        result.digits = digits;
        return result;
    }

    /** Another object of the same class, without what was added to the object. */
    PyDecimal copy() {
        return new PyDecimal(type(), kind, negative, small, big, exponent);
    }

    PyDecimal withExponent(long other) {
        return new PyDecimal(TYPE, kind, negative, small, big, other);
    }

    boolean isNegative() {
        return negative;
    }

    boolean isFinite() {
        return kind == FINITE;
    }

    boolean isInfinite() {
        return kind == INFINITE;
    }

    boolean isNan() {
        return kind >= QUIET;
    }

    boolean isSignaling() {
        return kind == SIGNALING;
    }

    boolean isZero() {
        return kind == FINITE && small == 0 && big == null;
    }

    /** Whether the coefficient is {@link #small}. */
    boolean isSmall() {
        return big == null;
    }

    long small() {
        return small;
    }

    BigInteger coefficient() {
        return big == null ? BigInteger.valueOf(small) : big;
    }

    /** As it is written: without leading zeros. */
    String digitString() {
        return big == null ? Long.toString(small) : big.toString();
    }

    long exponent() {
        return exponent;
    }

    int digits() {
        int known = digits;
        if (known == 0) {
            known = big == null ? Powers.digits(small) : Powers.digits(big);
            digits = known;
        }
        return known;
    }

    /** The exponent of the first digit. */
    long adjusted() {
        return exponent + digits() - 1;
    }

    /** Whether the value is an integer, however it is written. */
    boolean isInteger() {
        if (kind != FINITE) {
            return false;
        }
        if (exponent >= 0 || isZero()) {
            return true;
        }
        if (-exponent >= digits()) {
            return false;
        }
        int places = (int) -exponent;
        return (big == null ? Powers.trailingZeros(small, places) : Powers.trailingZeros(big, places)) == places;
    }

    /** Of an integer. */
    boolean isOdd() {
        if (exponent > 0 || isZero()) {
            return false;
        }
        BigInteger value = exponent == 0 ? coefficient() : coefficient().divide(Powers.big(-exponent));
        return value.testBit(0);
    }
}
