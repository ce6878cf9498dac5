// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * Makes dicts that all have the same keys: hashes and places of the entries are computed once, a new dict takes copies.
 * Keys are strings, which no program can make equal to others later.
 */
public final class DictTemplate {
    @CompilationFinal(dimensions = 1)
    private final TruffleString[] keys;

    private final DictTable table;

    private DictTemplate(TruffleString[] keys, DictTable table) {
        this.keys = keys;
        this.table = table;
    }

    /** @return {@code null} when a key occurs twice */
    @TruffleBoundary
    public static DictTemplate of(TruffleString[] keys) {
        PyDict model = new PyDict();
        for (TruffleString key : keys) {
            model.putString(key, PyNone.NONE);
        }
        return model.size() == keys.length ? new DictTemplate(keys, model.tableOfModel()) : null;
    }

    public int size() {
        return keys.length;
    }

    public TruffleString[] keys() {
        return keys;
    }

    /** @param values in the order of the keys, from index {@code first} on */
    public PyDict make(Object[] values, int first) {
        return new PyDict(keys.length == 0 ? DictTable.EMPTY : table.withValues(values, first, keys.length));
    }

    /** Whether a dict has just these keys in this order; they are compared by identity. */
    @ExplodeLoop
    public boolean fits(PyDict dict) {
        if (dict.size() != keys.length) {
            return false;
        }
        int entry = -1;
        for (TruffleString key : keys) {
            entry = dict.nextEntry(entry);
            if (entry < 0 || dict.keyAt(entry) != key) {
                return false;
            }
        }
        return true;
    }

    /** For a dict that {@link #fits}: puts its values into {@code target}, from index {@code first} on. */
    @ExplodeLoop
    public void values(PyDict dict, Object[] target, int first) {
        int entry = -1;
        for (int i = 0; i < keys.length; i++) {
            entry = dict.nextEntry(entry);
            target[first + i] = dict.valueAt(entry);
        }
    }

    /** Of the keys that a dict has now; {@code null} when they are not all strings. */
    @TruffleBoundary
    public static DictTemplate of(PyDict dict) {
        TruffleString[] keys = new TruffleString[dict.size()];
        int count = 0;
        for (Object key : dict.keyArray()) {
            if (!(key instanceof TruffleString name) || count == keys.length) {
                return null;
            }
            keys[count++] = name;
        }
        return count == keys.length ? of(keys) : null;
    }
}
