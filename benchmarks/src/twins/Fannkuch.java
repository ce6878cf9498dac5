// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

/** Twin of {@code fannkuch.py}. */
final class Fannkuch {
    private Fannkuch() {}

    public static void main(String[] args) {
        Twin.run(args, Fannkuch::run);
    }

    private static String run(int n) {
        long[] order = new long[n];
        long[] counts = new long[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        long mostFlips = 0;
        long checksum = 0;
        long index = 0;
        int remaining = n;
        while (true) {
            while (remaining > 1) {
                counts[remaining - 1] = remaining;
                remaining--;
            }
            if (order[0] != 0) {
                long flips = flips(order.clone());
                mostFlips = Math.max(mostFlips, flips);
                checksum += (index & 1) == 1 ? -flips : flips;
            }
            while (true) {
                if (remaining == n) {
                    return checksum + " " + mostFlips;
                }
                long moved = order[0];
                System.arraycopy(order, 1, order, 0, remaining);
                order[remaining] = moved;
                if (--counts[remaining] > 0) {
                    break;
                }
                remaining++;
            }
            index++;
        }
    }

    private static long flips(long[] work) {
        long flips = 0;
        for (int first = (int) work[0]; first != 0; first = (int) work[0]) {
            for (int low = 0, high = first; low < high; low++, high--) {
                long swap = work[low];
                work[low] = work[high];
                work[high] = swap;
            }
            flips++;
        }
        return flips;
    }
}
