// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/** Whether a program is as fast as it gets; the rule of {@code harness.py}. */
final class Settling {
    /** An iteration is faster than the best one when it takes less than this share of its time: the rest is noise. */
    private static final double BETTER = 0.99;

    private double best = Double.POSITIVE_INFINITY;
    private double bestAt;

    /** An iteration has ended, {@code now} seconds after the start. */
    void add(double now, double elapsed) {
        if (elapsed < best * BETTER) {
            best = elapsed;
            bestAt = now;
        }
    }

    /** Whether the second half of the time so far has brought no faster iteration than the first half. */
    boolean isSettled(double now) {
        return bestAt <= now / 2;
    }
}
