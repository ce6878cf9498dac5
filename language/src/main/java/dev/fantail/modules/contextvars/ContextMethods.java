// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.ContextRunNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import java.util.Map;

/** {@code contextvars.Context}. */
@BuiltinClass(type = "_contextvars.Context", doc = "A mapping of context variables to values.", unhashable = true)
final class ContextMethods {
    private ContextMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length > 0 || keywords.size() > 0) {
            throw Errors.typeError("Context() does not accept any arguments");
        }
        return new PyContext(Map.of());
    }

    private static PyContextVar variable(Object key) {
        if (key instanceof PyContextVar variable) {
            return variable;
        }
        throw Errors.typeError("a ContextVar key was expected, got " + Strings.repr(key));
    }

    @Builtin(value = "run(self, callable, /, *args, **kwargs)", node = ContextRunNode.class)
    static Object run(PyContext self, Object callable, Object[] args, PyDict keywords) {
        self.enter();
        try {
            return Calls.callWithDict(callable, args, keywords);
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
        return Iteration.iter(keys(self));
    }

    @Builtin("keys(self, /)")
    static Object keys(PyContext self) {
        return new PyList(self.values().keySet().toArray());
    }

    @Builtin("values(self, /)")
    static Object values(PyContext self) {
        return new PyList(self.values().values().toArray());
    }

    @Builtin("items(self, /)")
    static Object items(PyContext self) {
        PyList items = new PyList();
        for (Map.Entry<PyContextVar, Object> entry : self.values().entrySet()) {
            items.append(PyTuple.of(entry.getKey(), entry.getValue()));
        }
        return items;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyContext self, Object value) {
        if (!(value instanceof PyContext other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (self.values().size() != other.values().size()) {
            return false;
        }
        for (Map.Entry<PyContextVar, Object> entry : self.values().entrySet()) {
            Object counterpart = other.get(entry.getKey());
            if (counterpart == null || !Comparison.equal(entry.getValue(), counterpart)) {
                return false;
            }
        }
        return true;
    }
}
