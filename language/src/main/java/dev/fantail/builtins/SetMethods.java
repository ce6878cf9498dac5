// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

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

    @Builtin(value = "__init__(self, *args, **kwargs)", node = CollectNode.class)
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
}
