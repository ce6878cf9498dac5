// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashMap;
import java.util.function.Consumer;

/**
 * {@code dict}. Entries keep their insertion order. Three storages: a hash table; a hash table whose values are
 * {@link GlobalCell}s, for the variables of a module; and a write-through view of an object's attributes.
 *
 * <p>A key is searched without a lock, because its {@code __eq__} may run anything; a change is made only if
 * meanwhile neither another thread nor that {@code __eq__} changed the dict, else the search starts again.
 */
public class PyDict extends PyObject {
    /** {@code null} while this is a view. */
    private DictTable table = DictTable.EMPTY;

    private InstanceView view;

    /** Non-null when the values are cells: those of names that were asked for and have no value. */
    private HashMap<TruffleString, GlobalCell> absentCells;

    /** Changes with every key added or removed. */
    private int version;

    public PyDict() {
        super(Types.DICT);
    }

    /** A dict with these entries, which are its own. */
    PyDict(DictTable table) {
        super(Types.DICT);
        this.table = table;
    }

    DictTable tableOfModel() {
        return table;
    }

    /** An instance of {@code dict} or of a subclass. */
    public PyDict(PyType type) {
        super(type);
    }

    /** A dict whose values live in cells. */
    public static PyDict globals() {
        PyDict result = new PyDict();
        result.absentCells = new HashMap<>();
        return result;
    }

    /** A write-through view of the attributes in {@code object}'s shape; not remembered by the object. */
    public static PyDict ofInstance(PyObject object) {
        PyDict result = new PyDict();
        result.table = null;
        result.view = new InstanceView(object);
        return result;
    }

    // Reading

    private static Object plain(Object value) {
        return value instanceof GlobalCell cell ? cell.get() : value;
    }

    /** The value, or {@code null} where there is none. */
    public final Object get(Object key) {
        if (key instanceof TruffleString string) {
            return getString(string);
        } else if (key instanceof Long number) {
            return getLong(number);
        }
        return get(key, hashFor(key));
    }

    public final Object getLong(long key) {
        DictTable snapshot = table;
        if (snapshot == null) {
            return view.get(key);
        }
        int entry = snapshot.findLong(key, Keys.hash(key));
        return entry < 0 ? null : plain(snapshot.values[entry]);
    }

    public final Object getString(TruffleString key) {
        DictTable snapshot = table;
        if (snapshot == null) {
            return view.get(key);
        }
        int entry = snapshot.find(key, Keys.hash(key));
        return entry < 0 ? null : plain(snapshot.values[entry]);
    }

    /** As {@link #get(Object)} where the hash is known. */
    public final Object get(Object key, long hash) {
        DictTable snapshot = table;
        if (snapshot == null) {
            return view.get(key);
        }
        int entry = find(snapshot, key, hash);
        return entry < 0 ? null : plain(snapshot.values[entry]);
    }

    private int find(DictTable snapshot, Object key, long hash) {
        int entry = snapshot.find(key, hash);
        return entry < 0 && key instanceof PyObject ? findAmongStrings(snapshot, key, hash) : entry;
    }

    /** A key whose class is a program's may equal a string. */
    @TruffleBoundary
    private int findAmongStrings(DictTable snapshot, Object key, long hash) {
        DictTable searchable = snapshot.searchable(key);
        if (searchable == snapshot) {
            return -1;
        }
        synchronized (this) {
            // Others may have added to the old one meanwhile.
            if (table == snapshot) {
                table = snapshot.searchable(key);
            }
        }
        return searchable.find(key, hash);
    }

    public final boolean contains(Object key) {
        return get(key) != null;
    }

    /** The key as it is stored, or {@code null}. */
    @TruffleBoundary
    public final Object storedKey(Object key) {
        DictTable snapshot = table;
        if (snapshot == null) {
            return view.get(key) == null ? null : key;
        }
        int entry = find(snapshot, key, Keys.hash(key));
        return entry < 0 ? null : snapshot.keys[entry];
    }

    @TruffleBoundary
    private static long hashFor(Object key) {
        return Keys.hash(key);
    }

    public final int size() {
        DictTable snapshot = table;
        return snapshot == null ? view.size() : snapshot.size;
    }

    // Writing

    public final void put(Object key, Object value) {
        put(key, Keys.hash(key), value);
    }

    public final void putString(TruffleString key, Object value) {
        put(key, Keys.hash(key), value);
    }

    /** As {@link #put(Object, Object)} where the hash is known. */
    public final void put(Object key, long hash, Object value) {
        while (true) {
            DictTable snapshot = table;
            if (snapshot == null) {
                view.put(key, value);
                return;
            }
            int before = version;
            int entry = find(snapshot, key, hash);
            if (ThreadMode.isSingleThreaded()) {
                if (store(snapshot, before, entry, key, hash, value)) {
                    return;
                }
            } else {
                synchronized (this) {
                    if (store(snapshot, before, entry, key, hash, value)) {
                        return;
                    }
                }
            }
        }
    }

    /** Stores the value unless the key is there: the existing value, or {@code null} when it was stored. */
    public final Object putIfAbsent(Object key, Object value) {
        return putIfAbsent(key, Keys.hash(key), value);
    }

    /** As {@link #putIfAbsent(Object, Object)} where the hash is known. */
    public final Object putIfAbsent(Object key, long hash, Object value) {
        while (true) {
            DictTable snapshot = table;
            if (snapshot == null) {
                Object old = view.get(key);
                if (old == null) {
                    view.put(key, value);
                }
                return old;
            }
            int before = version;
            int entry = find(snapshot, key, hash);
            if (entry >= 0) {
                Object old = plain(snapshot.values[entry]);
                if (old != null) {
                    return old;
                }
                continue;
            }
            if (ThreadMode.isSingleThreaded()) {
                if (store(snapshot, before, entry, key, hash, value)) {
                    return null;
                }
            } else {
                synchronized (this) {
                    if (store(snapshot, before, entry, key, hash, value)) {
                        return null;
                    }
                }
            }
        }
    }

    /** The one place that adds or replaces; false when the search was overtaken. */
    private boolean store(DictTable snapshot, int before, int entry, Object key, long hash, Object value) {
        if (table != snapshot || version != before) {
            return false;
        }
        if (entry < 0) {
            add(key, hash, value);
        } else if (snapshot.values[entry] instanceof GlobalCell cell) {
            cell.set(value);
        } else {
            ObjectArrays.set(snapshot.values, entry, value);
        }
        return true;
    }

    @TruffleBoundary
    private void add(Object key, long hash, Object value) {
        Object stored = value;
        if (absentCells != null) {
            GlobalCell cell = key instanceof TruffleString name ? absentCells.remove(name) : null;
            if (cell == null) {
                cell = new GlobalCell(value);
            } else {
                cell.set(value);
            }
            stored = cell;
        }
        if (table.isFull()) {
            // Doubling from the live size also sweeps out deleted entries.
            int room = Math.max(5, Math.min(table.size * 2, table.size + (1 << 27)));
            table = table.rebuiltFor(key, hash, 0, room);
        } else {
            table = table.open(key, hash);
        }
        table.append(key, hash, stored);
        version++;
    }

    /** The old value, or {@code null} where there was none. */
    @TruffleBoundary
    public final Object remove(Object key) {
        return remove(key, Keys.hash(key));
    }

    /** As {@link #remove(Object)} where the hash is known. */
    @TruffleBoundary
    public final Object remove(Object key, long hash) {
        while (true) {
            DictTable snapshot = table;
            if (snapshot == null) {
                if (ThreadMode.isSingleThreaded()) {
                    return view.remove(key);
                }
                leaveObject();
                continue;
            }
            int before = version;
            int entry = find(snapshot, key, hash);
            if (entry < 0) {
                return null;
            }
            synchronized (this) {
                if (table == snapshot && version == before) {
                    return removeEntry(entry);
                }
            }
        }
    }

    public final Object removeString(TruffleString key) {
        return remove(key);
    }

    /** The one place that removes an entry. */
    private Object removeEntry(int entry) {
        Object key = table.keys[entry];
        Object value = table.values[entry];
        table.remove(entry);
        version++;
        if (value instanceof GlobalCell cell) {
            Object old = cell.get();
            cell.set(null);
            if (key instanceof TruffleString name) {
                absentCells.put(name, cell);
            }
            return old;
        }
        return value;
    }

    /** Removes the entry that {@link #nextEntry} or {@link #previousEntry} returned; false when it is gone. */
    @TruffleBoundary
    public final boolean removeAt(int entry) {
        if (table == null && ThreadMode.isSingleThreaded()) {
            Object[] keys = view.keys();
            return entry < keys.length && view.remove(keys[entry]) != null;
        }
        leaveObject();
        synchronized (this) {
            if (entry >= table.end || table.keys[entry] == null) {
                return false;
            }
            removeEntry(entry);
            return true;
        }
    }

    @TruffleBoundary
    public final void clear() {
        if (table == null && ThreadMode.isSingleThreaded()) {
            view.clear();
            return;
        }
        leaveObject();
        synchronized (this) {
            if (absentCells != null) {
                for (int entry = table.next(-1); entry >= 0; entry = table.next(entry)) {
                    removeEntry(entry);
                }
            }
            table = DictTable.EMPTY;
            version++;
        }
    }

    /** Moves an existing key to the end or to the beginning; false when it is not there. */
    @TruffleBoundary
    public final boolean moveToEnd(Object key, boolean last) {
        return moveToEnd(key, Keys.hash(key), last);
    }

    /** Changes with the keys and their order. */
    public final int version() {
        return version;
    }

    @TruffleBoundary
    public final boolean moveToEnd(Object key, long hash, boolean last) {
        while (true) {
            DictTable snapshot = table;
            if (snapshot == null && !ThreadMode.isSingleThreaded()) {
                leaveObject();
                continue;
            }
            if (snapshot == null) {
                Object value = view.remove(key);
                if (value != null) {
                    view.put(key, value);
                }
                return value != null;
            }
            int before = version;
            int entry = find(snapshot, key, hash);
            if (entry < 0) {
                return false;
            }
            synchronized (this) {
                if (table == snapshot && version == before) {
                    move(entry, hash, last);
                    return true;
                }
            }
        }
    }

    private void move(int entry, long hash, boolean last) {
        if (last ? table.next(entry) < 0 : table.previous(entry) < 0) {
            return;
        }
        Object key = table.keys[entry];
        Object value = table.values[entry];
        table.remove(entry);
        if (last) {
            if (table.isFull()) {
                table = table.rebuiltFor(key, hash, 0, table.size + 1 + table.size / 2);
            }
            table.append(key, hash, value);
        } else {
            if (table.isFullInFront()) {
                table = table.rebuiltFor(key, hash, table.size + 1, table.size * 2);
            }
            table.prepend(key, hash, value);
        }
        version++;
    }

    // Cells

    /**
     * The cell of a name, also while the name is absent: a later definition uses the same cell. A plain dict that runs
     * as somebody's globals turns its values into cells the first time.
     *
     * @return {@code null} if this is a view of an object, which has no cells
     */
    @TruffleBoundary
    public final GlobalCell cell(TruffleString name) {
        if (table == null) {
            return null;
        }
        synchronized (this) {
            if (absentCells == null) {
                DictTable fresh = table.rebuilt();
                for (int entry = fresh.next(-1); entry >= 0; entry = fresh.next(entry)) {
                    fresh.values[entry] = new GlobalCell(fresh.values[entry]);
                }
                table = fresh;
                absentCells = new HashMap<>();
                version++;
            }
            int entry = table.find(name, Keys.hash(name));
            return entry >= 0
                    ? (GlobalCell) table.values[entry]
                    : absentCells.computeIfAbsent(name, absent -> new GlobalCell(null));
        }
    }

    // Views of objects

    /** The object whose attributes this shows, or {@code null}. */
    public final PyObject viewedObject() {
        return view == null ? null : view.object();
    }

    /**
     * Makes this the {@code __dict__} of {@code object}: its attributes become this dict's entries.
     *
     * @return false, with nothing done, when this already is a view of another object or has cells
     */
    @TruffleBoundary
    public final synchronized boolean attach(PyObject object) {
        if (table == null) {
            return view.object() == object;
        } else if (absentCells != null) {
            return false;
        }
        InstanceView fresh = new InstanceView(object);
        fresh.clear();
        for (int entry = table.next(-1); entry >= 0; entry = table.next(entry)) {
            fresh.put(table.keys[entry], table.values[entry]);
        }
        view = fresh;
        table = null;
        version++;
        return true;
    }

    /** Makes this view a dict of its own with the same entries; the object keeps its attributes. */
    @TruffleBoundary
    public final synchronized void detach() {
        if (table == null) {
            table = tableOf(view);
            view = null;
            version++;
        }
    }

    /**
     * Takes the attributes out of the object's shape before one is removed: removing it there would move others under the
     * eyes of a thread that reads them. What is in the object stays where it is and does not count any more.
     */
    private synchronized void leaveObject() {
        if (table != null) {
            return;
        }
        PyObject object = view.object();
        synchronized (object) {
            detach();
            object.setOwnDict(this);
        }
    }

    private static DictTable tableOf(InstanceView view) {
        Object[] keys = view.keys();
        DictTable result = DictTable.withRoomFor(keys.length);
        for (Object key : keys) {
            Object value = view.get(key);
            if (value != null) {
                long hash = Keys.hash(key);
                result = result.open(key, hash);
                result.append(key, hash, value);
            }
        }
        return result;
    }

    // Iterating

    /** The entry after {@code cursor}, which is -1 at first; -1 at the end. */
    public final int nextEntry(int cursor) {
        DictTable snapshot = table;
        if (snapshot == null) {
            return cursor + 1 < view.keys().length ? cursor + 1 : -1;
        }
        return snapshot.next(cursor);
    }

    /** The entry before {@code cursor}, which is {@code Integer.MAX_VALUE} at first; -1 at the end. */
    public final int previousEntry(int cursor) {
        DictTable snapshot = table;
        if (snapshot == null) {
            return Math.min(cursor, view.keys().length) - 1;
        }
        return snapshot.previous(cursor);
    }

    /** The key of an entry; {@code null} when it was removed meanwhile. */
    public final Object keyAt(int entry) {
        DictTable snapshot = table;
        if (snapshot == null) {
            Object[] keys = view.keys();
            return entry < keys.length ? keys[entry] : null;
        }
        return entry < snapshot.keys.length ? snapshot.keys[entry] : null;
    }

    /** The value of an entry; {@code null} when it was removed meanwhile. */
    public final Object valueAt(int entry) {
        DictTable snapshot = table;
        if (snapshot == null) {
            Object[] keys = view.keys();
            return entry < keys.length ? view.get(keys[entry]) : null;
        }
        return entry < snapshot.values.length ? plain(snapshot.values[entry]) : null;
    }

    /** The key and the value of an entry; {@code null} when it was removed meanwhile. */
    public final PyTuple itemAt(int entry) {
        DictTable snapshot = table;
        Object key;
        Object value;
        if (snapshot == null) {
            key = keyAt(entry);
            value = key == null ? null : get(key);
        } else if (entry < snapshot.keys.length) {
            // Both from one table, in which no entry takes the place of another.
            key = snapshot.keys[entry];
            value = plain(snapshot.values[entry]);
        } else {
            return null;
        }
        return key == null || value == null ? null : new PyTuple(key, value);
    }

    /** The hash of an entry's key. */
    public final long hashAt(int entry) {
        DictTable snapshot = table;
        return snapshot == null ? Keys.hash(keyAt(entry)) : snapshot.hashAt(entry);
    }

    /** Changes when a key is added or removed; a view has 0 and is checked by its size. */
    public final int layoutVersion() {
        return version;
    }

    /** The keys in order; a fresh array. */
    @TruffleBoundary
    public final Object[] keyArray() {
        DictTable snapshot = table;
        return snapshot == null ? view.keys().clone() : snapshot.keyArray();
    }

    // Whole dicts

    /** A plain {@code dict} with the same entries. */
    @TruffleBoundary
    public final PyDict copy() {
        PyDict result = new PyDict();
        result.takeCopy(this);
        return result;
    }

    /** For an empty plain dict: takes over the entries of {@code other}. */
    private void takeCopy(PyDict other) {
        DictTable source = other.table;
        if (source == null) {
            table = tableOf(other.view);
        } else if (ThreadMode.isSingleThreaded()) {
            table = source.copy();
        } else {
            synchronized (other) {
                table = other.table == null ? tableOf(other.view) : other.table.copy();
            }
        }
        version++;
    }

    /** Adds and replaces entries from {@code other}. */
    @TruffleBoundary
    public final void update(PyDict other) {
        if (other == this) {
            return;
        }
        if (table != null && table.size == 0 && absentCells == null && ThreadMode.isSingleThreaded()) {
            takeCopy(other);
            return;
        }
        int size = other.size();
        for (int entry = other.nextEntry(-1); entry >= 0; entry = other.nextEntry(entry)) {
            Object key = other.keyAt(entry);
            Object value = other.valueAt(entry);
            if (key != null && value != null) {
                put(key, other.hashAt(entry), value);
            }
            if (other.size() != size) {
                throw Errors.runtimeError("dict mutated during update");
            }
        }
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        for (Object key : keyArray()) {
            consumer.accept(key);
            consumer.accept(get(key));
        }
    }
}
