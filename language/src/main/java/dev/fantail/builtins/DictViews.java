// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.DictKind;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyDictView;
import dev.fantail.objects.PyMappingProxy;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;

/** What the views of dicts have in common. */
final class DictViews {
    private DictViews() {}

    static Object iterator(PyDictView self, boolean reverse) {
        return new PyDictIterator(self.dict(), self.kind(), reverse);
    }

    static TruffleString repr(PyDictView self) {
        String name = self.type().shortName();
        return Sequences.repr(self, toArray(self), name + "([", "])", "...");
    }

    static Object[] toArray(PyDictView self) {
        return toArray(self.dict(), self.kind());
    }

    static Object[] toArray(PyDict dict, DictKind kind) {
        Object[] result = new Object[dict.size()];
        int count = 0;
        for (int entry = dict.nextEntry(-1); entry >= 0 && count < result.length; entry = dict.nextEntry(entry)) {
            Object key = dict.keyAt(entry);
            Object value = dict.valueAt(entry);
            result[count++] = switch (kind) {
                case KEYS -> key;
                case VALUES -> value;
                case ITEMS -> new PyTuple(key, value);
            };
        }
        return result;
    }

    static boolean contains(PyDictView self, Object value) {
        if (self.kind() == DictKind.KEYS) {
            return self.dict().contains(value);
        }
        if (!(value instanceof PyTuple pair) || pair.size() != 2) {
            return false;
        }
        Object stored = self.dict().get(pair.get(0));
        return stored != null && ItemComparison.same(stored, pair.get(1));
    }

    static Object mapping(PyDictView self) {
        return new PyMappingProxy(self.dict());
    }

    static PySet toSet(Object iterable) {
        PySet result = new PySet();
        if (iterable instanceof PyDictView view && view.kind() == DictKind.KEYS) {
            result.addKeys(view.dict());
        } else {
            SetOperations.update(result, iterable);
        }
        return result;
    }

    static Object and(Object left, Object right) {
        PySet result = new PySet();
        boolean viewFirst = left instanceof PyDictView;
        Object view = viewFirst ? left : right;
        Object other = viewFirst ? right : left;
        if (other instanceof PyDictView || other instanceof PySet) {
            // The smaller one is walked through.
            if (Items.length(other) > Items.length(view)) {
                Object kept = view;
                view = other;
                other = kept;
            }
        }
        Object iterator = Iteration.iter(other);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (Items.contains(view, item)) {
                result.add(item);
            }
        }
        return result;
    }

    static Object or(Object left, Object right) {
        PySet result = toSet(left);
        SetOperations.update(result, right);
        return result;
    }

    static Object subtract(Object left, Object right) {
        PySet result = toSet(left);
        SetOperations.subtract(result, right);
        return result;
    }

    static Object xor(Object left, Object right) {
        PySet result = toSet(left);
        SetOperations.symmetricUpdate(result, right);
        return result;
    }

    static boolean isDisjoint(PyDictView self, Object other) {
        Object iterator = Iteration.iter(other);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (contains(self, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSetLike(Object value) {
        return value instanceof PySet || value instanceof PyDictView view && view.kind() != DictKind.VALUES;
    }

    private static boolean containsAll(Object container, Object elements) {
        Object iterator = Iteration.iter(elements);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (!Items.contains(container, item)) {
                return false;
            }
        }
        return true;
    }

    static Object equal(PyDictView self, Object other) {
        if (!isSetLike(other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return self.dict().size() == Items.length(other) && containsAll(other, self);
    }

    static Object notEqual(PyDictView self, Object other) {
        Object equal = equal(self, other);
        return equal instanceof Boolean value ? (Object) !value : equal;
    }

    static Object order(Order order, PyDictView self, Object other) {
        if (!isSetLike(other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return order.holds(self.dict().size(), Items.length(other))
                && (order == Order.LT || order == Order.LE ? containsAll(other, self) : containsAll(self, other));
    }
}
