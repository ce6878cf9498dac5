// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/**
 * The entries of a dict in insertion order, found by open addressing. Its capacity is fixed: a dict that grows makes a
 * new table and publishes it with one write, so that a thread that still reads the old one reads something consistent.
 * An entry's place is not used again before that, either.
 */
final class DictTable {
    /** Of all empty dicts; has no room, therefore nobody writes to it. */
    static final DictTable EMPTY = new DictTable(1, 0);

    private static final int DELETED = -1;
    private static final int MIN_INDEX = 8;

    /** Per slot: 0 when it was never used, {@link #DELETED}, or the entry's number plus one. */
    private final int[] index;

    final Object[] keys;
    final Object[] values;
    final long[] hashes;

    /** No entry before this one is in use. */
    int first;

    /** One past the last entry ever used. */
    int end;

    int size;

    /** Slots of the index that are not free, deleted ones included. */
    private int used;

    /** Whether strings are here under the hashes that programs see: see {@link Keys}. */
    private boolean visible;

    /**
     * Whether all keys are ints that are their own hashes, so that who has found the hash need not look at the key. It does
     * not change: others may be searching.
     */
    private boolean plainInts;

    private DictTable(int indexLength, int room) {
        index = new int[indexLength];
        keys = new Object[room];
        values = new Object[room];
        hashes = new long[room];
    }

    /** The same entries, strings under the hashes that programs see. */
    private DictTable(DictTable other) {
        index = new int[other.index.length];
        keys = other.keys;
        values = other.values;
        hashes = new long[other.hashes.length];
        first = other.first;
        end = other.end;
        visible = true;
        for (int entry = next(-1); entry >= 0; entry = next(entry)) {
            enter(entry, Keys.visible(keys[entry], other.hashes[entry]));
        }
    }

    /** The same entries, and room for keys of any kind. */
    private DictTable(DictTable other, int[] index) {
        this.index = index;
        keys = other.keys;
        values = other.values;
        hashes = other.hashes;
        first = other.first;
        end = other.end;
        size = other.size;
        used = other.used;
        visible = other.visible;
    }

    /** Where a key that is no string can be searched for; entries are where they are here. */
    DictTable searchable(Object key) {
        return visible || size == 0 || !Keys.isForeign(key) ? this : new DictTable(this);
    }

    /** Where a key can be added. */
    DictTable open(Object key, long hash) {
        if (plainInts) {
            return isPlainInt(key, hash) ? this : new DictTable(this, index.clone()).open(key, hash);
        }
        return visible || !Keys.isForeign(key) ? this : new DictTable(this);
    }

    private static boolean isPlainInt(Object key, long hash) {
        return key instanceof Long number && number == hash && Optimization.INTS_FOUND_BY_HASH.isOn();
    }

    long hashAt(int entry) {
        return visible ? Keys.hidden(keys[entry], hashes[entry]) : hashes[entry];
    }

    static DictTable withRoomFor(int entries) {
        int length = MIN_INDEX;
        while (length / 3 * 2 < entries) {
            length <<= 1;
        }
        return new DictTable(length, Math.max(entries, Math.min(length * 2 / 3, 1 << 28)));
    }

    /** As this one, which has no holes, with other values. */
    DictTable withValues(Object[] from, int position, int count) {
        DictTable result = new DictTable(index.length, keys.length);
        System.arraycopy(index, 0, result.index, 0, index.length);
        System.arraycopy(keys, 0, result.keys, 0, count);
        System.arraycopy(from, position, result.values, 0, count);
        System.arraycopy(hashes, 0, result.hashes, 0, count);
        result.end = count;
        result.size = count;
        result.used = count;
        return result;
    }

    boolean isFull() {
        return end == keys.length || used == keys.length;
    }

    boolean isFullInFront() {
        return first == 0 || used == keys.length;
    }

    int find(Object key, long keyHash) {
        if (plainInts && key instanceof Long number) {
            return findLong(number, keyHash);
        }
        long hash = visible ? Keys.visible(key, keyHash) : keyHash;
        int mask = index.length - 1;
        int slot = (int) hash & mask;
        long perturbation = hash;
        while (true) {
            int found = index[slot];
            if (found == 0) {
                return -1;
            }
            if (found > 0 && hashes[found - 1] == hash) {
                Object stored = keys[found - 1];
                if (stored == key || stored != null && Keys.equal(stored, key)) {
                    return found - 1;
                }
            }
            perturbation >>>= 5;
            slot = (int) (slot * 5L + 1 + perturbation) & mask;
        }
    }

    int findLong(long key, long hash) {
        boolean known = plainInts;
        if (known && key != hash) {
            return -1;
        }
        int mask = index.length - 1;
        int slot = (int) hash & mask;
        long perturbation = hash;
        while (true) {
            int found = index[slot];
            if (found == 0) {
                return -1;
            }
            if (found > 0 && hashes[found - 1] == hash) {
                if (known) {
                    return found - 1;
                }
                Object stored = keys[found - 1];
                if (stored instanceof Long number) {
                    if (number == key) {
                        return found - 1;
                    }
                } else if (stored != null && Keys.equal(stored, key)) {
                    return found - 1;
                }
            }
            perturbation >>>= 5;
            slot = (int) (slot * 5L + 1 + perturbation) & mask;
        }
    }

    /** Adds an entry for a key that is not there; there must be room, and it must be {@link #open} to the key. */
    int append(Object key, long hash, Object value) {
        int entry = end;
        enter(entry, key, hash, value);
        end = entry + 1;
        return entry;
    }

    /** Adds an entry before all others; there must be room in front. */
    void prepend(Object key, long hash, Object value) {
        int entry = first - 1;
        enter(entry, key, hash, value);
        first = entry;
    }

    private void enter(int entry, Object key, long hash, Object value) {
        ObjectArrays.set(keys, entry, key);
        ObjectArrays.set(values, entry, value);
        enter(entry, visible ? Keys.visible(key, hash) : hash);
    }

    private void enter(int entry, long hash) {
        hashes[entry] = hash;
        int mask = index.length - 1;
        int slot = (int) hash & mask;
        long perturbation = hash;
        // Slots of deleted entries stay as they are: reusing one would need a proof that the key is not behind it.
        while (index[slot] != 0) {
            perturbation >>>= 5;
            slot = (int) (slot * 5L + 1 + perturbation) & mask;
        }
        index[slot] = entry + 1;
        size++;
        used++;
    }

    void remove(int entry) {
        int mask = index.length - 1;
        long hash = hashes[entry];
        int slot = (int) hash & mask;
        long perturbation = hash;
        while (index[slot] != entry + 1) {
            perturbation >>>= 5;
            slot = (int) (slot * 5L + 1 + perturbation) & mask;
        }
        index[slot] = DELETED;
        keys[entry] = null;
        values[entry] = null;
        size--;
        if (entry == first) {
            while (first < end && keys[first] == null) {
                first++;
            }
        }
    }

    /** The entry after {@code cursor}, or -1. */
    int next(int cursor) {
        int entry = cursor + 1;
        // Most dicts have no holes: compiled code contains no more than this.
        return entry >= first && entry < Math.min(end, keys.length) && keys[entry] != null
                ? entry
                : nextBehindHole(entry);
    }

    @TruffleBoundary
    private int nextBehindHole(int from) {
        int last = Math.min(end, keys.length);
        for (int entry = Math.max(from, first); entry < last; entry++) {
            if (keys[entry] != null) {
                return entry;
            }
        }
        return -1;
    }

    /** The entry before {@code cursor}, or -1. */
    int previous(int cursor) {
        for (int entry = Math.min(cursor, end) - 1; entry >= first; entry--) {
            if (keys[entry] != null) {
                return entry;
            }
        }
        return -1;
    }

    /**
     * A table with the same entries, closed up behind {@code gap} unused ones, that can take {@code room} in all, and is
     * {@link #open} to the key.
     */
    DictTable rebuiltFor(Object key, long hash, int gap, int room) {
        return rebuilt(gap, room, (size == 0 || plainInts) && isPlainInt(key, hash))
                .open(key, hash);
    }

    /** The same for the entries that are there. */
    DictTable rebuilt() {
        return rebuilt(0, size, plainInts);
    }

    private DictTable rebuilt(int gap, int room, boolean ofInts) {
        DictTable result = withRoomFor(Math.max(room, size) + gap);
        result.plainInts = ofInts;
        result.visible = visible;
        result.first = gap;
        result.end = gap;
        for (int entry = next(-1); entry >= 0; entry = next(entry)) {
            result.append(keys[entry], hashAt(entry), values[entry]);
        }
        return result;
    }

    /** A copy with plain values. */
    DictTable copy() {
        if (size == 0) {
            return EMPTY;
        }
        DictTable result;
        if (first == 0 && size == end) {
            result = new DictTable(index.length, keys.length);
            System.arraycopy(index, 0, result.index, 0, index.length);
            System.arraycopy(keys, 0, result.keys, 0, end);
            System.arraycopy(values, 0, result.values, 0, end);
            System.arraycopy(hashes, 0, result.hashes, 0, end);
            result.end = end;
            result.size = size;
            result.used = used;
            result.visible = visible;
            result.plainInts = plainInts;
        } else {
            result = rebuilt();
        }
        for (int entry = 0; entry < result.end; entry++) {
            if (result.values[entry] instanceof GlobalCell cell) {
                result.values[entry] = cell.get();
            }
        }
        return result;
    }

    /** The keys in order; a fresh array. */
    Object[] keyArray() {
        Object[] result = new Object[size];
        int count = 0;
        for (int entry = next(-1); entry >= 0 && count < result.length; entry = next(entry)) {
            result[count++] = keys[entry];
        }
        return count == result.length ? result : Arrays.copyOf(result, count);
    }
}
