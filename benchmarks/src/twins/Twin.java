// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Locale;
import java.util.function.IntFunction;

/** Runs a program's twin in Java as {@code harness.py} runs the program: a line for each iteration. */
final class Twin {
    private Twin() {}

    /** @param args the size, the seconds to spend, the least and the greatest number of iterations */
    static void run(String[] args, IntFunction<String> program) {
        int size = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        int least = Integer.parseInt(args[2]);
        int most = Integer.parseInt(args[3]);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int count = 0;
        while (count < least || count < most && System.nanoTime() < end) {
            long start = System.nanoTime();
            String result = program.apply(size);
            double elapsed = (System.nanoTime() - start) / 1e9;
            count++;
            System.out.printf(Locale.ROOT, "iteration %d %.9f %s%n", count, elapsed, result);
        }
    }
}
