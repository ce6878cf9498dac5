// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.strings.TruffleString;

/** Iterates over the code points of a string. */
public final class PyStrIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private TruffleString string;

    private final int length;
    private int index;

    public PyStrIterator(TruffleString string) {
        this(string, false);
    }

    private PyStrIterator(TruffleString string, boolean ofLoop) {
        super(Types.STR_ITERATOR, ofLoop);
        this.string = string;
        this.length = Str.length(string);
    }

    /** An iterator that only one loop knows. */
    public static PyStrIterator ofLoop(TruffleString string) {
        return new PyStrIterator(string, true);
    }

    @Override
    public boolean hasNext() {
        return string != null && index < length;
    }

    @Override
    public void end() {
        string = null;
    }

    @Override
    public Object next() {
        TruffleString current = string;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at >= length) {
            string = null;
            return null;
        }
        index = at + 1;
        return Str.ofCodePoint(Str.codePointAt(current, at));
    }

    /** Moves to the next character: its index, or -1 at the end. */
    public int advance() {
        int at = index;
        if (string == null || at >= length) {
            string = null;
            return -1;
        }
        index = at + 1;
        return at;
    }

    /** What is iterated over, or {@code null} after the end. */
    public TruffleString string() {
        return string;
    }

    public int index() {
        return index;
    }

    public void seek(int position) {
        index = Math.max(0, Math.min(position, length));
    }

    @Override
    public int lengthHint() {
        return string == null ? 0 : length - index;
    }
}
