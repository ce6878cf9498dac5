// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Arrays;
import java.util.Locale;

/** Twin of {@code spectral_norm.py}. */
final class SpectralNorm {
    private SpectralNorm() {}

    public static void main(String[] args) {
        Twin.run(args, SpectralNorm::run);
    }

    private static double element(long i, long j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static double[] times(double[] vector, boolean transposed) {
        int n = vector.length;
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            double total = 0;
            for (int j = 0; j < n; j++) {
                total += (transposed ? element(j, i) : element(i, j)) * vector[j];
            }
            result[i] = total;
        }
        return result;
    }

    private static String run(int n) {
        double[] u = new double[n];
        Arrays.fill(u, 1.0);
        double[] v = u;
        for (int i = 0; i < 10; i++) {
            v = times(times(u, false), true);
            u = times(times(v, false), true);
        }
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < n; i++) {
            numerator += u[i] * v[i];
            denominator += v[i] * v[i];
        }
        return String.format(Locale.ROOT, "%.9f", Math.sqrt(numerator / denominator));
    }
}
