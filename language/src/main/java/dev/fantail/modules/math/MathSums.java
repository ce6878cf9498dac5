// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;

/** The functions of {@code math} that add or multiply many numbers. */
@BuiltinModule("math")
public final class MathSums {
    private MathSums() {}

    @Builtin(
            value = "fsum(seq, /)",
            doc = "Return an accurate floating point sum of values in the iterable seq.\n\n"
                    + "Assumes IEEE-754 floating point arithmetic.")
    static double fsum(Object seq) {
        ExactSum sum = new ExactSum();
        Object iterator = Iteration.iter(seq);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            sum.add(Conversions.toDouble(item));
        }
        return sum.result();
    }

    @Builtin(
            value = "prod(iterable, /, *, start=1)",
            doc = "Calculate the product of all the elements in the input iterable.\n\n"
                    + "The default start value for the product is 1.")
    static Object prod(Object iterable, Object start) {
        Object result = start;
        Object iterator = Iteration.iter(iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            result = Numbers.binary(BinaryOp.MULTIPLY, result, item);
        }
        return result;
    }

    @Builtin(
            value = "sumprod(p, q, /)",
            doc = "Return the sum of products of values from two iterables p and q.\n\n"
                    + "Roughly equivalent to:\n\n    sum(itertools.starmap(operator.mul, zip(p, q, strict=True)))\n\n"
                    + "For float and mixed int/float inputs, the intermediate products\n"
                    + "and sums are computed with extended precision.")
    static Object sumprod(Object p, Object q) {
        Object[] a = Iteration.toArray(p);
        Object[] b = Iteration.toArray(q);
        if (a.length != b.length) {
            throw Errors.valueError("Inputs are not the same length");
        }
        SumOfProducts sum = new SumOfProducts();
        for (int i = 0; i < a.length; i++) {
            sum.add(a[i], b[i]);
        }
        return sum.result();
    }

    @Builtin(
            value = "hypot(*coordinates)",
            doc = "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.")
    static double hypot(Object[] coordinates) {
        double[] values = new double[coordinates.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Conversions.toDouble(coordinates[i]);
        }
        return norm(values);
    }

    @Builtin(
            value = "dist(p, q, /)",
            doc = "Return the Euclidean distance between two points p and q.\n\n"
                    + "The points should be specified as sequences (or iterables) of\n"
                    + "coordinates.  Both inputs must have the same dimension.")
    static double dist(Object p, Object q) {
        Object[] a = Iteration.toArray(p);
        Object[] b = Iteration.toArray(q);
        if (a.length != b.length) {
            throw Errors.valueError("both points must have the same number of dimensions");
        }
        double[] values = new double[a.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Conversions.toDouble(a[i]) - Conversions.toDouble(b[i]);
        }
        return norm(values);
    }

    /** The Euclidean norm, from squares that are added without rounding. */
    private static double norm(double[] values) {
        double largest = 0;
        boolean nan = false;
        for (double value : values) {
            double magnitude = Math.abs(value);
            nan |= Double.isNaN(value);
            largest = Math.max(largest, Double.isNaN(magnitude) ? 0 : magnitude);
        }
        if (Double.isInfinite(largest)) {
            return largest;
        } else if (nan) {
            return Double.NaN;
        } else if (largest == 0 || values.length == 1) {
            return largest;
        }
        int exponent = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
        ExactSum sum = new ExactSum();
        for (double value : values) {
            double scaled = scale(value, -exponent);
            sum.addProduct(scaled, scaled);
        }
        double root = Math.sqrt(sum.result());
        // One Newton step with the error of the root's square, which the exact sum still knows.
        sum.addProduct(-root, root);
        root += sum.result() / (2 * root);
        return scale(root, exponent);
    }

    /** Multiplies by a power of two that may itself be out of range. */
    private static double scale(double value, int exponent) {
        int half = exponent / 2;
        return Math.scalb(Math.scalb(value, half), exponent - half);
    }
}
