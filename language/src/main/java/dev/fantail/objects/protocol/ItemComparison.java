// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

/** How containers compare their items: what is identical is equal, whatever its class says. */
public final class ItemComparison {
    private ItemComparison() {}

    /** {@code is} or {@code ==}. */
    public static boolean same(Object a, Object b) {
        return Comparison.isSame(a, b) || Comparison.equal(a, b);
    }

    public static boolean equal(Object[] a, Object[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!same(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    /** Lexicographic order: the first items that differ decide, else the lengths. */
    public static Object compare(CompareOp op, Object[] a, Object[] b) {
        if (op == CompareOp.EQ || op == CompareOp.NE) {
            return equal(a, b) == (op == CompareOp.EQ);
        }
        int common = Math.min(a.length, b.length);
        for (int i = 0; i < common; i++) {
            if (!same(a[i], b[i])) {
                return Comparison.compare(op, a[i], b[i]);
            }
        }
        return op.test(Integer.compare(a.length, b.length));
    }
}
