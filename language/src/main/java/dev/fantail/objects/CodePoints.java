// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;

/** A growing text of code points, for what is put together piece by piece. */
public final class CodePoints {
    /** Strings up to this length are read code point by code point. */
    private static final int SHORT = 16;

    private int[] codePoints;
    private int size;

    public CodePoints() {
        this(32);
    }

    public CodePoints(int capacity) {
        codePoints = new int[Math.max(8, capacity)];
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        return codePoints[index];
    }

    private void reserve(int more) {
        if (size + more > codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, Math.max(size + more, size + (size >> 1) + 16));
        }
    }

    public CodePoints append(int codePoint) {
        reserve(1);
        codePoints[size++] = codePoint;
        return this;
    }

    /** Appends a text without supplementary characters. */
    public CodePoints append(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            codePoints[size++] = text.charAt(i);
        }
        return this;
    }

    public CodePoints append(TruffleString text) {
        int length = Str.length(text);
        if (length > SHORT) {
            return append(Str.codePoints(text));
        }
        reserve(length);
        for (int i = 0; i < length; i++) {
            codePoints[size++] = Str.codePointAt(text, i);
        }
        return this;
    }

    public CodePoints append(int[] text) {
        return append(text, 0, text.length);
    }

    public CodePoints append(int[] text, int from, int to) {
        reserve(to - from);
        System.arraycopy(text, from, codePoints, size, to - from);
        size += to - from;
        return this;
    }

    public CodePoints repeat(int codePoint, int count) {
        if (count > 0) {
            reserve(count);
            Arrays.fill(codePoints, size, size + count, codePoint);
            size += count;
        }
        return this;
    }

    /** Starts again with an empty text. */
    public void clear() {
        size = 0;
    }

    public int[] toArray() {
        return Arrays.copyOf(codePoints, size);
    }

    public TruffleString toTruffleString() {
        if (size == 0) {
            return Str.EMPTY;
        }
        byte[] narrow = new byte[size];
        int all = 0;
        for (int i = 0; i < narrow.length; i++) {
            int codePoint = codePoints[i];
            all |= codePoint;
            narrow[i] = (byte) codePoint;
        }
        return (all & ~0xff) == 0 ? Str.ofOneByte(narrow) : Str.ofCodePoints(codePoints, 0, size);
    }

    /** Each code point as one byte. */
    public byte[] toBytes() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) codePoints[i];
        }
        return bytes;
    }
}
