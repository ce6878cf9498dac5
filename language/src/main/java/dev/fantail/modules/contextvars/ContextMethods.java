// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.ContextRunNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import java.util.Arrays;

/** {@code contextvars.Context}. */
@BuiltinClass(type = "_contextvars.Context", doc = "A mapping of context variables to values.", unhashable = true)
final class ContextMethods {
    private ContextMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length > 0 || keywords.size() > 0) {
            throw Errors.typeError("Context() does not accept any arguments");
        }
        return new PyContext(HashTrie.EMPTY);
    }

    private static PyContextVar variable(Object key) {
        if (key instanceof PyContextVar variable) {
            return variable;
        }
        throw Errors.typeError("a ContextVar key was expected, got " + Strings.repr(key));
    }

    @Builtin(value = "run(self, /, *args, **kwargs)", node = ContextRunNode.class)
    static Object run(PyContext self, Object[] args, PyDict keywords) {
        if (args.length == 0) {
            throw Errors.typeError("run() missing 1 required positional argument");
        }
        self.enter();
        try {
            return Calls.callWithDict(args[0], Arrays.copyOfRange(args, 1, args.length), keywords);
        } finally {
            self.leave();
        }
    }

    @Builtin("copy(self, /)")
    static Object copy(PyContext self) {
        return new PyContext(self.values());
    }

    @Builtin("get(self, key, default=None, /)")
    static Object get(PyContext self, Object key, Object fallback) {
        Object value = self.get(variable(key));
        return value == null ? fallback : value;
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyContext self, Object key) {
        Object value = self.get(variable(key));
        if (value == null) {
            throw Errors.keyError(key);
        }
        return value;
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyContext self, Object key) {
        return self.get(variable(key)) != null;
    }

    @Builtin("__len__(self, /)")
    static long length(PyContext self) {
        return self.values().size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyContext self) {
        return keys(self);
    }

    @Builtin("keys(self, /)")
    static Object keys(PyContext self) {
        return new PyHamtIterator(PyHamtIterator.KEYS, self.values());
    }

    @Builtin("values(self, /)")
    static Object values(PyContext self) {
        return new PyHamtIterator(PyHamtIterator.VALUES, self.values());
    }

    @Builtin("items(self, /)")
    static Object items(PyContext self) {
        return new PyHamtIterator(PyHamtIterator.ITEMS, self.values());
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyContext self, Object value) {
        return value instanceof PyContext other
                ? (Object) self.values().hasSameItems(other.values())
                : PyNone.NOT_IMPLEMENTED;
    }
}
