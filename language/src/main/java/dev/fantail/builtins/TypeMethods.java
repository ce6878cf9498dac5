// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.objects.Errors;
import dev.fantail.objects.MethodResolutionOrder;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeAttributes;
import dev.fantail.objects.TypeCreation;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.TypeChecks;
import java.util.Arrays;

/** {@code type}: making classes, calling them, and their attributes by name. */
@BuiltinClass(type = "type")
final class TypeMethods {
    private TypeMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType metatype, Object[] args, PyDict keywords) {
        if (metatype == Types.TYPE && args.length == 1 && keywords.size() == 0) {
            return Types.of(args[0]);
        }
        if (args.length != 3) {
            throw Errors.typeError(
                    metatype == Types.TYPE
                            ? "type() takes 1 or 3 arguments"
                            : "type.__new__() takes exactly 3 arguments (" + args.length + " given)");
        }
        if (!(PyValueObject.unwrap(args[0]) instanceof TruffleString name)) {
            throw wrongArgument(1, "str", args[0]);
        }
        if (!(args[1] instanceof PyTuple bases)) {
            throw wrongArgument(2, "tuple", args[1]);
        }
        if (!(args[2] instanceof PyDict namespace)) {
            throw wrongArgument(3, "dict", args[2]);
        }
        if (namespace.getString(Names.DOC) instanceof TruffleString doc
                && !doc.isValidUncached(TruffleString.Encoding.UTF_32)) {
            // A surrogate in it is an error.
            Codecs.encode(doc, Str.of("utf-8"), Str.of("strict"));
        }
        return TypeCreation.create(metatype, name, bases, namespace, keywords);
    }

    private static PyException wrongArgument(int position, String expected, Object actual) {
        return Errors.typeError("type.__new__() argument " + position + " must be " + expected + ", not "
                + Types.of(actual).shortName());
    }

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyType self, Object[] args, PyDict keywords) {
        if (args.length == 1 && keywords.size() > 0) {
            throw Errors.typeError("type.__init__() takes no keyword arguments");
        } else if (args.length != 1 && args.length != 3) {
            throw Errors.typeError("type.__init__() takes 1 or 3 arguments");
        }
    }

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyType self, Object[] args, PyDict keywords) {
        Object[] all = Arrays.copyOf(args, args.length + keywords.size());
        TruffleString[] names = new TruffleString[keywords.size()];
        int i = 0;
        for (int entry = keywords.nextEntry(-1); entry >= 0; entry = keywords.nextEntry(entry)) {
            names[i] = (TruffleString) PyValueObject.unwrap(keywords.keyAt(entry));
            all[args.length + i++] = keywords.valueAt(entry);
        }
        return Calls.instantiate(self, all, names);
    }

    @Builtin(value = "__prepare__(cls, /, *args, **kwargs)", kind = Kind.CLASS)
    static Object prepare(PyType cls, Object[] args, PyDict keywords) {
        return new PyDict();
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyType self) {
        return "<class '" + TypeNames.qualified(self) + "'>";
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(PyType self, Object name) {
        TruffleString text = Attributes.checkName(name);
        Object value = TypeAttributes.getOrNull(self, text);
        if (value == null) {
            throw Errors.noAttribute(self, text);
        }
        return value;
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(PyType self, Object name, Object value) {
        TypeAttributes.set(self, Attributes.checkName(name), value);
    }

    @Builtin("__delattr__(self, name, /)")
    static void deleteAttribute(PyType self, Object name) {
        TypeAttributes.set(self, Attributes.checkName(name), null);
    }

    @Builtin("__instancecheck__(self, instance, /)")
    static boolean instanceCheck(PyType self, Object instance) {
        return TypeChecks.plainIsInstance(instance, self);
    }

    @Builtin("__subclasscheck__(self, subclass, /)")
    static boolean subclassCheck(PyType self, Object subclass) {
        return TypeChecks.plainIsSubclass(subclass, self);
    }

    @Builtin("__subclasses__(self, /)")
    static Object subclasses(PyType self) {
        return new PyList(self.subclasses().toArray());
    }

    @Builtin("mro(self, /)")
    static Object mro(PyType self) {
        Object[] order;
        if (self.bases().length == 0) {
            order = new Object[] {self};
        } else {
            PyType[] computed = self.isHeapType() ? MethodResolutionOrder.compute(self.bases()) : self.mro();
            order = Arrays.copyOf(computed, computed.length, Object[].class);
            order[0] = self;
        }
        return new PyList(order);
    }

    @Builtin("__dir__(self, /)")
    static Object dir(PyType self) {
        PyDict names = new PyDict();
        Directory.addClass(names, self);
        return new PyList(names.keyArray());
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyType self) {
        return TypeLayout.instanceSize(Types.TYPE) + 8L * TypeLayout.declaredSlots(self);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return UnionTypes.or(self, value);
    }

    @Builtin("__ror__(self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return UnionTypes.or(value, self);
    }
}
