// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;

/** What happens when a function has no finite result. */
final class MathErrors {
    private MathErrors() {}

    /** The result of a function of {@code x}, unless it shows that {@code x} is outside the domain or too large. */
    static double check(double result, double x) {
        if (Double.isFinite(result)) {
            return result;
        }
        return checkSpecial(result, x);
    }

    private static double checkSpecial(double result, double x) {
        if (Double.isNaN(result) && !Double.isNaN(x)) {
            throw domain();
        } else if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw range();
        }
        return result;
    }

    static PyException domain() {
        return Errors.valueError("math domain error");
    }

    static PyException range() {
        return Errors.overflowError("math range error");
    }
}
