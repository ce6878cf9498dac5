// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

/** The operations that are methods both of {@code Decimal} and of {@code Context}, in the form that both take. */
final class Operations {
    private Operations() {}

    static PyDecimal compare(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Ordering::compare, a, b);
    }

    static PyDecimal compareSignal(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Ordering::compareSignal, a, b);
    }

    static PyDecimal logicalAnd(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Digits.logical(Digits.Logic.AND, x, y, to), a, b);
    }

    static PyDecimal logicalOr(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Digits.logical(Digits.Logic.OR, x, y, to), a, b);
    }

    static PyDecimal logicalXor(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Digits.logical(Digits.Logic.XOR, x, y, to), a, b);
    }

    static PyDecimal max(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Ordering.extreme(x, y, true, false, to), a, b);
    }

    static PyDecimal maxMag(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Ordering.extreme(x, y, true, true, to), a, b);
    }

    static PyDecimal min(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Ordering.extreme(x, y, false, false, to), a, b);
    }

    static PyDecimal minMag(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply((x, y, to) -> Ordering.extreme(x, y, false, true, to), a, b);
    }

    static PyDecimal nextToward(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Ordering::nextToward, a, b);
    }

    static PyDecimal remainderNear(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Arithmetic::remainderNear, a, b);
    }

    static PyDecimal rotate(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Digits::rotate, a, b);
    }

    static PyDecimal scaleB(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Digits::scaleB, a, b);
    }

    static PyDecimal shift(PyDecimal a, PyDecimal b, DecimalContext context) {
        return context.apply(Digits::shift, a, b);
    }

    static PyDecimal exp(PyDecimal a, DecimalContext context) {
        return context.apply(Transcendental::exp, a);
    }

    static PyDecimal ln(PyDecimal a, DecimalContext context) {
        return context.apply(Transcendental::ln, a);
    }

    static PyDecimal log10(PyDecimal a, DecimalContext context) {
        return context.apply(Transcendental::log10, a);
    }

    static PyDecimal logB(PyDecimal a, DecimalContext context) {
        return context.apply(Digits::logB, a);
    }

    static PyDecimal logicalInvert(PyDecimal a, DecimalContext context) {
        return context.apply(Digits::invert, a);
    }

    static PyDecimal nextMinus(PyDecimal a, DecimalContext context) {
        return context.apply(Ordering::nextMinus, a);
    }

    static PyDecimal nextPlus(PyDecimal a, DecimalContext context) {
        return context.apply(Ordering::nextPlus, a);
    }

    static PyDecimal normalize(PyDecimal a, DecimalContext context) {
        return context.apply(Arithmetic::normalize, a);
    }

    static PyDecimal squareRoot(PyDecimal a, DecimalContext context) {
        return context.apply(Transcendental::squareRoot, a);
    }

    static PyDecimal compareTotal(PyDecimal a, PyDecimal b) {
        return PyDecimal.ofInt(Ordering.total(a, b));
    }

    static PyDecimal compareTotalMag(PyDecimal a, PyDecimal b) {
        return PyDecimal.ofInt(Ordering.totalMagnitudes(a, b));
    }

    static PyDecimal copySign(PyDecimal a, PyDecimal b) {
        return a.withSign(b.isNegative()).withType(PyDecimal.TYPE);
    }

    static PyDecimal fusedMultiplyAdd(PyDecimal a, PyDecimal b, PyDecimal c, DecimalContext context) {
        return context.apply((x, to) -> Arithmetic.fusedMultiplyAdd(x, b, c, to), a);
    }

    /** To an integer, with all conditions of rounding or only those of not-a-numbers. */
    static PyDecimal toIntegral(PyDecimal a, Rounding rounding, boolean exact, DecimalContext context) {
        Calculation to = new Calculation(context).with(rounding);
        PyDecimal result = Digits.toIntegral(a, to);
        context.note(exact ? to.status : to.status & Conditions.INVALID);
        return result;
    }

    static PyDecimal quantize(PyDecimal a, PyDecimal b, Rounding rounding, DecimalContext context) {
        Calculation to = new Calculation(context).with(rounding);
        PyDecimal result = Digits.quantize(a, b, to);
        context.note(to.status);
        return result;
    }

    static boolean isNormal(PyDecimal a, DecimalContext context) {
        return a.isFinite() && !a.isZero() && a.adjusted() >= context.emin();
    }

    static boolean isSubnormal(PyDecimal a, DecimalContext context) {
        return a.isFinite() && !a.isZero() && a.adjusted() < context.emin();
    }

    static String numberClass(PyDecimal a, DecimalContext context) {
        return Ordering.numberClass(a, new Calculation(context));
    }
}
