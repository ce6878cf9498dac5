// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.FormatNode;
import dev.fantail.nodes.builtin.ObjectNewNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.Identity;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code object}: what every value can do. */
@BuiltinClass(type = "object", doc = "The root of the class hierarchy; an instance has no attributes of its own.")
public final class ObjectMethods {
    private ObjectMethods() {}

    @Builtin(value = "__new__(cls, /, *args, **kwargs)", node = ObjectNewNode.class)
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length > 0 || keywords.size() > 0) {
            if (cls.lookup(Names.NEW) != Types.OBJECT.lookup(Names.NEW)) {
                throw Errors.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
            } else if (cls.lookup(Names.INIT) == Types.OBJECT.lookup(Names.INIT)) {
                throw Errors.typeError(cls.shortName() + "() takes no arguments");
            }
        }
        if (cls.has(PyType.ABSTRACT)) {
            throw abstractInstance(cls);
        }
        PyInstance instance = new PyInstance(cls);
        Finalization.registerIfNeeded(instance);
        return instance;
    }

    private static PyException abstractInstance(PyType cls) {
        List<String> names = new ArrayList<>();
        for (Object name : Iteration.toArray(Attributes.get(cls, Names.ABSTRACTMETHODS))) {
            names.add("'" + Strings.str(name) + "'");
        }
        Collections.sort(names);
        return Errors.typeError("Can't instantiate abstract class " + cls.shortName()
                + " without an implementation for abstract method" + (names.size() > 1 ? "s " : " ")
                + String.join(", ", names));
    }

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(Object self, Object[] args, PyDict keywords) {
        if (args.length == 0 && keywords.size() == 0) {
            return;
        }
        PyType type = Types.of(self);
        if (type.lookup(Names.INIT) != Types.OBJECT.lookup(Names.INIT)) {
            throw Errors.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        } else if (type.lookup(Names.NEW) == Types.OBJECT.lookup(Names.NEW)) {
            throw Errors.typeError(
                    type.shortName() + ".__init__() takes exactly one argument (the instance to initialize)");
        }
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(Object self, Object name) {
        TruffleString text = Attributes.checkName(name);
        Object value = Attributes.genericGet(self, Types.of(self), text);
        if (value == null) {
            throw Errors.noAttribute(self, text);
        }
        return value;
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(Object self, Object name, Object value) {
        refuseForTypes(self, "__setattr__");
        Attributes.genericSet(self, Attributes.checkName(name), value);
    }

    @Builtin("__delattr__(self, name, /)")
    static void deleteAttribute(Object self, Object name) {
        refuseForTypes(self, "__delattr__");
        Attributes.genericSet(self, Attributes.checkName(name), null);
    }

    private static void refuseForTypes(Object self, String method) {
        if (self instanceof PyType type) {
            throw Errors.typeError(
                    "can't apply this " + method + " to " + type.type().shortName() + " object");
        }
    }

    @Builtin("__repr__(self, /)")
    static String repr(Object self) {
        return "<" + TypeNames.qualified(Types.of(self)) + " object at " + address(self) + ">";
    }

    /** The identity as {@code repr} shows it. */
    static String address(Object object) {
        return "0x" + Long.toHexString(Identity.of(object));
    }

    @Builtin("__str__(self, /)")
    static Object str(Object self) {
        return Strings.reprObject(self);
    }

    @Builtin(value = "__format__(self, format_spec, /)", node = FormatNode.class)
    static Object format(Object self, TruffleString specification) {
        if (Str.length(specification) > 0) {
            throw Errors.typeError(
                    "unsupported format string passed to " + Types.of(self).shortName() + ".__format__");
        }
        return Strings.str(self);
    }

    @Builtin("__hash__(self, /)")
    public static long hash(Object self) {
        return Hashing.ofIdentity(self);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(Object self, Object value) {
        return Comparison.isSame(self, value) ? true : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(Object self, Object value) {
        Object equal = Calls.special(self, Names.EQ, value);
        return equal == null || equal == PyNone.NOT_IMPLEMENTED ? PyNone.NOT_IMPLEMENTED : !Truth.isTrue(equal);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(Object self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(Object self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(Object self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(Object self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin(value = "__class__", kind = Kind.GETTER)
    static Object getClass(Object self) {
        return Types.of(self);
    }

    @Builtin(value = "__class__", kind = Kind.SETTER)
    static void setClass(Object self, Object value) {
        if (!(value instanceof PyType replacement)) {
            throw Errors.typeError(
                    "__class__ must be set to a class, not '" + Types.of(value).shortName() + "' object");
        }
        ClassAssignment.assign(self, replacement);
    }

    @Builtin(value = "__class__", kind = Kind.DELETER)
    static void deleteClass(Object self) {
        throw Errors.typeError("can't delete __class__ attribute");
    }

    @Builtin("__dir__(self, /)")
    static Object dir(Object self) {
        PyDict names = new PyDict();
        Object attributes = Attributes.getOrNull(self, Names.DICT);
        if (attributes instanceof PyDict dict) {
            names.update(dict);
        }
        Object cls = Attributes.getOrNull(self, Names.CLASS);
        if (cls != null) {
            Directory.addClass(names, cls);
        }
        return new PyList(names.keyArray());
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(Object self) {
        return TypeLayout.instanceSize(Types.of(self));
    }

    @Builtin(value = "__init_subclass__(cls, /)", kind = Kind.CLASS)
    static void initSubclass(PyType cls) {}

    @Builtin(value = "__subclasshook__(cls, subclass, /)", kind = Kind.CLASS)
    static Object subclassHook(PyType cls, Object subclass) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(Object self) {
        return ObjectReduction.defaultState(self, false);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Object self) {
        return ObjectReduction.reduce(self, 0);
    }

    @Builtin("__reduce_ex__(self, protocol, /)")
    static Object reduceEx(Object self, int protocol) {
        PyType type = Types.of(self);
        if (type.lookup(Names.REDUCE) != Types.OBJECT.lookup(Names.REDUCE)) {
            return Calls.method(self, Names.REDUCE);
        }
        return ObjectReduction.reduce(self, protocol);
    }
}
