// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import dev.fantail.objects.Errors;
import java.util.Arrays;

/** A sum of floats that is rounded only once: the terms are kept as parts that do not overlap. */
final class ExactSum {
    private double[] parts = new double[32];
    private int count;
    private double special;
    private double infinities;

    void add(double term) {
        double x = term;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double y = parts[i];
            double high = x + y;
            double part = high - x;
            double low = x - (high - part) + (y - part);
            if (low != 0) {
                parts[kept++] = low;
            }
            x = high;
        }
        count = kept;
        if (x == 0) {
            return;
        }
        if (!Double.isFinite(x)) {
            if (Double.isFinite(term)) {
                throw Errors.overflowError("intermediate overflow in fsum");
            }
            if (Double.isInfinite(term)) {
                infinities += term;
            }
            special += term;
            count = 0;
            return;
        }
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, count * 2);
        }
        parts[count++] = x;
    }

    /** Adds a product without rounding it. */
    void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        if (Double.isFinite(product)) {
            add(Math.fma(a, b, -product));
        }
    }

    double result() {
        if (special != 0) {
            if (Double.isNaN(infinities)) {
                throw Errors.valueError("-inf + inf in fsum");
            }
            return special;
        }
        if (count == 0) {
            return 0;
        }
        int i = count - 1;
        double high = parts[i];
        double low = 0;
        while (i > 0) {
            double x = high;
            double y = parts[--i];
            high = x + y;
            low = y - (high - x);
            if (low != 0) {
                break;
            }
        }
        // Halfway cases are decided by the sign of what follows.
        if (i > 0 && (low < 0 && parts[i - 1] < 0 || low > 0 && parts[i - 1] > 0)) {
            double twice = low * 2;
            double rounded = high + twice;
            if (rounded - high == twice) {
                high = rounded;
            }
        }
        return high;
    }
}
