// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.DictMethods;
import dev.fantail.builtins.ObjectReduction;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.DictKind;
import dev.fantail.objects.Errors;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyDictView;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code collections.OrderedDict}. Its instances are {@link PyDict}s, which keep their order anyway. */
@BuiltinClass(type = "collections.OrderedDict", unhashable = true, doc = "Dictionary that remembers insertion order")
public final class OrderedDictMethods {
    static final PyType TYPE =
            Types.declare("collections.OrderedDict", Types.DICT, PyType.BASE_TYPE | PyType.MAPPING | PyType.HAS_DICT);

    private static final PyType KEYS = Types.declare("odict_keys", Types.DICT_KEYS, PyType.NO_INSTANTIATION);
    private static final PyType VALUES = Types.declare("odict_values", Types.DICT_VALUES, PyType.NO_INSTANTIATION);
    private static final PyType ITEMS = Types.declare("odict_items", Types.DICT_ITEMS, PyType.NO_INSTANTIATION);

    private static final long LIST_SIZE = 56;
    private static final long NODE_SIZE = 56;

    private OrderedDictMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDict(cls);
    }

    @Builtin("__init__(self, *args, **kwargs)")
    static void init(PyDict self, Object[] args, PyDict kwargs) {
        update(self, args, kwargs);
    }

    /** Stores an item, through an override of {@code __setitem__} where there is one. */
    private static void store(PyDict self, Object key, Object value) {
        if (self.type() == TYPE) {
            self.put(key, value);
        } else {
            Items.set(self, key, value);
        }
    }

    @Builtin(
            value = "update(self, *args, **kwargs)",
            doc = "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.")
    static void update(PyDict self, Object[] args, PyDict kwargs) {
        if (args.length > 1) {
            throw Errors.typeError("expected at most 1 arguments, got " + args.length);
        }
        if (args.length == 1) {
            updateFrom(self, args[0]);
        }
        storeAll(self, kwargs);
    }

    private static void storeAll(PyDict self, PyDict source) {
        int size = source.size();
        for (int entry = source.nextEntry(-1); entry >= 0; entry = source.nextEntry(entry)) {
            store(self, source.keyAt(entry), source.valueAt(entry));
            if (source.size() != size && source != self) {
                throw Errors.runtimeError("dict mutated during update");
            }
        }
    }

    private static void updateFrom(PyDict self, Object other) {
        if (other instanceof PyDict dict && dict.type() == Types.DICT) {
            storeAll(self, dict);
            return;
        }
        TruffleString keysName = ConstantValues.intern("keys");
        if (Attributes.getOrNull(other, keysName) != null) {
            Object keys = Iteration.iter(Calls.method(other, keysName));
            for (Object key = Iteration.next(keys); key != null; key = Iteration.next(keys)) {
                store(self, key, Items.get(other, key));
            }
            return;
        }
        Object iterator = Iteration.iter(other);
        for (Object pair = Iteration.next(iterator); pair != null; pair = Iteration.next(iterator)) {
            Object[] items = Iteration.toArray(pair);
            if (items.length != 2) {
                throw Errors.valueError(
                        items.length < 2
                                ? "need more than " + items.length + " value" + (items.length == 1 ? "" : "s")
                                        + " to unpack"
                                : "too many values to unpack (expected 2)");
            }
            store(self, items[0], items[1]);
        }
    }

    @Builtin(
            value = "fromkeys(cls, iterable, value=None)",
            kind = Builtin.Kind.CLASS,
            doc = "Create a new ordered dictionary with keys from iterable and values set to value.")
    static Object fromKeys(PyType cls, Object iterable, Object value) {
        Object result = Calls.call(cls);
        Object iterator = Iteration.iter(iterable);
        for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
            Items.set(result, key, value);
        }
        return result;
    }

    @Builtin(
            value = "move_to_end(self, key, last=True)",
            doc = "Move an existing element to the end (or beginning if last is false).\n\n"
                    + "Raise KeyError if the element does not exist.")
    static void moveToEnd(PyDict self, Object key, boolean last) {
        if (!self.moveToEnd(key, last)) {
            throw Errors.keyError(key);
        }
    }

    @Builtin(
            value = "popitem(self, last=True)",
            doc = "Remove and return a (key, value) pair from the dictionary.\n\n"
                    + "Pairs are returned in LIFO order if last is true or FIFO order if false.")
    static Object popItem(PyDict self, boolean last) {
        PyTuple item = DictMethods.popItem(self, last);
        if (item == null) {
            throw Errors.keyError(Str.of("dictionary is empty"));
        }
        return item;
    }

    @Builtin(
            value = "pop(self, key, default=<unset>)",
            doc = "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\n"
                    + "If the key is not found, return the default if given; otherwise,\nraise a KeyError.")
    static Object pop(PyDict self, Object key, Object absent) {
        Object value = self.remove(key);
        if (value != null) {
            return value;
        }
        if (absent != null) {
            return absent;
        }
        throw Errors.keyError(key);
    }

    @Builtin(
            value = "setdefault(self, key, default=None)",
            doc = "Insert key with a value of default if key is not in the dictionary.\n\n"
                    + "Return the value for key if key is in the dictionary, else default.")
    static Object setDefault(PyDict self, Object key, Object absent) {
        Object value = self.get(key);
        if (value == null) {
            store(self, key, absent);
            return absent;
        }
        return value;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyDict self) {
        return new OrderedDictIterator(self, DictKind.KEYS, false);
    }

    @Builtin(value = "__reversed__(self, /)", doc = "od.__reversed__() <==> reversed(od)")
    static Object reversed(PyDict self) {
        return new OrderedDictIterator(self, DictKind.KEYS, true);
    }

    @Builtin("keys(self, /)")
    static Object keys(PyDict self) {
        return new PyDictView(KEYS, self, DictKind.KEYS);
    }

    @Builtin("values(self, /)")
    static Object values(PyDict self) {
        return new PyDictView(VALUES, self, DictKind.VALUES);
    }

    @Builtin("items(self, /)")
    static Object items(PyDict self) {
        return new PyDictView(ITEMS, self, DictKind.ITEMS);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyDict self, Object value) {
        return value instanceof PyDict other ? (Object) isEqual(self, other) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyDict self, Object value) {
        return value instanceof PyDict other ? (Object) !isEqual(self, other) : PyNone.NOT_IMPLEMENTED;
    }

    private static boolean isEqual(PyDict self, PyDict other) {
        if (!DictMethods.equalDicts(self, other)) {
            return false;
        }
        // Among ordered dicts the order counts.
        return !other.type().isSubtypeOf(TYPE)
                || Comparison.equal(new PyList(self.keyArray()), new PyList(other.keyArray()));
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PyDict self, Object value) {
        return value instanceof PyDict ? merged(self.type(), self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PyDict self, Object value) {
        return value instanceof PyDict ? merged(self.type(), value, self) : PyNone.NOT_IMPLEMENTED;
    }

    private static Object merged(PyType type, Object first, Object second) {
        Object result = Calls.call(type, first);
        if (result instanceof PyDict dict) {
            updateFrom(dict, second);
        }
        return result;
    }

    @Builtin("__ior__(self, value, /)")
    static Object orInPlace(PyDict self, Object value) {
        updateFrom(self, value);
        return self;
    }

    @Builtin(value = "copy(self, /)", doc = "od.copy() -> a shallow copy of od")
    static Object copy(PyDict self) {
        if (self.type() == TYPE) {
            PyDict result = new PyDict(TYPE);
            result.update(self);
            return result;
        }
        Object result = Calls.call(self.type());
        for (Object key : self.keyArray()) {
            Items.set(result, key, Items.get(self, key));
        }
        return result;
    }

    /** As much as CPython has in a linked list beside the dict. */
    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyDict self) {
        return DictMethods.sizeOf(self) + LIST_SIZE + NODE_SIZE * self.size();
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyDict self) {
        TruffleString name = self.type().name();
        if (self.size() == 0) {
            return Str.concat(name, Str.of("()"));
        }
        TruffleString entries = DictMethods.repr(self);
        if (Str.equal(entries, Str.of("{...}"))) {
            return Str.of("...");
        }
        return Str.concat(Str.concat(name, Str.of("(")), Str.concat(entries, Str.of(")")));
    }

    @Builtin(value = "__reduce__(self, /)", doc = "Return state information for pickling")
    static Object reduce(PyDict self) {
        Object state = ObjectReduction.state(self);
        Object items = Iteration.iter(Calls.method(self, ConstantValues.intern("items")));
        return new PyTuple(self.type(), PyTuple.EMPTY, state, PyNone.NONE, items);
    }

    @Builtin(value = "__dict__", kind = Builtin.Kind.GETTER)
    static Object attributes(PyDict self) {
        return InstanceDict.of(self);
    }

    @Builtin(value = "__dict__", kind = Builtin.Kind.SETTER)
    static void setAttributes(PyDict self, PyDict attributes) {
        InstanceDict.replace(self, attributes);
    }
}
