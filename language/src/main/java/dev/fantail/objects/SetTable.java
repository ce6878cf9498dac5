// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * The elements of a set by open addressing, without insertion order: a short run of neighbouring slots, then a jump.
 * Elements that hash like small numbers come out sorted, as programs and their documentation expect of sets. As with
 * {@link DictTable}, the capacity is fixed. A new element goes into the last deleted slot on its way, as CPython's does.
 */
final class SetTable {
    static final int MIN_LENGTH = 8;

    /** Of all empty sets; never written. */
    static final SetTable EMPTY = new SetTable(MIN_LENGTH);

    private static final Object DELETED = new Object();
    private static final int RUN = 9;

    final Object[] keys;
    final long[] hashes;

    /** Slots that are not free, deleted ones included. */
    int fill;

    int size;

    /** No slot before this one has a key; for one thread only, as those that read do not lock. */
    private int first;

    /** Whether strings are here under the hashes that programs see: see {@link Keys}. */
    private boolean visible;

    /** The same elements, strings under the hashes that programs see; made when asked for after a change. */
    private SetTable searchable;

    private int changes;

    /** How many {@link #changes} the table has seen of which this is the searchable form. */
    private int changesThen;

    SetTable(int length) {
        keys = new Object[length];
        hashes = new long[length];
    }

    int length() {
        return keys.length;
    }

    static int lengthFor(int minimum) {
        int length = MIN_LENGTH;
        while (length <= minimum) {
            length <<= 1;
        }
        return length;
    }

    /** The slot of the key, or where it would go as {@code -slot - 1}. */
    int find(Object key, long keyHash) {
        long hash = visible ? Keys.visible(key, keyHash) : keyHash;
        int mask = keys.length - 1;
        int slot = (int) hash & mask;
        long perturbation = hash;
        int deleted = -1;
        while (true) {
            int run = slot + RUN <= mask ? RUN : 0;
            for (int at = slot; at <= slot + run; at++) {
                Object stored = keys[at];
                if (stored == null) {
                    return -(deleted < 0 ? at : deleted) - 1;
                } else if (stored == DELETED) {
                    deleted = at;
                } else if (hashes[at] == hash && (stored == key || Keys.equal(stored, key))) {
                    return at;
                }
            }
            perturbation >>>= 5;
            slot = (int) (slot * 5L + 1 + perturbation) & mask;
        }
    }

    /** The slot of a key whose class is a program's, which may equal a string. */
    synchronized int findAmongStrings(Object key, long hash) {
        if (visible || size == 0 || !Keys.isForeign(key)) {
            return -1;
        }
        if (searchable == null || searchable.changesThen != changes) {
            int now = changes;
            searchable = open();
            searchable.changesThen = now;
        }
        int slot = searchable.find(key, hash);
        return slot < 0 ? -1 : find(searchable.keys[slot], searchable.hashAt(slot));
    }

    /** Where a key can be added. */
    SetTable open(Object key) {
        return visible || !Keys.isForeign(key) ? this : open();
    }

    private SetTable open() {
        SetTable result = new SetTable(keys.length);
        result.visible = true;
        for (int slot = next(-1); slot >= 0; slot = next(slot)) {
            result.enterNew(keys[slot], Keys.visible(keys[slot], hashes[slot]));
        }
        return result;
    }

    long hashAt(int slot) {
        return visible ? Keys.hidden(keys[slot], hashes[slot]) : hashes[slot];
    }

    /** The hash that programs see. */
    long visibleHashAt(int slot) {
        return visible ? hashes[slot] : Keys.visible(keys[slot], hashes[slot]);
    }

    void enter(int slot, Object key, long keyHash) {
        enterAs(slot, key, visible ? Keys.visible(key, keyHash) : keyHash);
    }

    private void enterAs(int slot, Object key, long hash) {
        hashes[slot] = hash;
        fill += keys[slot] == null ? 1 : 0;
        ObjectArrays.set(keys, slot, key);
        first = Math.min(first, slot);
        size++;
        changes++;
    }

    void remove(int slot) {
        keys[slot] = DELETED;
        size--;
        changes++;
    }

    /** Adds a key that is known not to be there. */
    void add(Object key, long keyHash) {
        enterNew(key, visible ? Keys.visible(key, keyHash) : keyHash);
    }

    private void enterNew(Object key, long hash) {
        int mask = keys.length - 1;
        int slot = (int) hash & mask;
        long perturbation = hash;
        while (true) {
            int run = slot + RUN <= mask ? RUN : 0;
            for (int at = slot; at <= slot + run; at++) {
                if (keys[at] == null) {
                    enterAs(at, key, hash);
                    return;
                }
            }
            perturbation >>>= 5;
            slot = (int) (slot * 5L + 1 + perturbation) & mask;
        }
    }

    /** Whether an addition should be followed by growing. */
    boolean isCrowded() {
        return fill * 5L >= (keys.length - 1) * 3L;
    }

    int grownLength() {
        return lengthFor(size > 50000 ? size * 2 : size * 4);
    }

    /** The slot of the next key, or -1. To take the first key again and again takes no longer for those that were removed. */
    int next(int cursor) {
        boolean fromStart = cursor < 0 && ThreadMode.isSingleThreaded();
        for (int slot = fromStart ? first : cursor + 1; slot < keys.length; slot++) {
            Object key = keys[slot];
            if (key != null && key != DELETED) {
                if (fromStart) {
                    first = slot;
                }
                return slot;
            }
        }
        return -1;
    }

    /** The key in a slot, or {@code null}. */
    Object key(int slot) {
        Object key = slot < keys.length ? keys[slot] : null;
        return key == DELETED ? null : key;
    }

    SetTable rebuilt(int length) {
        SetTable result = new SetTable(length);
        result.visible = visible;
        if (length == keys.length && fill == size) {
            System.arraycopy(keys, 0, result.keys, 0, length);
            System.arraycopy(hashes, 0, result.hashes, 0, length);
            result.fill = fill;
            result.size = size;
            result.first = first;
            return result;
        }
        for (int slot = next(-1); slot >= 0; slot = next(slot)) {
            result.enterNew(keys[slot], hashes[slot]);
        }
        return result;
    }
}
