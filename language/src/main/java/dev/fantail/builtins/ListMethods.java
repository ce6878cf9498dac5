// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.nodes.builtin.ListAppendNode;
import dev.fantail.nodes.builtin.ListExtendNode;
import dev.fantail.nodes.builtin.ListPopNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyListReverseIterator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import java.util.Arrays;

/** The methods of {@code list}. */
@BuiltinClass(
        type = "list",
        unhashable = true,
        doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n"
                + "The argument must be an iterable if specified.")
public final class ListMethods {
    private ListMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyList(cls);
    }

    @Builtin(value = "__init__(self, *args, **kwargs)", node = CollectNode.class)
    static void init(PyList self, Object[] args, PyDict kwargs) {
        // A constructor of a subclass may have taken them.
        if (kwargs.size() > 0 && self.type().lookup(Names.NEW) == Types.LIST.lookup(Names.NEW)) {
            throw Errors.typeError("list() takes no keyword arguments");
        }
        Arity.between("list", args, 0, 1);
        self.clear();
        if (args.length == 1) {
            addAll(self, args[0]);
        }
    }

    /** Adds the items of any iterable. */
    static void addAll(PyList self, Object iterable) {
        if (iterable instanceof PyList list && list.type() == Types.LIST) {
            self.extend(list);
        } else if (iterable instanceof PyTuple tuple && tuple.type() == Types.TUPLE) {
            self.extend(tuple.items());
        } else if (iterable instanceof PyRange range && !range.isBig()) {
            self.extend(range);
        } else {
            Object iterator = Iteration.iter(iterable);
            Iteration.room(iterable);
            for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
                self.append(item);
            }
        }
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyList self) {
        return Sequences.repr(self, self.toArray(), "[", "]", "[...]");
    }

    @Builtin("__len__(self, /)")
    static int length(PyList self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyList self) {
        return new PyListIterator(self);
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(PyList self) {
        return new PyListReverseIterator(self);
    }

    @Builtin("__getitem__(self, index, /)")
    static Object getItem(PyList self, Object index) {
        if (index instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, self.size());
            return self.slice(indices.start(), indices.step(), indices.count());
        }
        return self.get(Indexing.position(index, self.size(), "list", "list index out of range"));
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyList self, Object key, Object value) {
        if (!(key instanceof PySlice slice)) {
            self.set(Indexing.position(key, self.size(), "list", "list assignment index out of range"), value);
            return;
        }
        boolean contiguous = slice.step() == PyNone.NONE || slice.step() instanceof Long step && step == 1;
        if (!isIterable(value)) {
            throw Errors.typeError(
                    contiguous ? "can only assign an iterable" : "must assign iterable to extended slice");
        }
        Object[] values = Iteration.toArray(value);
        SliceIndices indices = SliceIndices.of(slice, self.size());
        if (indices.step() == 1) {
            self.replace(indices.start(), Math.max(indices.start(), indices.stop()), values);
        } else if (values.length != indices.count()) {
            throw Errors.valueError("attempt to assign sequence of size " + values.length
                    + " to extended slice of size " + indices.count());
        } else {
            self.setSlice(indices.start(), indices.step(), values);
        }
    }

    private static boolean isIterable(Object value) {
        PyType type = Types.of(value);
        return type.lookup(Names.ITER) != null || type.lookup(Names.GETITEM) != null;
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyList self, Object key) {
        if (key instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, self.size());
            int step = indices.step();
            int start = step > 0 ? indices.start() : indices.start() + (indices.count() - 1) * step;
            self.deleteSlice(start, Math.abs(step), indices.count());
        } else {
            self.removeAt(Indexing.position(key, self.size(), "list", "list assignment index out of range"));
        }
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyList self, Object key) {
        return find(self, key, 0, Integer.MAX_VALUE) >= 0;
    }

    private static int find(PyList self, Object value, int from, int to) {
        if (value instanceof Long number && self.isLongs()) {
            long[] longs = self.longs();
            for (int i = from; i < to && i < self.size(); i++) {
                if (longs[i] == number) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = from; i < to && i < self.size(); i++) {
            if (ItemComparison.same(self.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @Builtin("__add__(self, value, /)")
    static Object add(PyList self, Object value) {
        if (!(value instanceof PyList other)) {
            throw Errors.typeError(
                    "can only concatenate list (not \"" + Types.of(value).shortName() + "\") to list");
        }
        PyList result = self.copy();
        result.extend(other);
        return result;
    }

    @Builtin("__iadd__(self, value, /)")
    static Object addInPlace(PyList self, Object value) {
        addAll(self, value);
        return self;
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(PyList self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + Types.of(value).shortName() + "'");
        }
        return self.repeated(Indexing.repetition(value, self.size()));
    }

    @Builtin("__rmul__(self, value, /)")
    static Object multiplyReflected(PyList self, Object value) {
        return multiply(self, value);
    }

    @Builtin("__imul__(self, value, /)")
    static Object multiplyInPlace(PyList self, Object value) {
        self.takeOver((PyList) multiply(self, value));
        return self;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyList self, Object value) {
        return value instanceof PyList other ? (Object) equalLists(self, other) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyList self, Object value) {
        return value instanceof PyList other ? (Object) !equalLists(self, other) : PyNone.NOT_IMPLEMENTED;
    }

    private static boolean equalLists(PyList a, PyList b) {
        if (a.size() != b.size()) {
            return false;
        }
        int index = firstDifference(a, b);
        // A comparison that emptied both lists made them equal.
        return (index < 0 || index >= a.size() || index >= b.size()) && a.size() == b.size();
    }

    /** The index of the first items that differ, or -1; the comparison may change the lists. */
    private static int firstDifference(PyList a, PyList b) {
        if (a.isLongs() && b.isLongs()) {
            long[] x = a.longs();
            long[] y = b.longs();
            return Arrays.mismatch(x, 0, Math.min(a.size(), x.length), y, 0, Math.min(b.size(), y.length));
        }
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            if (!ItemComparison.same(a.get(i), b.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Object order(Order order, PyList self, Object value) {
        if (!(value instanceof PyList other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        int index = firstDifference(self, other);
        return index >= 0 && index < self.size() && index < other.size()
                ? order.compare(self.get(index), other.get(index))
                : order.holds(self.size(), other.size());
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyList self, Object value) {
        return order(Order.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyList self, Object value) {
        return order(Order.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyList self, Object value) {
        return order(Order.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyList self, Object value) {
        return order(Order.GE, self, value);
    }

    @Builtin(
            value = "append(self, object, /)",
            inline = true,
            doc = "Append object to the end of the list.",
            node = ListAppendNode.class)
    static void append(PyList self, Object object) {
        self.append(object);
    }

    @Builtin(value = "clear(self, /)", doc = "Remove all items from list.")
    static void clear(PyList self) {
        self.clear();
    }

    @Builtin(value = "copy(self, /)", doc = "Return a shallow copy of the list.")
    static Object copy(PyList self) {
        return self.copy();
    }

    @Builtin(value = "insert(self, index, object, /)", doc = "Insert object before index.")
    static void insert(PyList self, Object index, Object object) {
        long position = Conversions.toLong(index);
        int size = self.size();
        if (position < 0) {
            position = Math.max(0, position + size);
        }
        self.insert((int) Math.min(position, size), object);
    }

    @Builtin(
            value = "extend(self, iterable, /)",
            node = ListExtendNode.class,
            doc = "Extend list by appending elements from the iterable.")
    static void extend(PyList self, Object iterable) {
        addAll(self, iterable);
    }

    @Builtin(
            value = "pop(self, index=-1, /)",
            node = ListPopNode.class,
            doc = "Remove and return item at index (default last).\n\n"
                    + "Raises IndexError if list is empty or index is out of range.")
    static Object pop(PyList self, Object index) {
        int size = self.size();
        long position = index instanceof Long number ? number : Indexing.fitting(index);
        if (size == 0) {
            throw Errors.indexError("pop from empty list");
        }
        if (position < 0) {
            position += size;
        }
        if (position < 0 || position >= size) {
            throw Errors.indexError("pop index out of range");
        }
        return self.removeAt((int) position);
    }

    @Builtin(
            value = "remove(self, value, /)",
            doc = "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.")
    static void remove(PyList self, Object value) {
        int index = find(self, value, 0, Integer.MAX_VALUE);
        if (index < 0) {
            throw Errors.valueError("list.remove(x): x not in list");
        }
        if (index < self.size()) {
            self.removeAt(index);
        }
    }

    @Builtin(
            value = "index(self, value, start=0, stop=9223372036854775807, /)",
            doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")
    static int index(PyList self, Object value, Object start, Object stop) {
        int from = Indexing.bound(start, self.size(), 0);
        int to = Indexing.bound(stop, self.size(), self.size());
        int index = find(self, value, from, to);
        if (index < 0) {
            throw Errors.valueError(Strings.repr(value).toJavaStringUncached() + " is not in list");
        }
        return index;
    }

    @Builtin(value = "count(self, value, /)", doc = "Return number of occurrences of value.")
    static int count(PyList self, Object value) {
        int count = 0;
        for (int i = 0; i < self.size(); i++) {
            if (ItemComparison.same(self.get(i), value)) {
                count++;
            }
        }
        return count;
    }

    @Builtin(value = "reverse(self, /)", doc = "Reverse *IN PLACE*.")
    static void reverse(PyList self) {
        self.reverse();
    }

    @Builtin(
            value = "sort(self, /, *, key=None, reverse=False)",
            node = SortNode.InPlace.class,
            doc = "Sort the list in ascending order and return None.\n\nThe sort is in-place and stable.")
    static void sort(PyList self, Object key, Object reverse) {
        Sorting.sort(self, key, Truth.isTrue(reverse));
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyList self) {
        return 40 + 8L * self.size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
