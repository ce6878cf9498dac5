// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Locale;
import java.util.function.IntFunction;

/** Runs a program's twin in Java as {@code harness.py} runs the program: a line for each iteration. */
final class Twin {
    private Twin() {}

    /**
     * Ends early as {@code harness.py} does.
     *
     * @param args the size, the seconds to spend at most, the least and the greatest number of iterations
     */
    static void run(String[] args, IntFunction<String> program) {
        int size = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        int least = Integer.parseInt(args[2]);
        int most = Integer.parseInt(args[3]);
        long began = System.nanoTime();
        double now = 0;
        Settling settling = new Settling();
        int count = 0;
        while (count < least || count < most && now < seconds && (now < seconds / 2 || !settling.isSettled(now))) {
            long start = System.nanoTime();
            String result = program.apply(size);
            double elapsed = (System.nanoTime() - start) / 1e9;
            now = (System.nanoTime() - began) / 1e9;
            settling.add(now, elapsed);
            count++;
            System.out.printf(Locale.ROOT, "iteration %d %.9f %s%n", count, elapsed, result);
        }
    }
}
