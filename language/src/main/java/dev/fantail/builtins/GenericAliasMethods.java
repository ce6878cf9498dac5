// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Iteration;
import java.util.Set;

/** {@code types.GenericAlias}. */
@BuiltinClass(type = "types.GenericAlias", doc = "A class with type arguments.")
final class GenericAliasMethods {
    /** Attributes that are the alias's own; everything else is the class's. */
    private static final Set<String> OWN = Set.of(
            "__class__",
            "__origin__",
            "__args__",
            "__unpacked__",
            "__parameters__",
            "__typing_unpacked_tuple_args__",
            "__mro_entries__",
            "__reduce_ex__",
            "__reduce__",
            "__copy__",
            "__deepcopy__");

    private GenericAliasMethods() {}

    @Builtin("__new__(cls, origin, args, /)")
    static Object create(PyType cls, Object origin, Object args) {
        return new PyGenericAlias(cls, origin, args instanceof PyTuple tuple ? tuple : PyTuple.of(args), false);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyGenericAlias self) {
        if (!ReprGuard.enter(self)) {
            return "...";
        }
        try {
            StringBuilder text = new StringBuilder(self.isUnpacked() ? "*" : "");
            text.append(TypeParameters.repr(self.origin())).append('[');
            PyTuple args = self.args();
            for (int i = 0; i < args.size(); i++) {
                text.append(i > 0 ? ", " : "").append(TypeParameters.repr(args.get(i)));
            }
            return text.append(args.size() == 0 ? "()]" : "]").toString();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyGenericAlias self) {
        return Hashing.hash(self.origin()) ^ Hashing.hash(self.args());
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyGenericAlias self, Object value) {
        if (!(value instanceof PyGenericAlias other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return self.isUnpacked() == other.isUnpacked()
                && Comparison.equal(self.origin(), other.origin())
                && Comparison.equal(self.args(), other.args());
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyGenericAlias self, Object value) {
        Object equal = equal(self, value);
        return equal instanceof Boolean answer ? (Object) !answer : equal;
    }

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyGenericAlias self, Object[] args, PyDict keywords) {
        Object result = Calls.callWithDict(self.origin(), args, keywords);
        if (result instanceof PyObject) {
            try {
                Attributes.set(result, Names.ORIG_CLASS, self);
            } catch (PyException e) {
                // The instance need not take the attribute.
                if (!e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR) && !e.isInstance(ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
            }
        }
        return result;
    }

    @Builtin("__getitem__(self, item, /)")
    static Object getItem(PyGenericAlias self, Object item) {
        PyTuple args = TypeParameters.substitute(self, self.args(), parameters(self), item);
        return new PyGenericAlias(Types.GENERIC_ALIAS, self.origin(), args, self.isUnpacked());
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyGenericAlias self) {
        return new GenericAliasIterator(self);
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(PyGenericAlias self, Object name) {
        TruffleString text = Attributes.checkName(name);
        String plain = text.toJavaStringUncached();
        boolean special = plain.length() > 4 && plain.startsWith("__") && plain.endsWith("__");
        if (special && OWN.contains(plain)) {
            Object value = Attributes.genericGet(self, self.type(), text);
            if (value == null) {
                throw Errors.noAttribute(self, text);
            }
            return value;
        }
        return Attributes.get(self.origin(), text);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return UnionTypes.or(self, value);
    }

    @Builtin("__ror__(self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return UnionTypes.or(value, self);
    }

    @Builtin("__mro_entries__(self, bases, /)")
    static Object mroEntries(PyGenericAlias self, Object bases) {
        return PyTuple.of(self.origin());
    }

    @Builtin("__instancecheck__(self, instance, /)")
    static Object instanceCheck(PyGenericAlias self, Object instance) {
        throw Errors.typeError("isinstance() argument 2 cannot be a parameterized generic");
    }

    @Builtin("__subclasscheck__(self, subclass, /)")
    static Object subclassCheck(PyGenericAlias self, Object cls) {
        throw Errors.typeError("issubclass() argument 2 cannot be a parameterized generic");
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyGenericAlias self) {
        if (self.isUnpacked()) {
            Object next = PythonContext.get().builtins().get("next");
            PyGenericAlias plain = new PyGenericAlias(Types.GENERIC_ALIAS, self.origin(), self.args(), false);
            return PyTuple.of(next, PyTuple.of(iter(plain)));
        }
        return PyTuple.of(Types.GENERIC_ALIAS, PyTuple.of(self.origin(), self.args()));
    }

    @Builtin("__dir__(self, /)")
    static Object dir(PyGenericAlias self) {
        PyDict names = new PyDict();
        for (Object name : Iteration.toArray(Calls.special(self.origin(), Names.DIR))) {
            names.put(name, PyNone.NONE);
        }
        for (String name : OWN) {
            names.put(Str.of(name), PyNone.NONE);
        }
        return new PyList(names.keyArray());
    }

    private static PyTuple parameters(PyGenericAlias self) {
        if (self.parameters() == null) {
            self.setParameters(TypeParameters.of(self.args()));
        }
        return self.parameters();
    }

    @Builtin(value = "__origin__", kind = Kind.GETTER)
    static Object getOrigin(PyGenericAlias self) {
        return self.origin();
    }

    @Builtin(value = "__args__", kind = Kind.GETTER)
    static Object getArgs(PyGenericAlias self) {
        return self.args();
    }

    @Builtin(value = "__parameters__", kind = Kind.GETTER)
    static Object getParameters(PyGenericAlias self) {
        return parameters(self);
    }

    @Builtin(value = "__unpacked__", kind = Kind.GETTER)
    static boolean isUnpacked(PyGenericAlias self) {
        return self.isUnpacked();
    }

    @Builtin(value = "__typing_unpacked_tuple_args__", kind = Kind.GETTER)
    static Object getUnpackedArgs(PyGenericAlias self) {
        return self.isUnpacked() && self.origin() == Types.TUPLE ? self.args() : PyNone.NONE;
    }
}
