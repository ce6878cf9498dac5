// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Numbers;

/**
 * The sum of {@code math.sumprod}: ints exactly, then numbers of which one is a float without rounding, and from the
 * first pair on that fits neither, by Python's operators.
 */
final class SumOfProducts {
    private Object total = 0L;
    private boolean ints = true;
    private long intTotal;
    private boolean floats = true;
    private ExactSum floatTotal;
    private double roughTotal;

    void add(Object p, Object q) {
        if (ints && p instanceof Long a && q instanceof Long b && addInts(a, b)) {
            return;
        }
        endInts();
        if (floats && (p instanceof Double && isNumber(q) || q instanceof Double && isNumber(p))) {
            double a = toDouble(p);
            double b = toDouble(q);
            double next = roughTotal + a * b;
            if (Double.isFinite(a * b) && Double.isFinite(next)) {
                if (floatTotal == null) {
                    floatTotal = new ExactSum();
                }
                roughTotal = next;
                floatTotal.addProduct(a, b);
                return;
            }
        }
        endFloats();
        total = Numbers.binary(BinaryOp.ADD, total, Numbers.binary(BinaryOp.MULTIPLY, p, q));
    }

    private boolean addInts(long a, long b) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) != low >> 63) {
            return false;
        }
        long sum = intTotal + low;
        if (((intTotal ^ sum) & (low ^ sum)) < 0) {
            return false;
        }
        intTotal = sum;
        return true;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Double || value instanceof Long || value instanceof Boolean;
    }

    private static double toDouble(Object value) {
        return value instanceof Double number
                ? number
                : value instanceof Long number ? number : (Boolean) value ? 1 : 0;
    }

    private void endInts() {
        if (ints) {
            ints = false;
            total = intTotal;
        }
    }

    private void endFloats() {
        floats = false;
        if (floatTotal != null) {
            total = Numbers.binary(BinaryOp.ADD, total, floatTotal.result());
            floatTotal = null;
        }
    }

    Object result() {
        endInts();
        endFloats();
        return total;
    }
}
