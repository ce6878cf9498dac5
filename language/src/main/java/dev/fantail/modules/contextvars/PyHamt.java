// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** The immutable mapping in which contexts keep their values, for those who want to look at it by itself. */
@BuiltinClass(type = "_contextvars.hamt", doc = "An immutable mapping.", unhashable = true)
final class PyHamt extends PyObject {
    static final PyType TYPE = Types.declare("_contextvars.hamt", Types.OBJECT, 0);

    private final HashTrie items;

    private PyHamt(HashTrie items) {
        super(TYPE);
        this.items = items;
    }

    private PyHamt changed(HashTrie result) {
        return result == items ? this : new PyHamt(result);
    }

    @Builtin("__new__(cls, /)")
    static Object create(PyType cls) {
        return new PyHamt(HashTrie.EMPTY);
    }

    @Builtin("set(self, key, value, /)")
    static Object set(PyHamt self, Object key, Object value) {
        return self.changed(self.items.with(key, value));
    }

    @Builtin("delete(self, key, /)")
    static Object delete(PyHamt self, Object key) {
        return self.changed(self.items.without(key));
    }

    @Builtin("get(self, key, default=None, /)")
    static Object get(PyHamt self, Object key, Object fallback) {
        Object value = self.items.get(key);
        return value == null ? fallback : value;
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyHamt self, Object key) {
        Object value = self.items.get(key);
        if (value == null) {
            throw Errors.keyError(key);
        }
        return value;
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyHamt self, Object key) {
        return self.items.get(key) != null;
    }

    @Builtin("__len__(self, /)")
    static long length(PyHamt self) {
        return self.items.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyHamt self) {
        return new PyHamtIterator(PyHamtIterator.KEYS, self.items);
    }

    @Builtin("keys(self, /)")
    static Object keys(PyHamt self) {
        return new PyHamtIterator(PyHamtIterator.KEYS, self.items);
    }

    @Builtin("values(self, /)")
    static Object values(PyHamt self) {
        return new PyHamtIterator(PyHamtIterator.VALUES, self.items);
    }

    @Builtin("items(self, /)")
    static Object items(PyHamt self) {
        return new PyHamtIterator(PyHamtIterator.ITEMS, self.items);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyHamt self, Object value) {
        return value instanceof PyHamt other ? (Object) self.items.hasSameItems(other.items) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyHamt self, Object value) {
        return value instanceof PyHamt other ? (Object) !self.items.hasSameItems(other.items) : PyNone.NOT_IMPLEMENTED;
    }
}
