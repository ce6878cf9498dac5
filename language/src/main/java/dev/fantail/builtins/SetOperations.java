// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Keys;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** The algebra of {@code set} and {@code frozenset}. */
public final class SetOperations {
    private SetOperations() {}

    /** {@code set} or {@code frozenset}: the class of results of methods of a subclass. */
    static PyType baseType(PySet self) {
        return self.isFrozen() ? Types.FROZENSET : Types.SET;
    }

    private static boolean isPlainDict(Object value) {
        return value instanceof PyDict dict && dict.type() == Types.DICT;
    }

    /** Adds the elements of any iterable. */
    public static void update(PySet self, Object iterable) {
        if (iterable instanceof PySet other) {
            self.addAll(other);
        } else if (isPlainDict(iterable)) {
            self.addKeys((PyDict) iterable);
        } else {
            Object iterator = Iteration.iter(iterable);
            for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
                self.add(item);
            }
        }
    }

    static PySet copy(PySet self) {
        return self.copyAs(baseType(self));
    }

    static PySet union(PySet self, Object[] others) {
        PySet result = copy(self);
        for (Object other : others) {
            if (other != self) {
                update(result, other);
            }
        }
        return result;
    }

    static PySet intersection(PySet self, Object other) {
        if (other == self) {
            return copy(self);
        }
        PySet result = new PySet(baseType(self));
        if (other instanceof PySet set) {
            PySet small = set.size() > self.size() ? self : set;
            PySet large = small == set ? self : set;
            for (int slot = small.nextEntry(-1); slot >= 0; slot = small.nextEntry(slot)) {
                Object key = small.keyAt(slot);
                long hash = small.hashAt(slot);
                if (key != null && large.contains(key, hash)) {
                    result.add(key, hash);
                }
            }
            return result;
        }
        Object iterator = Iteration.iter(other);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            long hash = Keys.hash(item);
            if (self.contains(item, hash)) {
                result.add(item, hash);
            }
        }
        return result;
    }

    static PySet intersection(PySet self, Object[] others) {
        if (others.length == 0) {
            return copy(self);
        }
        PySet result = self;
        for (Object other : others) {
            result = intersection(result, other);
        }
        return result;
    }

    /** Removes the elements of any iterable. */
    static void subtract(PySet self, Object iterable) {
        if (iterable == self) {
            self.clear();
            return;
        }
        if (iterable instanceof PySet other) {
            for (int slot = other.nextEntry(-1); slot >= 0; slot = other.nextEntry(slot)) {
                Object key = other.keyAt(slot);
                if (key != null) {
                    self.discard(key, other.hashAt(slot));
                }
            }
        } else {
            Object iterator = Iteration.iter(iterable);
            for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
                self.discard(item);
            }
        }
        self.sweep();
    }

    static PySet difference(PySet self, Object other) {
        boolean dict = isPlainDict(other);
        int otherSize = other instanceof PySet set ? set.size() : dict ? ((PyDict) other).size() : -1;
        if (otherSize < 0 || self.size() >> 2 > otherSize) {
            PySet result = copy(self);
            subtract(result, other);
            return result;
        }
        PySet result = new PySet(baseType(self));
        for (int slot = self.nextEntry(-1); slot >= 0; slot = self.nextEntry(slot)) {
            Object key = self.keyAt(slot);
            if (key == null) {
                continue;
            }
            long hash = self.hashAt(slot);
            boolean found = dict ? ((PyDict) other).get(key, hash) != null : ((PySet) other).contains(key, hash);
            if (!found) {
                result.add(key, hash);
            }
        }
        return result;
    }

    static PySet difference(PySet self, Object[] others) {
        if (others.length == 0) {
            return copy(self);
        }
        PySet result = difference(self, others[0]);
        for (int i = 1; i < others.length; i++) {
            subtract(result, others[i]);
        }
        return result;
    }

    /** Removes the common elements and adds the other ones. */
    static void symmetricUpdate(PySet self, Object iterable) {
        if (iterable == self) {
            self.clear();
            return;
        }
        PySet other;
        if (iterable instanceof PySet set) {
            other = set;
        } else {
            other = new PySet();
            update(other, iterable);
        }
        for (int slot = other.nextEntry(-1); slot >= 0; slot = other.nextEntry(slot)) {
            Object key = other.keyAt(slot);
            if (key != null) {
                long hash = other.hashAt(slot);
                if (!self.discard(key, hash)) {
                    self.add(key, hash);
                }
            }
        }
    }

    static PySet symmetricDifference(PySet self, Object other) {
        PySet result = new PySet(baseType(self));
        update(result, other);
        symmetricUpdate(result, self);
        return result;
    }

    static boolean isDisjoint(PySet self, Object other) {
        if (other instanceof PySet set) {
            PySet small = set.size() > self.size() ? self : set;
            PySet large = small == set ? self : set;
            for (int slot = small.nextEntry(-1); slot >= 0; slot = small.nextEntry(slot)) {
                Object key = small.keyAt(slot);
                if (key != null && large.contains(key, small.hashAt(slot))) {
                    return false;
                }
            }
            return true;
        }
        Object iterator = Iteration.iter(other);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (self.contains(item)) {
                return false;
            }
        }
        return true;
    }

    private static PySet asSet(Object iterable) {
        if (iterable instanceof PySet set) {
            return set;
        }
        PySet result = new PySet();
        update(result, iterable);
        return result;
    }

    static boolean isSubset(PySet self, Object iterable) {
        PySet other = asSet(iterable);
        if (self.size() > other.size()) {
            return false;
        }
        for (int slot = self.nextEntry(-1); slot >= 0; slot = self.nextEntry(slot)) {
            Object key = self.keyAt(slot);
            if (key != null && !other.contains(key, self.hashAt(slot))) {
                return false;
            }
        }
        return true;
    }

    static boolean isSuperset(PySet self, Object iterable) {
        if (iterable instanceof PySet other) {
            return isSubset(other, self);
        }
        Object iterator = Iteration.iter(iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (!self.contains(item)) {
                return false;
            }
        }
        return true;
    }

    static Object equal(PySet self, Object value) {
        return value instanceof PySet other
                ? (Object) (self.size() == other.size() && isSubset(self, other))
                : PyNone.NOT_IMPLEMENTED;
    }

    static Object notEqual(PySet self, Object value) {
        return value instanceof PySet other
                ? (Object) !(self.size() == other.size() && isSubset(self, other))
                : PyNone.NOT_IMPLEMENTED;
    }

    static Object order(Order order, PySet self, Object value) {
        if (!(value instanceof PySet other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return order.holds(self.size(), other.size())
                && (order == Order.LT || order == Order.LE ? isSubset(self, other) : isSubset(other, self));
    }

    static TruffleString repr(PySet self) {
        String name = self.type().shortName();
        if (self.size() == 0) {
            return Str.of(name + "()");
        }
        boolean plain = self.type() == Types.SET;
        return Sequences.repr(self, self.toArray(), plain ? "{" : name + "({", plain ? "}" : "})", name + "(...)");
    }

    static Object reduce(PySet self) {
        return new PyTuple(self.type(), new PyTuple(new PyList(self.toArray())), state(self));
    }

    private static Object state(PySet self) {
        return ObjectReduction.state(self);
    }
}
