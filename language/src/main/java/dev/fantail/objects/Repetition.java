// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Sequences that repeat what they begin with. */
public final class Repetition {
    private Repetition() {}

    /**
     * Fills an array of any kind with copies of its beginning: twice as much each time, as one item alone may be repeated
     * millions of times.
     *
     * @param length of the beginning
     * @param total of the array
     */
    public static void fill(Object array, int length, int total) {
        if (length == 0) {
            return;
        }
        for (int done = length; done < total; ) {
            int count = Math.min(done, total - done);
            System.arraycopy(array, 0, array, done, count);
            done += count;
        }
    }
}
