// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.bytecode.Constants.CodePoints;

/** The two representations of constant {@code str} values. */
final class Strings {
    private Strings() {}

    static boolean isString(Object value) {
        return value instanceof String || value instanceof CodePoints;
    }

    static int[] codePoints(Object value) {
        return value instanceof CodePoints(int[] codePoints)
                ? codePoints
                : ((String) value).codePoints().toArray();
    }

    /** A {@code String} if that keeps every code point as it is. */
    static Object of(int[] codePoints, int start, int count) {
        for (int i = start + 1; i < start + count; i++) {
            if (isHigh(codePoints[i - 1]) && isLow(codePoints[i])) {
                return new CodePoints(java.util.Arrays.copyOfRange(codePoints, start, start + count));
            }
        }
        return new String(codePoints, start, count);
    }

    static Object concatenate(Object left, Object right) {
        if (left instanceof String a
                && right instanceof String b
                && (a.isEmpty() || b.isEmpty() || !isHigh(a.charAt(a.length() - 1)) || !isLow(b.charAt(0)))) {
            return a.concat(b);
        }
        int[] a = codePoints(left);
        int[] b = codePoints(right);
        int[] result = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, result, a.length, b.length);
        return of(result, 0, result.length);
    }

    private static boolean isHigh(int codePoint) {
        return codePoint >= 0xD800 && codePoint < 0xDC00;
    }

    private static boolean isLow(int codePoint) {
        return codePoint >= 0xDC00 && codePoint < 0xE000;
    }
}
