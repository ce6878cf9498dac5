// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.DictKind;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyDictView;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** The methods of {@code dict}. */
@BuiltinClass(
        type = "dict",
        unhashable = true,
        doc = "dict() -> new empty dictionary\n"
                + "dict(mapping) -> new dictionary initialized from a mapping object's\n"
                + "    (key, value) pairs\n"
                + "dict(iterable) -> new dictionary initialized as if via:\n"
                + "    d = {}\n    for k, v in iterable:\n        d[k] = v\n"
                + "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n"
                + "    in the keyword argument list.  For example:  dict(one=1, two=2)")
public final class DictMethods {
    private static final TruffleString KEYS = ConstantValues.intern("keys");

    private DictMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDict(cls);
    }

    @Builtin("__init__(self, *args, **kwargs)")
    static void init(PyDict self, Object[] args, PyDict kwargs) {
        updateFrom("dict", self, args, kwargs);
    }

    @Builtin(
            value = "update(self, *args, **kwargs)",
            doc = "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\n"
                    + "If E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]\n"
                    + "If E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\n"
                    + "In either case, this is followed by: for k in F:  D[k] = F[k]")
    static void update(PyDict self, Object[] args, PyDict kwargs) {
        updateFrom("update", self, args, kwargs);
    }

    private static void updateFrom(String name, PyDict self, Object[] args, PyDict kwargs) {
        Arity.between(name, args, 0, 1);
        if (args.length == 1) {
            merge(self, args[0]);
        }
        if (kwargs.size() > 0) {
            self.update(kwargs);
        }
    }

    /** Adds the entries of a mapping or of an iterable of pairs. */
    public static void merge(PyDict self, Object other) {
        if (other instanceof PyDict dict && iteratesPlainly(dict)) {
            self.update(dict);
        } else if (Attributes.getOrNull(other, KEYS) != null) {
            mergeMapping(self, other);
        } else {
            mergePairs(self, other);
        }
    }

    /** Whether no subclass changed what iterating over the dict gives. */
    static boolean iteratesPlainly(PyDict dict) {
        PyType type = dict.type();
        return type == Types.DICT || type.lookup(Names.ITER) == Types.DICT.lookup(Names.ITER);
    }

    /** {@code for key in other.keys(): self[key] = other[key]}. */
    public static void mergeMapping(PyDict self, Object other) {
        Object iterator = Iteration.iter(Calls.method(other, KEYS));
        for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
            self.put(key, Items.get(other, key));
        }
    }

    private static void mergePairs(PyDict self, Object pairs) {
        Object iterator = Iteration.iter(pairs);
        int index = 0;
        for (Object pair = Iteration.next(iterator); pair != null; pair = Iteration.next(iterator)) {
            Object[] items;
            try {
                items = pair instanceof PyTuple tuple && tuple.type() == Types.TUPLE
                        ? tuple.items()
                        : Iteration.toArray(pair);
            } catch (PyException exception) {
                if (exception.isInstance(ExceptionTypes.TYPE_ERROR)) {
                    throw Errors.typeError(
                            "cannot convert dictionary update sequence element #" + index + " to a sequence");
                }
                throw exception;
            }
            if (items.length != 2) {
                throw Errors.valueError("dictionary update sequence element #" + index + " has length " + items.length
                        + "; 2 is required");
            }
            self.put(items[0], items[1]);
            index++;
        }
    }

    @Builtin("__repr__(self, /)")
    public static TruffleString repr(PyDict self) {
        if (self.size() == 0) {
            return Str.of("{}");
        } else if (!ReprGuard.enter(self)) {
            return Str.of("{...}");
        }
        try {
            TruffleStringBuilder text = Str.builder();
            appendEntries(text, self);
            return text.toStringUncached();
        } finally {
            ReprGuard.leave(self);
        }
    }

    private static void appendEntries(TruffleStringBuilder text, PyDict self) {
        Sequences.append(text, "{");
        boolean more = false;
        for (int entry = self.nextEntry(-1); entry >= 0; entry = self.nextEntry(entry)) {
            Object key = self.keyAt(entry);
            Object value = self.valueAt(entry);
            if (key == null || value == null) {
                continue;
            }
            if (more) {
                Sequences.append(text, ", ");
            }
            more = true;
            Sequences.append(text, Strings.repr(key));
            Sequences.append(text, ": ");
            Sequences.append(text, Strings.repr(value));
        }
        Sequences.append(text, "}");
    }

    @Builtin("__len__(self, /)")
    static int length(PyDict self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyDict self) {
        return new PyDictIterator(self, DictKind.KEYS, false);
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(PyDict self) {
        return new PyDictIterator(self, DictKind.KEYS, true);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyDict self, Object key) {
        return self.contains(key);
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyDict self, Object key) {
        Object value = self.get(key);
        return value == null ? missing(self, key) : value;
    }

    /** What subscription gives for an absent key. */
    static Object missing(PyDict self, Object key) {
        if (self.type() != Types.DICT) {
            Object value = Calls.special(self, Names.MISSING, key);
            if (value != null) {
                return value;
            }
        }
        throw Errors.keyError(key);
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(PyDict self, Object key, Object value) {
        self.put(key, value);
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(PyDict self, Object key) {
        if (self.remove(key) == null) {
            throw Errors.keyError(key);
        }
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyDict self, Object value) {
        return value instanceof PyDict other ? (Object) equalDicts(self, other) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyDict self, Object value) {
        return value instanceof PyDict other ? (Object) !equalDicts(self, other) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyDict self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyDict self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyDict self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyDict self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    public static boolean equalDicts(PyDict a, PyDict b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int entry = a.nextEntry(-1); entry >= 0; entry = a.nextEntry(entry)) {
            Object key = a.keyAt(entry);
            Object value = a.valueAt(entry);
            if (key == null || value == null) {
                continue;
            }
            Object other = b.get(key, a.hashAt(entry));
            if (other == null || !ItemComparison.same(value, other)) {
                return false;
            }
        }
        return true;
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PyDict self, Object value) {
        if (!(value instanceof PyDict other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        PyDict result = self.copy();
        merge(result, other);
        return result;
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PyDict self, Object value) {
        return value instanceof PyDict other ? or(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ior__(self, value, /)")
    static Object orInPlace(PyDict self, Object value) {
        merge(self, value);
        return self;
    }

    @Builtin(
            value = "get(self, key, default=None, /)",
            doc = "Return the value for key if key is in the dictionary, else default.")
    static Object get(PyDict self, Object key, Object absent) {
        Object value = self.get(key);
        return value == null ? absent : value;
    }

    @Builtin(
            value = "setdefault(self, key, default=None, /)",
            doc = "Insert key with a value of default if key is not in the dictionary.\n\n"
                    + "Return the value for key if key is in the dictionary, else default.")
    static Object setDefault(PyDict self, Object key, Object absent) {
        Object value = self.putIfAbsent(key, absent);
        return value == null ? absent : value;
    }

    @Builtin(
            value = "pop(self, key, default=<unset>, /)",
            doc = "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\n"
                    + "If the key is not found, return the default if given; otherwise,\nraise a KeyError.")
    static Object pop(PyDict self, Object key, Object absent) {
        Object value = self.remove(key);
        if (value != null) {
            return value;
        } else if (absent == null) {
            throw Errors.keyError(key);
        }
        return absent;
    }

    @Builtin(
            value = "popitem(self, /)",
            doc = "Remove and return a (key, value) pair as a 2-tuple.\n\n"
                    + "Pairs are returned in LIFO (last-in, first-out) order.\n"
                    + "Raises KeyError if the dict is empty.")
    static Object popItem(PyDict self) {
        PyTuple item = popItem(self, true);
        if (item == null) {
            throw Errors.keyError(Str.of("popitem(): dictionary is empty"));
        }
        return item;
    }

    /** Removes the last or the first entry and returns it as a pair; {@code null} when there is none. */
    public static PyTuple popItem(PyDict self, boolean last) {
        while (true) {
            int entry = last ? self.previousEntry(Integer.MAX_VALUE) : self.nextEntry(-1);
            if (entry < 0) {
                return null;
            }
            Object key = self.keyAt(entry);
            Object value = self.valueAt(entry);
            if (key != null && value != null && self.removeAt(entry)) {
                return new PyTuple(key, value);
            }
        }
    }

    @Builtin(value = "keys(self, /)", inline = true, doc = "D.keys() -> a set-like object providing a view on D's keys")
    static Object keys(PyDict self) {
        return new PyDictView(self, DictKind.KEYS);
    }

    @Builtin(value = "values(self, /)", inline = true, doc = "D.values() -> an object providing a view on D's values")
    static Object values(PyDict self) {
        return new PyDictView(self, DictKind.VALUES);
    }

    @Builtin(
            value = "items(self, /)",
            inline = true,
            doc = "D.items() -> a set-like object providing a view on D's items")
    static Object items(PyDict self) {
        return new PyDictView(self, DictKind.ITEMS);
    }

    @Builtin(value = "clear(self, /)", doc = "D.clear() -> None.  Remove all items from D.")
    static void clear(PyDict self) {
        self.clear();
    }

    @Builtin(value = "copy(self, /)", doc = "D.copy() -> a shallow copy of D")
    static Object copy(PyDict self) {
        return self.copy();
    }

    @Builtin(
            value = "fromkeys(cls, iterable, value=None, /)",
            kind = Builtin.Kind.CLASS,
            doc = "Create a new dictionary with keys from iterable and values set to value.")
    static Object fromKeys(PyType cls, Object iterable, Object value) {
        Object result = Calls.call(cls);
        boolean plain = result instanceof PyDict dict && dict.type() == Types.DICT;
        if (plain && iterable instanceof PySet set && (set.type() == Types.SET || set.type() == Types.FROZENSET)) {
            // The hashes are known.
            for (int slot = set.nextEntry(-1); slot >= 0; slot = set.nextEntry(slot)) {
                Object key = set.keyAt(slot);
                if (key != null) {
                    ((PyDict) result).put(key, set.hashAt(slot), value);
                }
            }
            return result;
        }
        Object iterator = Iteration.iter(iterable);
        for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
            if (plain) {
                ((PyDict) result).put(key, value);
            } else {
                Items.set(result, key, value);
            }
        }
        return result;
    }

    @Builtin("__sizeof__(self, /)")
    public static long sizeOf(PyDict self) {
        return 48 + 40L * self.size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
