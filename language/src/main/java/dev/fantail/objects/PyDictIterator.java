// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.Consumer;

/** Iterates over the keys, values or items of a dict, forwards or backwards, and notices when the dict changes. */
public final class PyDictIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private PyDict dict;

    private final DictKind kind;
    private final boolean reverse;
    private int cursor;
    private int size;
    private int remaining;

    /** The entry that {@link #hasNext} found. */
    private int ahead;

    public PyDictIterator(PyDict dict, DictKind kind, boolean reverse) {
        this(reverse ? kind.reverseIteratorType : kind.iteratorType, dict, kind, reverse);
    }

    /** An iterator of another class, as {@code OrderedDict} has. */
    public PyDictIterator(PyType type, PyDict dict, DictKind kind, boolean reverse) {
        super(type, false);
        this.dict = dict;
        this.kind = kind;
        this.reverse = reverse;
        this.cursor = reverse ? Integer.MAX_VALUE : -1;
        this.size = dict.size();
        this.remaining = size;
    }

    /** Moves to the next entry: its number, or -1 at the end. */
    public int nextEntry() {
        return hasNext() ? advance() : -1;
    }

    @Override
    public boolean hasNext() {
        PyDict current = dict;
        if (current == null) {
            return false;
        }
        if (current.size() != size) {
            size = -1;
            throw Errors.runtimeError("dictionary changed size during iteration");
        }
        int entry = reverse ? current.previousEntry(cursor) : current.nextEntry(cursor);
        if (entry < 0) {
            dict = null;
            return false;
        }
        if (remaining <= 0) {
            dict = null;
            throw Errors.runtimeError("dictionary keys changed during iteration");
        }
        ahead = entry;
        return true;
    }

    @Override
    public boolean mayRaise() {
        return true;
    }

    @Override
    public void end() {
        dict = null;
    }

    /** Moves to the entry that {@link #hasNext} found: its number. */
    public int advance() {
        remaining--;
        cursor = ahead;
        return ahead;
    }

    /** Loops ask {@link #hasNext} instead; what is left for this is not worth its size in compiled code. */
    @Override
    @TruffleBoundary
    public Object next() {
        while (true) {
            PyDict current = dict;
            int entry = nextEntry();
            if (entry < 0) {
                return null;
            }
            Object result = at(current, entry);
            if (result != null) {
                return result;
            }
        }
    }

    private Object at(PyDict current, int entry) {
        return switch (kind) {
            case KEYS -> current.keyAt(entry);
            case VALUES -> current.valueAt(entry);
            case ITEMS -> current.itemAt(entry);
        };
    }

    public DictKind kind() {
        return kind;
    }

    public boolean isReverse() {
        return reverse;
    }

    /** What is iterated over, or {@code null} after the end. */
    public PyDict dict() {
        return dict;
    }

    /** An iterator in the same state. */
    public PyDictIterator fork() {
        PyDictIterator result = new PyDictIterator(type(), dict == null ? new PyDict() : dict, kind, reverse);
        result.dict = dict;
        result.cursor = cursor;
        result.size = size;
        result.remaining = remaining;
        return result;
    }

    @Override
    public int lengthHint() {
        return dict == null || dict.size() != size ? 0 : remaining;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(dict);
    }
}
