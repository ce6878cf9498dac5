// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.DictMethods;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import java.util.function.Consumer;

/** {@code collections.defaultdict}. */
@BuiltinClass(
        type = "collections.defaultdict",
        doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\n"
                + "The default factory is called without arguments to produce\n"
                + "a new value when a key is not present, in __getitem__ only.\n"
                + "A defaultdict compares equal to a dict with the same items.\n"
                + "All remaining arguments are treated the same as if they were\n"
                + "passed to the dict constructor, including keyword arguments.")
public final class PyDefaultDict extends PyDict {
    static final PyType TYPE = Types.declare("collections.defaultdict", Types.DICT, PyType.BASE_TYPE | PyType.MAPPING);

    private Object factory = PyNone.NONE;

    private PyDefaultDict(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyDefaultDict(cls);
    }

    @Builtin("__init__(self, *args, **kwargs)")
    static void init(PyDefaultDict self, Object[] args, PyDict kwargs) {
        Object factory = args.length == 0 ? PyNone.NONE : args[0];
        if (factory != PyNone.NONE && !Calls.isCallable(factory)) {
            throw Errors.typeError("first argument must be callable or None");
        }
        self.factory = factory;
        if (args.length > 2) {
            throw Errors.typeError("dict expected at most 1 argument, got " + (args.length - 1));
        }
        if (args.length == 2) {
            DictMethods.merge(self, args[1]);
        }
        self.update(kwargs);
    }

    @Builtin(
            value = "__missing__(self, key, /)",
            doc = "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n"
                    + "  if self.default_factory is None: raise KeyError((key,))\n"
                    + "  self[key] = value = self.default_factory()\n  return value")
    static Object missing(PyDefaultDict self, Object key) {
        if (self.factory == PyNone.NONE) {
            throw Errors.keyError(key);
        }
        Object value = Calls.call(self.factory);
        Items.set(self, key, value);
        return value;
    }

    @Builtin(
            value = "default_factory",
            kind = Builtin.Kind.GETTER,
            doc = "Factory for default value called by __missing__().")
    static Object factory(PyDefaultDict self) {
        return self.factory;
    }

    @Builtin(value = "default_factory", kind = Builtin.Kind.SETTER)
    static void setFactory(PyDefaultDict self, Object factory) {
        self.factory = factory;
    }

    @Builtin(value = "copy(self, /)", doc = "D.copy() -> a shallow copy of D.")
    static Object copy(PyDefaultDict self) {
        return Calls.call(self.type(), self.factory, self);
    }

    @Builtin(value = "__copy__(self, /)", doc = "D.copy() -> a shallow copy of D.")
    static Object shallowCopy(PyDefaultDict self) {
        return copy(self);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PyDefaultDict self, Object value) {
        if (!(value instanceof PyDict other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        PyDict result = (PyDict) copy(self);
        DictMethods.merge(result, other);
        return result;
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PyDefaultDict self, Object value) {
        if (!(value instanceof PyDict other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        Object result = Calls.call(self.type(), self.factory, other);
        DictMethods.merge((PyDict) result, self);
        return result;
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyDefaultDict self) {
        TruffleString factory;
        if (!ReprGuard.enter(self.factory)) {
            factory = Str.of("...");
        } else {
            try {
                factory = Strings.repr(self.factory);
            } finally {
                ReprGuard.leave(self.factory);
            }
        }
        TruffleStringBuilder text = Str.builder();
        text.appendStringUncached(self.type().name());
        text.appendStringUncached(Str.of("("));
        text.appendStringUncached(factory);
        text.appendStringUncached(Str.of(", "));
        text.appendStringUncached(DictMethods.repr(self));
        text.appendStringUncached(Str.of(")"));
        return text.toStringUncached();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyDefaultDict self) {
        PyTuple arguments = self.factory == PyNone.NONE ? PyTuple.EMPTY : new PyTuple(self.factory);
        Object items = Iteration.iter(Calls.method(self, ConstantValues.intern("items")));
        return new PyTuple(self.type(), arguments, PyNone.NONE, PyNone.NONE, items);
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        super.forEachReferent(consumer);
        consumer.accept(factory);
    }
}
