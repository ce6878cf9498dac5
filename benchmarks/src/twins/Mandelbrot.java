// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/** Twin of {@code mandelbrot.py}. */
final class Mandelbrot {
    private Mandelbrot() {}

    public static void main(String[] args) {
        Twin.run(args, Mandelbrot::run);
    }

    private static String run(int n) {
        long inside = 0;
        long checksum = 0;
        for (int row = 0; row < n; row++) {
            double ci = 2.0 * row / n - 1.0;
            for (int column = 0; column < n; column++) {
                double cr = 2.0 * column / n - 1.5;
                double zr = 0;
                double zi = 0;
                int steps = 0;
                while (steps < 50) {
                    double zr2 = zr * zr;
                    double zi2 = zi * zi;
                    if (zr2 + zi2 > 4.0) {
                        break;
                    }
                    zi = 2.0 * zr * zi + ci;
                    zr = zr2 - zi2 + cr;
                    steps++;
                }
                if (steps == 50) {
                    inside++;
                }
                checksum = checksum * 31 + steps & 0xFFFFFF;
            }
        }
        return inside + " " + checksum;
    }
}
