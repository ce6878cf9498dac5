// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * {@code list}. The items are kept in a {@code long[]}, a {@code double[]} or an {@code Object[]}; a list that gets an
 * item that does not fit goes over to {@code Object[]} and stays there until it is empty and cleared.
 *
 * <p>A thread that reads without the lock takes the array first and then checks the index against both the size and
 * the array's length. An array grows by being replaced, and shrinks by being cleared behind the new size.
 */
public class PyList extends PyObject {
    private static final Object EMPTY = Optimization.UNBOXED_LISTS.isOn() ? new long[0] : new Object[0];

    /** What {@link #takeOver} leaves behind: a list that was filled and cleared since has another storage. */
    private static final long[] TAKEN = {};

    /** What the first item makes room for, unless more is known of what will come. */
    public static final int MIN_CAPACITY = 4;

    /** Exactly {@code long[]}, {@code double[]} or {@code Object[]}. */
    private Object items;

    private int size;

    public PyList() {
        super(Types.LIST);
        items = EMPTY;
    }

    /** An empty instance of {@code list} or of a subclass. */
    public PyList(PyType type) {
        super(type);
        items = EMPTY;
    }

    /** Takes ownership of {@code items}. */
    public PyList(Object[] items) {
        this(items, items.length);
    }

    /** Takes ownership of {@code items}, of which the first {@code size} are in use. */
    public PyList(Object[] items, int size) {
        super(Types.LIST);
        this.items = ObjectArrays.toExact(items);
        this.size = size;
    }

    private PyList(Object storage, int size, boolean owned) {
        super(Types.LIST);
        assert owned;
        this.items = storage;
        this.size = size;
    }

    /** Takes ownership of {@code items}. */
    public static PyList of(long[] items) {
        return Optimization.UNBOXED_LISTS.isOn()
                ? new PyList(items, items.length, true)
                : new PyList(Arrays.stream(items).boxed().toArray());
    }

    /** Takes ownership of {@code items}. */
    public static PyList of(double[] items) {
        return Optimization.UNBOXED_LISTS.isOn()
                ? new PyList(items, items.length, true)
                : new PyList(Arrays.stream(items).boxed().toArray());
    }

    public static PyList of(Object... items) {
        return new PyList(items, items.length);
    }

    /** A list of these items in the narrowest storage; the array is not kept. */
    @TruffleBoundary
    public static PyList copyOf(Object[] source) {
        Object storage = pack(source, source.length);
        Object own = storage == source ? Arrays.copyOf(source, source.length, Object[].class) : storage;
        return new PyList(own, source.length, true);
    }

    /** The first {@code length} items as {@code long[]} or {@code double[]} if all are such, else the array itself. */
    private static Object pack(Object[] source, int length) {
        if (length == 0) {
            return EMPTY;
        } else if (!Optimization.UNBOXED_LISTS.isOn()) {
            return source;
        } else if (source[0] instanceof Long) {
            long[] result = new long[length];
            for (int i = 0; i < length; i++) {
                if (!(source[i] instanceof Long number)) {
                    return source;
                }
                result[i] = number;
            }
            return result;
        } else if (source[0] instanceof Double) {
            double[] result = new double[length];
            for (int i = 0; i < length; i++) {
                if (!(source[i] instanceof Double number)) {
                    return source;
                }
                result[i] = number;
            }
            return result;
        }
        return source;
    }

    // Reading

    public final int size() {
        return size;
    }

    public final boolean isLongs() {
        return items instanceof long[];
    }

    public final boolean isDoubles() {
        return items instanceof double[];
    }

    public final boolean isObjects() {
        return ObjectArrays.isExact(items);
    }

    /** Whether any object can be added without converting the items. */
    public final boolean takesObjects() {
        return ObjectArrays.isExact(items) || items == EMPTY;
    }

    /** The storage of a list of {@link #isLongs()}, longer than the size; to be read only. */
    public final long[] longs() {
        return (long[]) items;
    }

    /** The storage of a list of {@link #isDoubles()}, longer than the size; to be read only. */
    public final double[] doubles() {
        return (double[]) items;
    }

    /** The storage of a list of {@link #isObjects()}, longer than the size; to be read only. */
    public final Object[] objects() {
        return ObjectArrays.exact(items);
    }

    /** The item at an index from 0 to below the size. */
    public final Object get(int index) {
        Object storage = items;
        if (ObjectArrays.isExact(storage)) {
            Object[] objects = ObjectArrays.exact(storage);
            if (index < objects.length) {
                Object item = objects[index];
                if (item != null) {
                    return item;
                }
            }
        } else if (storage instanceof long[] longs) {
            if (index < longs.length) {
                return longs[index];
            }
        } else {
            double[] doubles = (double[]) storage;
            if (index < doubles.length) {
                return doubles[index];
            }
        }
        // Another thread made the list shorter.
        throw Errors.indexError("list index out of range");
    }

    /** The items; a fresh array. */
    public final Object[] toArray() {
        return toArray(0, size);
    }

    @TruffleBoundary
    private Object[] toArray(int from, int to) {
        Object storage = items;
        Object[] result = new Object[to - from];
        if (storage instanceof Object[] objects) {
            System.arraycopy(objects, from, result, 0, to - from);
        } else if (storage instanceof long[] longs) {
            for (int i = from; i < to; i++) {
                result[i - from] = longs[i];
            }
        } else {
            double[] doubles = (double[]) storage;
            for (int i = from; i < to; i++) {
                result[i - from] = doubles[i];
            }
        }
        return result;
    }

    // Replacing items

    @TruffleBoundary
    public final void set(int index, Object value) {
        if (value instanceof Long number) {
            setLong(index, number);
        } else if (value instanceof Double number) {
            setDouble(index, number);
        } else {
            setInObjects(index, value);
        }
    }

    // For who knows the storage, and that the index is inside. Only where other threads may have changed the list is
    // that asked
    // again: behind a way that leads elsewhere and back, the compiler would look at everything anew in each round of a
    // loop.

    public final void storeLong(int index, long value) {
        if (ThreadMode.isSingleThreaded()) {
            longs()[index] = value;
        } else {
            setLong(index, value);
        }
    }

    public final void storeDouble(int index, double value) {
        if (ThreadMode.isSingleThreaded()) {
            doubles()[index] = value;
        } else {
            setDouble(index, value);
        }
    }

    public final void storeObject(int index, Object value) {
        if (ThreadMode.isSingleThreaded()) {
            objects()[index] = value;
        } else {
            setInObjects(index, value);
        }
    }

    private void setInObjects(int index, Object value) {
        if (ThreadMode.isSingleThreaded()) {
            setObject(index, value);
        } else {
            synchronized (this) {
                setObject(index, value);
            }
        }
    }

    public final void setLong(int index, long value) {
        if (ThreadMode.isSingleThreaded()) {
            setLongNow(index, value);
        } else {
            synchronized (this) {
                setLongNow(index, value);
            }
        }
    }

    public final void setDouble(int index, double value) {
        if (ThreadMode.isSingleThreaded()) {
            setDoubleNow(index, value);
        } else {
            synchronized (this) {
                setDoubleNow(index, value);
            }
        }
    }

    private void setObject(int index, Object value) {
        checkIndex(index);
        if (!ObjectArrays.isExact(items)) {
            generalize(size);
        }
        objects()[index] = value;
    }

    /** Apart from the ways that compiled code takes. */
    @TruffleBoundary
    private void setBoxed(int index, Object value) {
        setObject(index, value);
    }

    private void setLongNow(int index, long value) {
        checkIndex(index);
        if (items instanceof long[] longs) {
            longs[index] = value;
        } else {
            setBoxed(index, value);
        }
    }

    private void setDoubleNow(int index, double value) {
        checkIndex(index);
        if (items instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            setBoxed(index, value);
        }
    }

    private void checkIndex(int index) {
        if (index >= size) {
            throw Errors.indexError("list assignment index out of range");
        }
    }

    // Adding

    @TruffleBoundary
    public final void append(Object value) {
        if (value instanceof Long number) {
            appendLong(number);
        } else if (value instanceof Double number) {
            appendDouble(number);
        } else {
            appendToObjects(value);
        }
    }

    /** Whether nothing was ever in the list: it may get room for what will come, in one of the three ways below. */
    public final boolean hasNoStorage() {
        return items == EMPTY;
    }

    public final void beginLongs(int capacity) {
        if (Optimization.UNBOXED_LISTS.isOn()) {
            items = new long[capacity];
        }
    }

    public final void beginDoubles(int capacity) {
        if (Optimization.UNBOXED_LISTS.isOn()) {
            items = new double[capacity];
        }
    }

    public final void beginObjects(int capacity) {
        items = new Object[capacity];
    }

    /** To a list of {@link #isObjects()}, or one that has just been made. */
    public final void appendToObjects(Object value) {
        if (ThreadMode.isSingleThreaded()) {
            appendObject(value);
        } else {
            synchronized (this) {
                appendObject(value);
            }
        }
    }

    public final void appendLong(long value) {
        if (ThreadMode.isSingleThreaded()) {
            appendLongNow(value);
        } else {
            synchronized (this) {
                appendLongNow(value);
            }
        }
    }

    public final void appendDouble(double value) {
        if (ThreadMode.isSingleThreaded()) {
            appendDoubleNow(value);
        } else {
            synchronized (this) {
                appendDoubleNow(value);
            }
        }
    }

    // One way that compiled code takes, and everything else apart from it. The comparison has no sign, as that of the
    // access.

    private void appendObject(Object value) {
        int end = size;
        Object storage = items;
        if (ObjectArrays.isExact(storage) && Integer.compareUnsigned(end, ObjectArrays.exact(storage).length) < 0) {
            ObjectArrays.exact(storage)[end] = value;
            size = end + 1;
        } else {
            appendWithRoom(value);
        }
    }

    private void appendLongNow(long value) {
        int end = size;
        if (items instanceof long[] longs && Integer.compareUnsigned(end, longs.length) < 0) {
            longs[end] = value;
            size = end + 1;
        } else {
            appendWithRoom(value);
        }
    }

    private void appendDoubleNow(double value) {
        int end = size;
        if (items instanceof double[] doubles && Integer.compareUnsigned(end, doubles.length) < 0) {
            doubles[end] = value;
            size = end + 1;
        } else {
            appendWithRoom(value);
        }
    }

    @TruffleBoundary
    private void appendWithRoom(long value) {
        if (items instanceof long[]) {
            growLongs(size + 1)[size] = value;
            size++;
        } else {
            appendWithRoom((Object) value);
        }
    }

    @TruffleBoundary
    private void appendWithRoom(double value) {
        if (items == EMPTY && Optimization.UNBOXED_LISTS.isOn()) {
            items = new double[0];
        }
        if (items instanceof double[]) {
            growDoubles(size + 1)[size] = value;
            size++;
        } else {
            appendWithRoom((Object) value);
        }
    }

    @TruffleBoundary
    private void appendWithRoom(Object value) {
        generalize(size + 1);
        ((Object[]) items)[size] = value;
        size++;
    }

    private static int capacityFor(int needed) {
        if (needed < 0) {
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        int grown = needed + (needed >> 1);
        return Math.max(MIN_CAPACITY, grown < 0 ? Integer.MAX_VALUE - 8 : grown);
    }

    @TruffleBoundary
    private long[] growLongs(int needed) {
        long[] grown = Arrays.copyOf((long[]) items, capacityFor(needed));
        items = grown;
        return grown;
    }

    @TruffleBoundary
    private double[] growDoubles(int needed) {
        double[] grown = Arrays.copyOf((double[]) items, capacityFor(needed));
        items = grown;
        return grown;
    }

    /** Makes the storage {@code Object[]} with room for {@code needed} items. */
    @TruffleBoundary
    private void generalize(int needed) {
        int capacity = needed == size ? size : capacityFor(needed);
        Object storage = items;
        if (storage instanceof Object[] objects) {
            if (objects.length < needed) {
                items = Arrays.copyOf(objects, capacity);
            }
            return;
        }
        Object[] fresh = new Object[capacity];
        if (storage instanceof long[] longs) {
            for (int i = 0; i < size; i++) {
                fresh[i] = longs[i];
            }
        } else {
            double[] doubles = (double[]) storage;
            for (int i = 0; i < size; i++) {
                fresh[i] = doubles[i];
            }
        }
        items = fresh;
    }

    /** Inserts before {@code index}, which is from 0 to the size. */
    @TruffleBoundary
    public final synchronized void insert(int index, Object value) {
        int at = Math.min(index, size);
        append(value);
        Object storage = items;
        System.arraycopy(storage, at, storage, at + 1, size - 1 - at);
        if (storage instanceof long[] longs) {
            longs[at] = (Long) value;
        } else if (storage instanceof double[] doubles) {
            doubles[at] = (Double) value;
        } else {
            ((Object[]) storage)[at] = value;
        }
    }

    /** Adds the first {@code count} items of {@code source}. */
    @TruffleBoundary
    public final synchronized void extend(Object[] source, int count) {
        if (count == 0) {
            return;
        }
        if (size == 0 && items == EMPTY) {
            Object packed = pack(source, count);
            items = packed == source ? Arrays.copyOf(source, count, Object[].class) : packed;
            size = count;
            return;
        }
        if (items instanceof Object[] objects) {
            if (objects.length - size < count) {
                generalize(Math.addExact(size, count));
            }
            System.arraycopy(source, 0, items, size, count);
            size += count;
            return;
        }
        for (int i = 0; i < count; i++) {
            append(source[i]);
        }
    }

    public final void extend(Object[] source) {
        extend(source, source.length);
    }

    /** Adds the items of {@code other}, which may be this list. */
    @TruffleBoundary
    public final void extend(PyList other) {
        PyList source = other == this ? slice(0, 1, size) : other;
        Object storage = source.items;
        int count = Math.min(source.size, length(storage));
        synchronized (this) {
            if (count > 0 && items == EMPTY && !(storage instanceof Object[])) {
                items = copyOf(storage, count);
                size = count;
                return;
            } else if (count > 0 && storage instanceof long[] && items instanceof long[] longs) {
                if (longs.length - size < count) {
                    growLongs(Math.addExact(size, count));
                }
                System.arraycopy(storage, 0, items, size, count);
                size += count;
                return;
            } else if (count > 0 && storage instanceof double[] && items instanceof double[] doubles) {
                if (doubles.length - size < count) {
                    growDoubles(Math.addExact(size, count));
                }
                System.arraycopy(storage, 0, items, size, count);
                size += count;
                return;
            }
        }
        extend(source.toArray());
    }

    /** Adds the numbers of a range that is not big; raises MemoryError. */
    @TruffleBoundary
    public final synchronized void extend(PyRange range) {
        int count = (int) Math.min(range.length(), Integer.MAX_VALUE);
        if (count == 0) {
            return;
        } else if (capacityFor(size + count) < count) {
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        long number = range.start();
        if (!(items instanceof long[] longs)) {
            for (int i = 0; i < count; i++, number += range.step()) {
                append(number);
            }
            return;
        }
        if (longs == EMPTY) {
            longs = new long[count];
        } else if (longs.length - size < count) {
            longs = growLongs(size + count);
        }
        for (int i = size; i < size + count; i++, number += range.step()) {
            longs[i] = number;
        }
        items = longs;
        size += count;
    }

    private static Object copyOf(Object storage, int count) {
        return storage instanceof long[] longs ? Arrays.copyOf(longs, count) : Arrays.copyOf((double[]) storage, count);
    }

    private static int length(Object storage) {
        return storage instanceof Object[] objects
                ? objects.length
                : storage instanceof long[] longs ? longs.length : ((double[]) storage).length;
    }

    // Removing

    /** Removes and returns the item at an index from 0 to below the size. */
    public final Object removeAt(int index) {
        if (ThreadMode.isSingleThreaded()) {
            return removeNow(index);
        }
        synchronized (this) {
            return removeNow(index);
        }
    }

    /** Removes and returns the last item; {@code null} when there is none. */
    public final Object removeLast() {
        if (ThreadMode.isSingleThreaded()) {
            return size == 0 ? null : removeNow(size - 1);
        }
        synchronized (this) {
            return size == 0 ? null : removeNow(size - 1);
        }
    }

    private Object removeNow(int index) {
        int last = size - 1;
        if (index > last) {
            throw Errors.indexError("pop index out of range");
        }
        Object storage = items;
        Object removed = get(index);
        if (index < last) {
            System.arraycopy(storage, index + 1, storage, index, last - index);
        }
        size = last;
        if (storage instanceof Object[] objects) {
            objects[last] = null;
        }
        return removed;
    }

    public final synchronized void clear() {
        size = 0;
        items = EMPTY;
    }

    /** Removes {@code count} items from {@code start} on, {@code step} apart; {@code step} is positive. */
    @TruffleBoundary
    public final synchronized void deleteSlice(int start, int step, int count) {
        int old = size;
        if (count == 0) {
            return;
        } else if (count == old) {
            clear();
            return;
        }
        Object storage = items;
        int to = start;
        int removed = 0;
        if (step == 1) {
            System.arraycopy(storage, start + count, storage, start, old - start - count);
        } else {
            for (int from = start; from < old; from++) {
                if (removed < count && from == start + removed * step) {
                    removed++;
                } else {
                    System.arraycopy(storage, from, storage, to++, 1);
                }
            }
        }
        size = old - count;
        if (storage instanceof Object[] objects) {
            Arrays.fill(objects, size, old, null);
        }
    }

    // Slices

    /** A new list of {@code count} items from {@code start} on, {@code step} apart; of less where the list has just become shorter. */
    @TruffleBoundary
    public final PyList slice(int start, int step, int count) {
        if (ThreadMode.isSingleThreaded()) {
            return sliceNow(start, step, count);
        }
        synchronized (this) {
            int last = start + (count - 1) * step;
            return count > 0 && Math.max(start, last) >= size
                    ? sliceNow(start, 1, step == 1 ? size - start : 0)
                    : sliceNow(start, step, count);
        }
    }

    /** {@link #slice} with a step of 1, compiled into its caller. */
    public final PyList part(int start, int count) {
        if (!ThreadMode.isSingleThreaded()) {
            return slice(start, 1, count);
        } else if (count <= 0) {
            return new PyList();
        }
        Object storage = items;
        Object part;
        if (storage instanceof long[]) {
            part = new long[count];
        } else if (storage instanceof double[]) {
            part = new double[count];
        } else {
            part = new Object[count];
        }
        System.arraycopy(storage, start, part, 0, count);
        return new PyList(part, count, true);
    }

    private PyList sliceNow(int start, int step, int count) {
        Object storage = items;
        if (count <= 0) {
            return new PyList();
        }
        int end = start + count;
        if (storage instanceof long[] longs) {
            if (step == 1) {
                return of(Arrays.copyOfRange(longs, start, end));
            }
            long[] result = new long[count];
            for (int i = 0; i < count; i++) {
                result[i] = longs[start + i * step];
            }
            return of(result);
        } else if (storage instanceof double[] doubles) {
            if (step == 1) {
                return of(Arrays.copyOfRange(doubles, start, end));
            }
            double[] result = new double[count];
            for (int i = 0; i < count; i++) {
                result[i] = doubles[start + i * step];
            }
            return of(result);
        }
        Object[] objects = (Object[]) storage;
        if (step == 1) {
            return new PyList(Arrays.copyOfRange(objects, start, end));
        }
        Object[] result = new Object[count];
        for (int i = 0; i < count; i++) {
            result[i] = objects[start + i * step];
        }
        return new PyList(result);
    }

    /** A new {@code list} of the same items. */
    public final PyList copy() {
        return slice(0, 1, size);
    }

    /** Puts {@code values} in the place of the items from {@code start} to before {@code stop}. */
    @TruffleBoundary
    public final synchronized void replace(int start, int stop, Object[] values) {
        int from = Math.min(start, size);
        int to = Math.max(from, Math.min(stop, size));
        if (from == size) {
            extend(values);
            return;
        }
        int fresh = size - (to - from) + values.length;
        Object[] result = new Object[fresh];
        Object[] old = toArray();
        System.arraycopy(old, 0, result, 0, from);
        System.arraycopy(values, 0, result, from, values.length);
        System.arraycopy(old, to, result, from + values.length, old.length - to);
        items = items instanceof Object[] ? result : pack(result, fresh);
        size = fresh;
    }

    /** Stores {@code values} from {@code start} on, {@code step} apart. */
    @TruffleBoundary
    public final synchronized void setSlice(int start, int step, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            set(start + i * step, values[i]);
        }
    }

    /** Replaces all items; takes ownership of {@code values}. */
    @TruffleBoundary
    public final synchronized void setAll(Object[] values) {
        Object packed = items instanceof Object[] && values.length > 0 ? values : pack(values, values.length);
        items = packed instanceof Object[] objects ? ObjectArrays.toExact(objects) : packed;
        size = values.length;
    }

    /** Takes the contents of {@code other}, which nobody else uses. */
    public final synchronized void takeOver(PyList other) {
        items = other.items;
        size = other.size;
        other.items = TAKEN;
        other.size = 0;
    }

    /** Whether nothing was done to the list since another one took its items over: so a sort notices interference. */
    public final boolean isUntouched() {
        return items == TAKEN && size == 0;
    }

    /** A new list that repeats the items. */
    @TruffleBoundary
    public final PyList repeated(int times) {
        int length = size;
        Object storage = items;
        int total = times <= 0 ? 0 : Math.multiplyExact(length, times);
        if (total == 0) {
            return new PyList();
        }
        Object result = storage instanceof long[]
                ? new long[total]
                : storage instanceof double[] ? new double[total] : new Object[total];
        System.arraycopy(storage, 0, result, 0, length);
        Repetition.fill(result, length, total);
        return new PyList(result, total, true);
    }

    @TruffleBoundary
    public final synchronized void reverse() {
        Object storage = items;
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            if (storage instanceof long[] longs) {
                long kept = longs[low];
                longs[low] = longs[high];
                longs[high] = kept;
            } else if (storage instanceof double[] doubles) {
                double kept = doubles[low];
                doubles[low] = doubles[high];
                doubles[high] = kept;
            } else {
                Object[] objects = (Object[]) storage;
                Object kept = objects[low];
                objects[low] = objects[high];
                objects[high] = kept;
            }
        }
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        for (Object item : toArray()) {
            consumer.accept(item);
        }
    }
}
