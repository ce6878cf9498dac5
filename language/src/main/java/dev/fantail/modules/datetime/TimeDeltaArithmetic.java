// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact arithmetic of durations: construction from parts, products and quotients. */
final class TimeDeltaArithmetic {
    /** Parts below this do not overflow longs, whatever their unit. */
    private static final long SMALL_PART = 1L << 40;

    /** Below this, longs are exact as doubles. */
    private static final long EXACT = 1L << 53;

    private static final TruffleString AS_INTEGER_RATIO = Str.of("as_integer_ratio");

    private static final String[] UNITS = {
        "microseconds", "milliseconds", "seconds", "minutes", "hours", "days", "weeks"
    };
    private static final long[] MICROS_PER_UNIT = {
        1, 1000, 1_000_000, 60_000_000, 3_600_000_000L, 86_400_000_000L, 604_800_000_000L
    };

    private TimeDeltaArithmetic() {}

    /** @param parts one for each unit, the smallest first; {@code null} where none was given */
    static PyTimeDelta sum(PyType type, Object... parts) {
        for (Object part : parts) {
            if (part != null && !(part instanceof Long value && value < SMALL_PART && value > -SMALL_PART)) {
                return generalSum(type, parts);
            }
        }
        return PyTimeDelta.of(
                type,
                part(parts[5]) + part(parts[6]) * 7,
                part(parts[2]) + part(parts[3]) * 60 + part(parts[4]) * 3600,
                part(parts[0]) + part(parts[1]) * 1000);
    }

    private static long part(Object value) {
        return value instanceof Long known ? known : 0;
    }

    private static PyTimeDelta generalSum(PyType type, Object[] parts) {
        BigInteger micros = BigInteger.ZERO;
        double rest = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == null) {
                continue;
            }
            BigInteger unit = BigInteger.valueOf(MICROS_PER_UNIT[i]);
            BigInteger whole = integer(parts[i]);
            if (whole != null) {
                micros = micros.add(whole.multiply(unit));
            } else if (PyValueObject.unwrap(parts[i]) instanceof Double value) {
                double integral = integralPart(value);
                micros = micros.add(new BigDecimal(integral).toBigInteger().multiply(unit));
                double fraction = (value - integral) * MICROS_PER_UNIT[i];
                double fractionIntegral = integralPart(fraction);
                micros = micros.add(BigInteger.valueOf((long) fractionIntegral));
                rest += fraction - fractionIntegral;
            } else {
                throw Errors.typeError("unsupported type for timedelta " + UNITS[i] + " component: "
                        + Types.of(parts[i]).shortName());
            }
        }
        if (rest != 0) {
            micros = micros.add(BigInteger.valueOf((long) rounded(rest, micros.testBit(0))));
        }
        return PyTimeDelta.ofMicros(type, micros);
    }

    /** To the nearest integer; of two, that which makes an even sum with what it is added to. */
    private static double rounded(double rest, boolean odd) {
        double even = Math.rint(rest);
        if (Math.abs(even - rest) != 0.5) {
            return even;
        }
        double shift = odd ? 1 : 0;
        return 2 * Math.rint((rest + shift) / 2) - shift;
    }

    private static double integralPart(double value) {
        if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert float NaN to integer");
        } else if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert float infinity to integer");
        }
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    /** The value of an int, {@code null} for all else. */
    static BigInteger integer(Object value) {
        Object plain = PyValueObject.unwrap(value);
        if (plain instanceof Long number) {
            return BigInteger.valueOf(number);
        } else if (plain instanceof PyInt number) {
            return number.value();
        } else if (plain instanceof Boolean truth) {
            return truth ? BigInteger.ONE : BigInteger.ZERO;
        }
        return null;
    }

    /** {@code null} if the operand is not a number. */
    static PyTimeDelta product(PyTimeDelta delta, Object factor) {
        if (factor instanceof Long number && delta.isSmall()) {
            long micros = delta.smallMicros();
            long high = Math.multiplyHigh(micros, number);
            long low = micros * number;
            if (high == low >> 63) {
                return PyTimeDelta.ofMicros(low);
            }
        }
        BigInteger whole = integer(factor);
        if (whole != null) {
            return PyTimeDelta.ofMicros(PyTimeDelta.TYPE, delta.bigMicros().multiply(whole));
        } else if (PyValueObject.unwrap(factor) instanceof Double) {
            BigInteger[] ratio = ratio(factor);
            return nearest(delta.bigMicros().multiply(ratio[0]), ratio[1]);
        }
        return null;
    }

    /** By a number; {@code null} if the operand is none. */
    static PyTimeDelta quotient(PyTimeDelta delta, Object divisor) {
        BigInteger whole = integer(divisor);
        if (whole != null) {
            return nearest(delta.bigMicros(), whole);
        } else if (PyValueObject.unwrap(divisor) instanceof Double) {
            BigInteger[] ratio = ratio(divisor);
            return nearest(delta.bigMicros().multiply(ratio[1]), ratio[0]);
        }
        return null;
    }

    /** How often {@code divisor} is in {@code delta}. */
    static Object ratio(PyTimeDelta delta, PyTimeDelta divisor) {
        if (delta.isSmall() && divisor.isSmall()) {
            long a = delta.smallMicros();
            long b = divisor.smallMicros();
            if (b != 0 && Math.abs(a) < EXACT && Math.abs(b) < EXACT) {
                return (double) a / b;
            }
        }
        return Numbers.binary(BinaryOp.TRUE_DIVIDE, PyInt.of(delta.bigMicros()), PyInt.of(divisor.bigMicros()));
    }

    /** Seconds with a fraction. */
    static double seconds(PyTimeDelta delta) {
        if (delta.isSmall()) {
            long micros = delta.smallMicros();
            if (Math.abs(micros) < EXACT) {
                return (double) micros / PyTimeDelta.MICROS;
            }
        }
        return new BigDecimal(delta.bigMicros(), 6).doubleValue();
    }

    static PyTimeDelta floorQuotient(PyTimeDelta delta, BigInteger divisor) {
        return PyTimeDelta.ofMicros(PyTimeDelta.TYPE, floorDivide(delta.bigMicros(), divisor)[0]);
    }

    static BigInteger[] floorDivide(PyTimeDelta delta, PyTimeDelta divisor) {
        return floorDivide(delta.bigMicros(), divisor.bigMicros());
    }

    private static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw Errors.zeroDivisionError("integer division or modulo by zero");
        }
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(b);
        }
        return parts;
    }

    /** The quotient rounded to the nearest integer, halves to even ones. */
    private static PyTimeDelta nearest(BigInteger a, BigInteger b) {
        BigInteger[] parts = floorDivide(a, b);
        int order = parts[1].shiftLeft(1).abs().compareTo(b.abs());
        BigInteger result = order > 0 || order == 0 && parts[0].testBit(0) ? parts[0].add(BigInteger.ONE) : parts[0];
        return PyTimeDelta.ofMicros(PyTimeDelta.TYPE, result);
    }

    /** Numerator and denominator of a float; a subclass may have an opinion on them. */
    private static BigInteger[] ratio(Object number) {
        if (number instanceof Double value) {
            return ratio(value.doubleValue());
        }
        Object result = Calls.method(number, AS_INTEGER_RATIO);
        if (!(result instanceof PyTuple pair)) {
            throw Errors.typeError("unexpected return type from as_integer_ratio(): expected tuple, got '"
                    + Types.of(result).shortName() + "'");
        } else if (pair.size() != 2) {
            throw Errors.valueError("as_integer_ratio() must return a 2-tuple");
        }
        return new BigInteger[] {Conversions.toBigInteger(pair.get(0)), Conversions.toBigInteger(pair.get(1))};
    }

    private static BigInteger[] ratio(double value) {
        if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert NaN to integer ratio");
        } else if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(value);
        return exact.scale() <= 0
                ? new BigInteger[] {exact.toBigInteger(), BigInteger.ONE}
                : new BigInteger[] {exact.unscaledValue(), BigInteger.TEN.pow(exact.scale())};
    }
}
