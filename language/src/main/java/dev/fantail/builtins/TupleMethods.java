// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.TupleNewNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Repetition;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.TupleHash;
import java.util.Arrays;

/** The methods of {@code tuple}. */
@BuiltinClass(
        type = "tuple",
        doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n"
                + "If iterable is specified the tuple is initialized from iterable's items.\n\n"
                + "If the argument is a tuple, the return value is the same object.")
public final class TupleMethods {
    private TupleMethods() {}

    @Builtin(value = "__new__(cls, *args, **kwargs)", node = TupleNewNode.class)
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        Arity.noKeywords(cls, Types.TUPLE, kwargs);
        Arity.between("tuple", args, 0, 1);
        if (cls != Types.TUPLE) {
            return new PyTuple(cls, args.length == 0 ? new Object[0] : Iteration.toArray(args[0]));
        } else if (args.length == 0) {
            return PyTuple.EMPTY;
        } else if (args[0] instanceof PyTuple tuple && tuple.type() == Types.TUPLE) {
            return tuple;
        }
        return PyTuple.of(Iteration.toArray(args[0]));
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyTuple self) {
        return Sequences.repr(self, self.items(), "(", self.size() == 1 ? ",)" : ")", "(...)");
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyTuple self) {
        return TupleHash.of(self.items());
    }

    @Builtin("__len__(self, /)")
    static int length(PyTuple self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyTuple self) {
        return new PyTupleIterator(self);
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyTuple self, Object key) {
        if (key instanceof PySlice slice) {
            SliceIndices indices = SliceIndices.of(slice, self.size());
            int count = indices.count();
            if (count == self.size() && indices.step() == 1 && self.type() == Types.TUPLE) {
                return self;
            }
            Object[] items = new Object[count];
            for (int i = 0; i < count; i++) {
                items[i] = self.get(indices.start() + i * indices.step());
            }
            return PyTuple.of(items);
        }
        return self.get(Indexing.position(key, self.size(), "tuple", "tuple index out of range"));
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyTuple self, Object key) {
        return find(self, key, 0, self.size()) >= 0;
    }

    private static int find(PyTuple self, Object value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ItemComparison.same(self.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    @Builtin("__add__(self, value, /)")
    static Object add(PyTuple self, Object value) {
        if (!(value instanceof PyTuple other)) {
            throw Errors.typeError(
                    "can only concatenate tuple (not \"" + Types.of(value).shortName() + "\") to tuple");
        }
        if (other.size() == 0 && self.type() == Types.TUPLE) {
            return self;
        } else if (self.size() == 0 && other.type() == Types.TUPLE) {
            return other;
        }
        Object[] items = Arrays.copyOf(self.items(), self.size() + other.size());
        System.arraycopy(other.items(), 0, items, self.size(), other.size());
        return PyTuple.of(items);
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(PyTuple self, Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("can't multiply sequence by non-int of type '"
                    + Types.of(value).shortName() + "'");
        }
        int times = Indexing.repetition(value, self.size());
        if (times == 1 && self.type() == Types.TUPLE) {
            return self;
        }
        Object[] items = Arrays.copyOf(self.items(), self.size() * times, Object[].class);
        Repetition.fill(items, self.size(), items.length);
        return PyTuple.of(items);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object multiplyReflected(PyTuple self, Object value) {
        return multiply(self, value);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyTuple self, Object value) {
        return value instanceof PyTuple other
                ? (Object) ItemComparison.equal(self.items(), other.items())
                : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyTuple self, Object value) {
        return value instanceof PyTuple other
                ? (Object) !ItemComparison.equal(self.items(), other.items())
                : PyNone.NOT_IMPLEMENTED;
    }

    private static Object order(Order order, PyTuple self, Object value) {
        return value instanceof PyTuple other ? order.compare(self.items(), other.items()) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyTuple self, Object value) {
        return order(Order.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyTuple self, Object value) {
        return order(Order.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyTuple self, Object value) {
        return order(Order.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyTuple self, Object value) {
        return order(Order.GE, self, value);
    }

    @Builtin(value = "count(self, value, /)", doc = "Return number of occurrences of value.")
    static int count(PyTuple self, Object value) {
        int count = 0;
        for (Object item : self.items()) {
            if (ItemComparison.same(item, value)) {
                count++;
            }
        }
        return count;
    }

    @Builtin(
            value = "index(self, value, start=0, stop=9223372036854775807, /)",
            doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")
    static int index(PyTuple self, Object value, Object start, Object stop) {
        int from = Indexing.bound(start, self.size(), 0);
        int index = find(self, value, from, Indexing.bound(stop, self.size(), self.size()));
        if (index < 0) {
            throw Errors.valueError("tuple.index(x): x not in tuple");
        }
        return index;
    }

    @Builtin("__getnewargs__(self, /)")
    static Object newArguments(PyTuple self) {
        return new PyTuple(PyTuple.of(self.items()));
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyTuple self) {
        return 24 + 8L * self.size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
