// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.function.Consumer;

/** {@code set} and {@code frozenset}. Searching and changing work together as in {@link PyDict}. */
public final class PySet extends PyObject {
    private SetTable table = SetTable.EMPTY;

    /** Changes with every element added or removed. */
    private int version;

    private int popCursor = -1;

    /** Of a frozenset; 0 while not computed. */
    private long frozenHash;

    /** An empty {@code set}. */
    public PySet() {
        super(Types.SET);
    }

    /** An instance of {@code set}, {@code frozenset} or a subclass. */
    public PySet(PyType type) {
        super(type);
    }

    /** A {@code frozenset} of these elements. */
    @TruffleBoundary
    public static PySet frozen(Object... elements) {
        return new PySet(Types.FROZENSET).with(elements);
    }

    /** A {@code set} of these elements. */
    @TruffleBoundary
    public static PySet of(Object... elements) {
        return new PySet().with(elements);
    }

    private PySet with(Object[] elements) {
        for (Object element : elements) {
            add(element);
        }
        return this;
    }

    public boolean isFrozen() {
        return type().isSubtypeOf(Types.FROZENSET);
    }

    public int size() {
        return table.size;
    }

    public int layoutVersion() {
        return version;
    }

    @TruffleBoundary
    public boolean contains(Object key) {
        return contains(key, searchHash(key));
    }

    /** The hash to search for; an unhashable set is looked up as the frozenset that equals it. */
    private static long searchHash(Object key) {
        return key instanceof PySet set && set.type().lookup(Names.HASH) == PyNone.NONE
                ? contentHash(set.table)
                : Keys.hash(key);
    }

    @TruffleBoundary
    public boolean contains(Object key, long hash) {
        return find(table, key, hash) >= 0;
    }

    private static int find(SetTable snapshot, Object key, long hash) {
        int slot = snapshot.find(key, hash);
        if (slot < 0 && key instanceof PyObject) {
            int among = snapshot.findAmongStrings(key, hash);
            return among < 0 ? slot : among;
        }
        return slot;
    }

    /** True when the element was not there before. */
    public boolean add(Object key) {
        return add(key, Keys.hash(key));
    }

    @TruffleBoundary
    public boolean add(Object key, long hash) {
        while (true) {
            SetTable snapshot = table;
            int before = version;
            int slot = find(snapshot, key, hash);
            if (slot >= 0) {
                return false;
            }
            if (ThreadMode.isSingleThreaded()) {
                if (enter(snapshot, before, -slot - 1, key, hash)) {
                    return true;
                }
            } else {
                synchronized (this) {
                    if (enter(snapshot, before, -slot - 1, key, hash)) {
                        return true;
                    }
                }
            }
        }
    }

    /** The one place that adds; false when the search was overtaken. */
    private boolean enter(SetTable snapshot, int before, int slot, Object key, long hash) {
        if (table != snapshot || version != before) {
            return false;
        }
        SetTable target = snapshot;
        if (target == SetTable.EMPTY) {
            target = new SetTable(SetTable.MIN_LENGTH);
        }
        SetTable open = key instanceof PyObject ? target.open(key) : target;
        if (open != target) {
            target = open;
            target.add(key, hash);
        } else {
            target.enter(slot, key, hash);
        }
        version++;
        table = target.isCrowded() ? target.rebuilt(target.grownLength()) : target;
        return true;
    }

    /** True when the element was there. */
    public boolean discard(Object key) {
        return discard(key, searchHash(key));
    }

    @TruffleBoundary
    public boolean discard(Object key, long hash) {
        while (true) {
            SetTable snapshot = table;
            int before = version;
            int slot = find(snapshot, key, hash);
            if (slot < 0) {
                return false;
            }
            synchronized (this) {
                if (table == snapshot && version == before) {
                    snapshot.remove(slot);
                    version++;
                    return true;
                }
            }
        }
    }

    /** Removes some element; {@code null} when there is none. */
    @TruffleBoundary
    public synchronized Object pop() {
        SetTable current = table;
        if (current.size == 0) {
            return null;
        }
        int start = popCursor + 1 & current.length() - 1;
        int slot = current.next(start - 1);
        if (slot < 0) {
            slot = current.next(-1);
        }
        popCursor = slot;
        Object key = current.keys[slot];
        current.remove(slot);
        version++;
        return key;
    }

    @TruffleBoundary
    public synchronized void clear() {
        table = SetTable.EMPTY;
        version++;
        popCursor = -1;
    }

    /** Adds the elements of {@code other}. */
    @TruffleBoundary
    public void addAll(PySet other) {
        SetTable source = other.table;
        if (other == this || source.size == 0) {
            return;
        }
        reserve(source.size);
        if (table.fill == 0) {
            synchronized (this) {
                if (table.fill == 0) {
                    table = source.rebuilt(table.length());
                    version++;
                    return;
                }
            }
        }
        for (int slot = source.next(-1); slot >= 0; slot = source.next(slot)) {
            add(source.keys[slot], source.hashAt(slot));
        }
    }

    /** Adds the keys of {@code dict}. */
    @TruffleBoundary
    public void addKeys(PyDict dict) {
        reserve(dict.size());
        for (int entry = dict.nextEntry(-1); entry >= 0; entry = dict.nextEntry(entry)) {
            Object key = dict.keyAt(entry);
            if (key != null) {
                add(key, dict.hashAt(entry));
            }
        }
    }

    private synchronized void reserve(int more) {
        if ((table.fill + (long) more) * 5 >= (table.length() - 1) * 3L) {
            table = table.rebuilt(SetTable.lengthFor((table.size + more) * 2));
            version++;
        }
    }

    /** After many removals: makes searches short again. */
    @TruffleBoundary
    public synchronized void sweep() {
        if (table.fill - table.size > (table.length() - 1) / 4) {
            table = table.rebuilt(table.grownLength());
            version++;
        }
    }

    /** Exchanges the contents with those of {@code other}, which nobody else uses. */
    public synchronized void takeOver(PySet other) {
        table = other.table;
        other.table = SetTable.EMPTY;
        version++;
    }

    /** A new set of the given class with the same elements. */
    @TruffleBoundary
    public PySet copyAs(PyType type) {
        PySet result = new PySet(type);
        result.addAll(this);
        return result;
    }

    /** The slot after {@code cursor}, which is -1 at first; -1 at the end. */
    public int nextEntry(int cursor) {
        return table.next(cursor);
    }

    /** The element in a slot; {@code null} when it was removed meanwhile. */
    public Object keyAt(int slot) {
        return table.key(slot);
    }

    public long hashAt(int slot) {
        return table.hashAt(slot);
    }

    @TruffleBoundary
    public Object[] toArray() {
        SetTable snapshot = table;
        Object[] result = new Object[snapshot.size];
        int count = 0;
        for (int slot = snapshot.next(-1); slot >= 0 && count < result.length; slot = snapshot.next(slot)) {
            result[count++] = snapshot.keys[slot];
        }
        return count == result.length ? result : Arrays.copyOf(result, count);
    }

    /** {@code hash(frozenset)}: does not depend on the order; bits of similar elements are spread. */
    @TruffleBoundary
    public long frozenHash() {
        if (frozenHash == 0) {
            frozenHash = contentHash(table);
        }
        return frozenHash;
    }

    private static long contentHash(SetTable snapshot) {
        long hash = 0;
        for (int slot = snapshot.next(-1); slot >= 0; slot = snapshot.next(slot)) {
            long element = snapshot.visibleHashAt(slot);
            hash ^= (element ^ 89869747L ^ element << 16) * 3644798167L;
        }
        hash ^= (snapshot.size + 1L) * 1927868237L;
        hash ^= hash >>> 11 ^ hash >>> 25;
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        for (Object item : toArray()) {
            consumer.accept(item);
        }
    }
}
