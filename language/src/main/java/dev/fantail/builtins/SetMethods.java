// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySetIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** The methods of {@code set}. */
@BuiltinClass(
        type = "set",
        unhashable = true,
        doc = "set() -> new empty set object\n"
                + "set(iterable) -> new set object\n\nBuild an unordered collection of unique elements.")
public final class SetMethods {
    private SetMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PySet(cls);
    }

    @Builtin("__init__(self, *args, **kwargs)")
    static void init(PySet self, Object[] args, PyDict kwargs) {
        Arity.noKeywords(self, Types.SET, kwargs);
        Arity.between("set", args, 0, 1);
        self.clear();
        if (args.length == 1) {
            SetOperations.update(self, args[0]);
        }
    }

    @Builtin(
            value = "add(self, object, /)",
            doc = "Add an element to a set.\n\nThis has no effect if the element is already present.")
    static void add(PySet self, Object object) {
        self.add(object);
    }

    @Builtin(
            value = "discard(self, object, /)",
            doc = "Remove an element from a set if it is a member.\n\n"
                    + "Unlike set.remove(), the discard() method does not raise\n"
                    + "an exception when an element is missing from the set.")
    static void discard(PySet self, Object object) {
        self.discard(object);
    }

    @Builtin(
            value = "remove(self, object, /)",
            doc = "Remove an element from a set; it must be a member.\n\n"
                    + "If the element is not a member, raise a KeyError.")
    static void remove(PySet self, Object object) {
        if (!self.discard(object)) {
            throw Errors.keyError(object);
        }
    }

    @Builtin(
            value = "pop(self, /)",
            doc = "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty.")
    static Object pop(PySet self) {
        Object element = self.pop();
        if (element == null) {
            throw Errors.keyError(Str.of("pop from an empty set"));
        }
        return element;
    }

    @Builtin(value = "clear(self, /)", doc = "Remove all elements from this set.")
    static void clear(PySet self) {
        self.clear();
    }

    @Builtin(value = "copy(self, /)", doc = "Return a shallow copy of a set.")
    static Object copy(PySet self) {
        return SetOperations.copy(self);
    }

    @Builtin(value = "update(self, *others)", doc = "Update a set with the union of itself and others.")
    static void update(PySet self, Object[] others) {
        for (Object other : others) {
            SetOperations.update(self, other);
        }
    }

    @Builtin(
            value = "intersection_update(self, *others)",
            doc = "Update a set with the intersection of itself and another.")
    static void intersectionUpdate(PySet self, Object[] others) {
        self.takeOver(SetOperations.intersection(SetOperations.copy(self), others));
    }

    @Builtin(value = "difference_update(self, *others)", doc = "Remove all elements of another set from this set.")
    static void differenceUpdate(PySet self, Object[] others) {
        for (Object other : others) {
            SetOperations.subtract(self, other);
        }
    }

    @Builtin(
            value = "symmetric_difference_update(self, other, /)",
            doc = "Update a set with the symmetric difference of itself and another.")
    static void symmetricDifferenceUpdate(PySet self, Object other) {
        SetOperations.symmetricUpdate(self, other);
    }

    @Builtin("__ior__(self, value, /)")
    static Object orInPlace(PySet self, Object value) {
        if (!(value instanceof PySet)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        SetOperations.update(self, value);
        return self;
    }

    @Builtin("__iand__(self, value, /)")
    static Object andInPlace(PySet self, Object value) {
        if (!(value instanceof PySet)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        self.takeOver(SetOperations.intersection(SetOperations.copy(self), value));
        return self;
    }

    @Builtin("__isub__(self, value, /)")
    static Object subtractInPlace(PySet self, Object value) {
        if (!(value instanceof PySet)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        SetOperations.subtract(self, value);
        return self;
    }

    @Builtin("__ixor__(self, value, /)")
    static Object xorInPlace(PySet self, Object value) {
        if (!(value instanceof PySet)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        SetOperations.symmetricUpdate(self, value);
        return self;
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PySet self) {
        return SetOperations.repr(self);
    }

    @Builtin("__len__(self, /)")
    static int length(PySet self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PySet self) {
        return new PySetIterator(self);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PySet self, Object key) {
        return self.contains(key);
    }

    @Builtin(
            value = "union(self, *others)",
            doc = "Return the union of sets as a new set.\n\n(i.e. all elements that are in either set.)")
    static Object union(PySet self, Object[] others) {
        return SetOperations.union(self, others);
    }

    @Builtin(
            value = "intersection(self, *others)",
            doc = "Return the intersection of two sets as a new set.\n\n(i.e. all elements that are in both sets.)")
    static Object intersection(PySet self, Object[] others) {
        return SetOperations.intersection(self, others);
    }

    @Builtin(
            value = "difference(self, *others)",
            doc = "Return the difference of two or more sets as a new set.\n\n"
                    + "(i.e. all elements that are in this set but not the others.)")
    static Object difference(PySet self, Object[] others) {
        return SetOperations.difference(self, others);
    }

    @Builtin(
            value = "symmetric_difference(self, other, /)",
            doc = "Return the symmetric difference of two sets as a new set.\n\n"
                    + "(i.e. all elements that are in exactly one of the sets.)")
    static Object symmetricDifference(PySet self, Object other) {
        return SetOperations.symmetricDifference(self, other);
    }

    @Builtin(value = "isdisjoint(self, other, /)", doc = "Return True if two sets have a null intersection.")
    static boolean isDisjoint(PySet self, Object other) {
        return SetOperations.isDisjoint(self, other);
    }

    @Builtin(value = "issubset(self, other, /)", doc = "Report whether another set contains this set.")
    static boolean isSubset(PySet self, Object other) {
        return SetOperations.isSubset(self, other);
    }

    @Builtin(value = "issuperset(self, other, /)", doc = "Report whether this set contains another set.")
    static boolean isSuperset(PySet self, Object other) {
        return SetOperations.isSuperset(self, other);
    }

    @Builtin("__and__(self, value, /)")
    static Object and(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.intersection(self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rand__(self, value, /)")
    static Object andReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.intersection(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.union(self, new Object[] {value}) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.union(other, new Object[] {self}) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.difference(self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__(self, value, /)")
    static Object subtractReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.difference(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__xor__(self, value, /)")
    static Object xor(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.symmetricDifference(self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rxor__(self, value, /)")
    static Object xorReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.symmetricDifference(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PySet self, Object value) {
        return SetOperations.equal(self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PySet self, Object value) {
        return SetOperations.notEqual(self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PySet self, Object value) {
        return SetOperations.order(Order.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PySet self, Object value) {
        return SetOperations.order(Order.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PySet self, Object value) {
        return SetOperations.order(Order.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PySet self, Object value) {
        return SetOperations.order(Order.GE, self, value);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PySet self) {
        return SetOperations.reduce(self);
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PySet self) {
        return 200 + 16L * self.size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
