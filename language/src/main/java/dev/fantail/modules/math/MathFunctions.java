// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import java.math.BigInteger;

/** Functions that Java's library lacks. */
public final class MathFunctions {
    private static final double LN_2 = 0.6931471805599453;

    /** The square root of a tiny number is negligible beside 1 below this. */
    private static final double TINY = 0x1p-28;

    private static final double HUGE = 0x1p28;

    /** 2 / sqrt(pi). */
    private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;

    private static final double ROOT_TWO_PI = 2.5066282746310002;

    /** Of the Lanczos series for the gamma function with the parameter 607 / 128. */
    private static final double LANCZOS = 607.0 / 128.0;

    private static final double[] LANCZOS_SERIES = {
        0.99999999999999709182,
        57.156235665862923517,
        -59.597960355475491248,
        14.136097974741747174,
        -0.49191381609762019978,
        .33994649984811888699e-4,
        .46523628927048575665e-4,
        -.98374475304879564677e-4,
        .15808870322491248884e-3,
        -.21026444172410488319e-3,
        .21743961811521264320e-3,
        -.16431810653676389022e-3,
        .84418223983852743293e-4,
        -.26190838401581408670e-4,
        .36899182659531622704e-5
    };

    private MathFunctions() {}

    public static double asinh(double x) {
        double magnitude = Math.abs(x);
        if (!Double.isFinite(x) || magnitude < TINY) {
            return x;
        }
        double result;
        if (magnitude > HUGE) {
            result = Math.log(magnitude) + LN_2;
        } else if (magnitude > 2) {
            result = Math.log(2 * magnitude + 1 / (Math.sqrt(x * x + 1) + magnitude));
        } else {
            double square = x * x;
            result = Math.log1p(magnitude + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, x);
    }

    /** Not a number below 1. */
    public static double acosh(double x) {
        if (x < 1) {
            return Double.NaN;
        } else if (x >= HUGE) {
            return Math.log(x) + LN_2;
        } else if (x > 2) {
            return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double rest = x - 1;
        return Math.log1p(rest + Math.sqrt(2 * rest + rest * rest));
    }

    /** For magnitudes below 1. */
    public static double atanh(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < TINY) {
            return x;
        }
        double result;
        if (magnitude < 0.5) {
            double twice = magnitude + magnitude;
            result = 0.5 * Math.log1p(twice + twice * magnitude / (1 - magnitude));
        } else {
            result = 0.5 * Math.log1p((magnitude + magnitude) / (1 - magnitude));
        }
        return Math.copySign(result, x);
    }

    /** The binary logarithm; exact for powers of two. */
    public static double log2(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            return Math.log(x);
        }
        int exponent = Math.getExponent(x);
        double mantissa = x;
        if (exponent < Double.MIN_EXPONENT) {
            mantissa = x * 0x1p54;
            exponent = Math.getExponent(mantissa) - 54;
            mantissa = Math.scalb(mantissa, -Math.getExponent(mantissa));
        } else {
            mantissa = Math.scalb(x, -exponent);
        }
        // Near 1 the two parts must not cancel out.
        if (mantissa > 1.4142135623730951) {
            return exponent + 1 + Math.log(mantissa / 2) / LN_2;
        }
        return exponent + Math.log(mantissa) / LN_2;
    }

    public static double erf(double x) {
        double magnitude = Math.abs(x);
        if (Double.isNaN(x)) {
            return x;
        } else if (magnitude < 2) {
            return erfSeries(x);
        }
        double result = magnitude > 6 ? 1 : 1 - erfcFraction(magnitude);
        return Math.copySign(result, x);
    }

    public static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        } else if (Math.abs(x) < 1.5) {
            return 1 - erfSeries(x);
        }
        double result = Math.abs(x) > 28 ? 0 : erfcFraction(Math.abs(x));
        return x > 0 ? result : 2 - result;
    }

    /** The Taylor series with all terms positive: erf(x) = 2/sqrt(pi) exp(-x*x) sum x (2 x*x)**n / (1*3*...*(2n+1)). */
    private static double erfSeries(double x) {
        double square = x * x;
        double sum = 0;
        for (int n = 60; n > 0; n--) {
            sum = (sum + 1) * 2 * square / (2 * n + 1);
        }
        return TWO_OVER_ROOT_PI * x * (1 + sum) * Math.exp(-square);
    }

    /** Continued fraction for x of at least 1.5. */
    private static double erfcFraction(double x) {
        double square = x * x;
        double low = Math.fma(x, x, -square);
        double fraction = 0;
        for (int n = x < 2.5 ? 160 : 60; n > 0; n--) {
            fraction = n / 2.0 / (x + fraction);
        }
        return Math.exp(-square) * (1 - low) * TWO_OVER_ROOT_PI / 2 / (x + fraction);
    }

    private static double lanczosSum(double x) {
        double sum = LANCZOS_SERIES[0];
        for (int i = LANCZOS_SERIES.length - 1; i > 0; i--) {
            sum += LANCZOS_SERIES[i] / (x + i);
        }
        return sum;
    }

    /** The gamma function of a finite number that is not an integer below 1. */
    public static double gamma(double x) {
        if (x == Math.rint(x) && x > 0 && x <= 23) {
            double product = 1;
            for (int i = 2; i < x; i++) {
                product *= i;
            }
            return product;
        }
        if (Math.abs(x) < 1e-20) {
            return 1 / x;
        }
        if (x < 0 && x > -170) {
            // From the mirrored argument, which is not rounded.
            return -Math.PI / sinPi(-x) / -x / gamma(-x);
        }
        if (x < 0.5) {
            double reflected = gamma(1 - x);
            double sine = sinPi(x);
            return Double.isInfinite(reflected)
                    ? Math.exp(Math.log(Math.PI / Math.abs(sine)) - logGamma(1 - x)) * Math.signum(sine)
                    : Math.PI / (sine * reflected);
        }
        if (x > 172) {
            return Double.POSITIVE_INFINITY;
        }
        double z = x - 1;
        double base = z + LANCZOS + 0.5;
        // What was lost when rounding the base, which the power multiplies.
        double error = LANCZOS + 0.5 - (base - z);
        double half = Math.pow(base, (z + 0.5) / 2);
        double result = ROOT_TWO_PI * lanczosSum(z) * half * Math.exp(-base) * half;
        return result * (1 + (z + 0.5) * error / base - error);
    }

    private static double sinPi(double x) {
        double reduced = x - 2 * Math.rint(x / 2);
        return Math.sin(Math.PI * (reduced > 0.5 ? 1 - reduced : reduced < -0.5 ? -1 - reduced : reduced));
    }

    /** The logarithm of the gamma function's magnitude, for a number that is not an integer below 1. */
    public static double logGamma(double x) {
        if (x == 1 || x == 2) {
            return 0;
        }
        if (Math.abs(x) < 1e-20) {
            return -Math.log(Math.abs(x));
        }
        if (x < 0) {
            return Math.log(Math.PI) - Math.log(Math.abs(sinPi(-x))) - Math.log(-x) - logGamma(-x);
        } else if (x < 0.5) {
            return logGamma(1 + x) - Math.log(x);
        }
        if (x < 3) {
            // Near its zeros at 1 and 2 the logarithm is taken of something near 1.
            return logGammaNearZeros(x);
        }
        if (x > 1e17) {
            return x * (Math.log(x) - 1);
        }
        double z = x - 1;
        double base = z + LANCZOS + 0.5;
        return Math.log(ROOT_TWO_PI * lanczosSum(z)) - LANCZOS + (z + 0.5) * (Math.log(base) - 1);
    }

    private static double logGammaNearZeros(double x) {
        double shifted = x;
        double factor = 0;
        if (shifted >= 1.5) {
            shifted -= 1;
            factor = Math.log1p(shifted - 1);
        }
        // The Taylor series around 1, whose coefficients are values of the zeta function.
        double delta = shifted - 1;
        double sum = 0;
        for (int n = 60; n >= 2; n--) {
            sum = Zeta.MINUS_ONE[n] / n - delta * sum;
        }
        double tail = delta * delta * sum;
        double euler = 0.5772156649015329;
        // The series with zeta replaced by 1 is delta - log1p(delta).
        return factor + tail - delta * euler + (delta - Math.log1p(delta));
    }

    /** Riemann's zeta function minus one, for whole numbers from 2 on. */
    private static final class Zeta {
        private static final double[] MINUS_ONE = new double[61];

        static {
            for (int n = 2; n < MINUS_ONE.length; n++) {
                MINUS_ONE[n] = minusOne(n);
            }
        }

        /** A sum whose tail comes from the Euler-Maclaurin formula. */
        private static double minusOne(int n) {
            double from = 30;
            double square = from * from;
            double derivative = n / from;
            double tail = from / (n - 1) + 0.5 + derivative / 12;
            derivative *= (n + 1.0) * (n + 2) / square;
            tail -= derivative / 720;
            derivative *= (n + 3.0) * (n + 4) / square;
            tail += derivative / 30240;
            derivative *= (n + 5.0) * (n + 6) / square;
            tail -= derivative / 1209600;
            double sum = tail * Math.pow(from, -n);
            for (int k = 29; k >= 2; k--) {
                sum += Math.pow(k, -n);
            }
            return sum;
        }
    }

    public static double cosh(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.35) {
            double less = Math.expm1(magnitude);
            return 1 + less * less / (2 * (1 + less));
        } else if (magnitude < 22) {
            double exponential = Math.exp(magnitude);
            return 0.5 * exponential + 0.5 / exponential;
        }
        return Math.cosh(x);
    }

    /** {@code log(abs(value))} for an int of any size. */
    static double log(BigInteger value) {
        int excess = value.bitLength() - 1000;
        return excess <= 0
                ? Math.log(value.doubleValue())
                : Math.log(value.shiftRight(excess).doubleValue()) + excess * LN_2;
    }
}
