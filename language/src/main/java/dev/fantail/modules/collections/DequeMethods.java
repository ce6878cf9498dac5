// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.ObjectReduction;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** The methods of {@code deque}. */
@BuiltinClass(
        type = "collections.deque",
        unhashable = true,
        doc = "deque([iterable[, maxlen]]) --> deque object\n\n"
                + "A list-like sequence optimized for data accesses near its endpoints.")
public final class DequeMethods {
    private DequeMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDeque(cls);
    }

    @Builtin("__init__(self, iterable=<unset>, maxlen=None)")
    static void init(PyDeque self, Object iterable, Object maxlen) {
        int maximum = -1;
        if (maxlen != PyNone.NONE) {
            Object limit = Conversions.intOrNull(maxlen);
            if (limit == null) {
                throw Errors.typeError("an integer is required");
            }
            long value = Conversions.toLong(limit);
            if (value < 0) {
                throw Errors.valueError("maxlen must be non-negative");
            }
            maximum = (int) Math.min(value, Integer.MAX_VALUE);
        }
        self.setMaximum(maximum);
        self.clear();
        if (iterable != null) {
            extend(self, iterable);
        }
    }

    @Builtin(value = "append(self, item, /)", inline = true, doc = "Add an element to the right side of the deque.")
    static void append(PyDeque self, Object item) {
        self.append(item);
    }

    @Builtin(value = "appendleft(self, item, /)", inline = true, doc = "Add an element to the left side of the deque.")
    static void appendLeft(PyDeque self, Object item) {
        self.appendLeft(item);
    }

    @Builtin(
            value = "extend(self, iterable, /)",
            doc = "Extend the right side of the deque with elements from the iterable.")
    static void extend(PyDeque self, Object iterable) {
        if (iterable == self) {
            for (Object item : self.toArray()) {
                self.append(item);
            }
            return;
        }
        Object iterator = Iteration.iter(iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            self.append(item);
        }
    }

    @Builtin(
            value = "extendleft(self, iterable, /)",
            doc = "Extend the left side of the deque with elements from the iterable.")
    static void extendLeft(PyDeque self, Object iterable) {
        Object iterator = Iteration.iter(iterable == self ? new PyList(self.toArray()) : iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            self.appendLeft(item);
        }
    }

    @Builtin(value = "pop(self, /)", inline = true, doc = "Remove and return the rightmost element.")
    static Object pop(PyDeque self) {
        return popped(self.pop());
    }

    @Builtin(value = "popleft(self, /)", inline = true, doc = "Remove and return the leftmost element.")
    static Object popLeft(PyDeque self) {
        return popped(self.popLeft());
    }

    private static Object popped(Object item) {
        if (item == null) {
            throw Errors.indexError("pop from an empty deque");
        }
        return item;
    }

    @Builtin(value = "clear(self, /)", doc = "Remove all elements from the deque.")
    static void clear(PyDeque self) {
        self.clear();
    }

    @Builtin(value = "copy(self, /)", doc = "Return a shallow copy of a deque.")
    static Object copy(PyDeque self) {
        if (self.type() == PyDeque.TYPE) {
            PyDeque result = new PyDeque(PyDeque.TYPE);
            result.setMaximum(self.maximum());
            extend(result, self);
            return result;
        }
        return self.maximum() < 0
                ? Calls.call(self.type(), self)
                : Calls.call(self.type(), self, (long) self.maximum());
    }

    @Builtin(value = "__copy__(self, /)", doc = "Return a shallow copy of a deque.")
    static Object shallowCopy(PyDeque self) {
        return copy(self);
    }

    private static boolean same(Object a, Object b) {
        return Comparison.isSame(a, b) || Comparison.equal(a, b);
    }

    /** Index of an equal item between two indices, or -1. */
    private static int find(PyDeque self, Object value, int from, int to) {
        int version = self.version();
        for (int i = from; i < to; i++) {
            Object item = self.get(i);
            boolean found = item != null && same(item, value);
            if (self.version() != version) {
                throw Errors.runtimeError("deque mutated during iteration");
            }
            if (found) {
                return i;
            }
        }
        return -1;
    }

    @Builtin(value = "count(self, value, /)", doc = "Return number of occurrences of value.")
    static int count(PyDeque self, Object value) {
        int count = 0;
        for (int i = find(self, value, 0, self.size()); i >= 0; i = find(self, value, i + 1, self.size())) {
            count++;
        }
        return count;
    }

    @Builtin(
            value = "index(self, value, start=0, stop=9223372036854775807, /)",
            doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")
    static int index(PyDeque self, Object value, Object start, Object stop) {
        int index = find(self, value, bound(self, start), bound(self, stop));
        if (index < 0) {
            throw Errors.valueError(Strings.repr(value).toJavaStringUncached() + " is not in deque");
        }
        return index;
    }

    private static int bound(PyDeque self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("slice indices must be integers or have an __index__ method");
        }
        long index = Conversions.toClampedLong(value);
        return (int) Math.max(0, Math.min(index < 0 ? index + self.size() : index, self.size()));
    }

    @Builtin(value = "insert(self, index, value, /)", doc = "Insert value before index.")
    static void insert(PyDeque self, Object index, Object value) {
        if (self.maximum() >= 0 && self.size() >= self.maximum()) {
            throw Errors.indexError("deque already at its maximum size");
        }
        long position = Conversions.toLong(index);
        position = Math.max(0, Math.min(position < 0 ? position + self.size() : position, self.size()));
        self.insert((int) position, value);
    }

    @Builtin(value = "remove(self, value, /)", doc = "Remove first occurrence of value.")
    static void remove(PyDeque self, Object value) {
        int version = self.version();
        for (int i = 0; i < self.size(); i++) {
            Object item = self.get(i);
            boolean found = item != null && same(item, value);
            if (self.version() != version) {
                throw Errors.indexError("deque mutated during remove().");
            }
            if (found) {
                self.removeAt(i);
                return;
            }
        }
        throw Errors.valueError(Strings.repr(value).toJavaStringUncached() + " is not in deque");
    }

    @Builtin(value = "reverse(self, /)", doc = "Reverse *IN PLACE*.")
    static void reverse(PyDeque self) {
        self.reverse();
    }

    @Builtin(
            value = "rotate(self, n=1, /)",
            doc = "Rotate the deque n steps to the right.  If n is negative, rotates left.")
    static void rotate(PyDeque self, long n) {
        self.rotate(n);
    }

    @Builtin(value = "maxlen", kind = Builtin.Kind.GETTER, doc = "maximum size of a deque or None if unbounded")
    static Object maximum(PyDeque self) {
        return self.maximum() < 0 ? PyNone.NONE : (Object) (long) self.maximum();
    }

    @Builtin(value = "__len__(self, /)", inline = true)
    static int length(PyDeque self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyDeque self) {
        return new DequeIterator(DequeIterator.TYPE, self);
    }

    @Builtin(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the deque.")
    static Object reversed(PyDeque self) {
        return new DequeReverseIterator(DequeReverseIterator.TYPE, self);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyDeque self, Object key) {
        return find(self, key, 0, self.size()) >= 0;
    }

    private static int position(PyDeque self, Object index) {
        if (!Conversions.hasIndex(index)) {
            throw Errors.typeError(
                    "sequence index must be integer, not '" + Types.of(index).shortName() + "'");
        }
        long position = Conversions.toSequenceIndex(index);
        if (position < 0) {
            position += self.size();
        }
        if (position < 0 || position >= self.size()) {
            throw Errors.indexError("deque index out of range");
        }
        return (int) position;
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyDeque self, Object key) {
        return self.get(position(self, key));
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyDeque self, Object key, Object value) {
        self.set(position(self, key), value);
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyDeque self, Object key) {
        self.removeAt(position(self, key));
    }

    @Builtin("__add__(self, value, /)")
    static Object add(PyDeque self, Object value) {
        if (!(value instanceof PyDeque other)) {
            throw Errors.typeError(
                    "can only concatenate deque (not \"" + Types.of(value).shortName() + "\") to deque");
        }
        PyDeque result = (PyDeque) copy(self);
        extend(result, other);
        return result;
    }

    @Builtin("__iadd__(self, value, /)")
    static Object addInPlace(PyDeque self, Object value) {
        extend(self, value);
        return self;
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(PyDeque self, Object value) {
        return multiplyInPlace((PyDeque) copy(self), value);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object multiplyReflected(PyDeque self, Object value) {
        return multiply(self, value);
    }

    @Builtin("__imul__(self, value, /)")
    static Object multiplyInPlace(PyDeque self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + Types.of(value).shortName() + "'");
        }
        long times = Conversions.toSequenceIndex(value);
        Object[] items = self.toArray();
        if (times <= 0) {
            self.clear();
            return self;
        }
        if (items.length > 0) {
            if (self.maximum() < 0 && times > Integer.MAX_VALUE / 2 / items.length) {
                throw Errors.of(ExceptionTypes.MEMORY_ERROR);
            }
            long rounds = self.maximum() < 0 ? times : Math.min(times, self.maximum() / items.length + 2L);
            for (long i = 1; i < rounds; i++) {
                for (Object item : items) {
                    self.append(item);
                }
            }
        }
        return self;
    }

    private static Object compare(CompareOp operator, PyDeque self, Object value) {
        if (!(value instanceof PyDeque other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (operator == CompareOp.EQ && self.size() != other.size()) {
            return false;
        }
        return Comparison.compare(operator, new PyList(self.toArray()), new PyList(other.toArray()));
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyDeque self, Object value) {
        return compare(CompareOp.EQ, self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyDeque self, Object value) {
        return compare(CompareOp.NE, self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyDeque self, Object value) {
        return compare(CompareOp.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyDeque self, Object value) {
        return compare(CompareOp.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyDeque self, Object value) {
        return compare(CompareOp.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyDeque self, Object value) {
        return compare(CompareOp.GE, self, value);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyDeque self) {
        String name = self.type().bareName();
        if (!ReprGuard.enter(self)) {
            return Str.of("[...]");
        }
        try {
            TruffleString items = Strings.repr(new PyList(self.toArray()));
            String end = self.maximum() < 0 ? ")" : ", maxlen=" + self.maximum() + ")";
            return Str.concat(Str.concat(Str.of(name + "("), items), Str.of(end));
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyDeque self) {
        Object state = ObjectReduction.state(self);
        PyTuple arguments = self.maximum() < 0 ? PyTuple.EMPTY : new PyTuple(PyTuple.EMPTY, (long) self.maximum());
        return new PyTuple(self.type(), arguments, state, Iteration.iter(self));
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyDeque self) {
        return 232 + 8L * self.size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
