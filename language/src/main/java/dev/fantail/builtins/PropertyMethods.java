// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyProperty;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;

/** {@code property}. */
@BuiltinClass(type = "property")
final class PropertyMethods {
    private PropertyMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyProperty(cls);
    }

    @Builtin("__init__(self, fget=None, fset=None, fdel=None, doc=None)")
    static void init(PyProperty self, Object getter, Object setter, Object deleter, Object doc) {
        self.initialize(getter, setter, deleter);
        Object documentation = doc;
        boolean fromGetter = false;
        if (doc == PyNone.NONE && getter != PyNone.NONE) {
            Object inherited = Attributes.getOrNull(getter, Names.DOC);
            if (inherited != null && inherited != PyNone.NONE) {
                documentation = inherited;
                fromGetter = true;
            }
        }
        self.setDocFromGetter(fromGetter);
        self.setDoc(documentation);
        if (self.type() != Types.PROPERTY) {
            // A subclass may have a __doc__ of its own in the class, which would hide the field.
            try {
                Attributes.set(self, Names.DOC, documentation);
            } catch (PyException e) {
                // What the caller asked for may be dropped; what the getter offers must find its place.
                if (fromGetter || !e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR)) {
                    throw e;
                }
            }
        }
    }

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyProperty self, Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            return self;
        }
        if (self.getter() == PyNone.NONE) {
            throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, subject(self, instance) + " has no getter");
        }
        return Calls.call(self.getter(), instance);
    }

    @Builtin("__set__(self, instance, value, /)")
    static void set(PyProperty self, Object instance, Object value) {
        if (self.setter() == PyNone.NONE) {
            throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, subject(self, instance) + " has no setter");
        }
        Calls.call(self.setter(), instance, value);
    }

    @Builtin("__delete__(self, instance, /)")
    static void delete(PyProperty self, Object instance) {
        if (self.deleter() == PyNone.NONE) {
            throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, subject(self, instance) + " has no deleter");
        }
        Calls.call(self.deleter(), instance);
    }

    private static String subject(PyProperty self, Object instance) {
        String type = Types.of(instance).qualifiedName().toJavaStringUncached();
        return self.name() == null
                ? "property of '" + type + "' object"
                : "property " + Strings.repr(self.name()) + " of '" + type + "' object";
    }

    @Builtin("__set_name__(self, *args)")
    static void setName(PyProperty self, Object[] args) {
        if (args.length != 2) {
            throw Errors.typeError("__set_name__() takes 2 positional arguments but " + args.length + " were given");
        }
        self.setName(args[1]);
    }

    @Builtin("getter(self, fget, /)")
    static Object getter(PyProperty self, Object function) {
        return copy(self, function, null, null);
    }

    @Builtin("setter(self, fset, /)")
    static Object setter(PyProperty self, Object function) {
        return copy(self, null, function, null);
    }

    @Builtin("deleter(self, fdel, /)")
    static Object deleter(PyProperty self, Object function) {
        return copy(self, null, null, function);
    }

    private static Object copy(PyProperty self, Object newGetter, Object newSetter, Object newDeleter) {
        Object getter = newGetter == null || newGetter == PyNone.NONE ? self.getter() : newGetter;
        Object setter = newSetter == null || newSetter == PyNone.NONE ? self.setter() : newSetter;
        Object deleter = newDeleter == null || newDeleter == PyNone.NONE ? self.deleter() : newDeleter;
        Object doc = self.isDocFromGetter() && getter != PyNone.NONE ? PyNone.NONE : self.doc();
        Object copy = Calls.call(self.type(), getter, setter, deleter, doc);
        if (copy instanceof PyProperty property) {
            property.setName(self.name());
        }
        return copy;
    }

    @Builtin(value = "fget", kind = Kind.GETTER)
    static Object getGetter(PyProperty self) {
        return self.getter();
    }

    @Builtin(value = "fset", kind = Kind.GETTER)
    static Object getSetter(PyProperty self) {
        return self.setter();
    }

    @Builtin(value = "fdel", kind = Kind.GETTER)
    static Object getDeleter(PyProperty self) {
        return self.deleter();
    }

    @Builtin(value = "fget", kind = Kind.SETTER)
    static void setGetter(PyProperty self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "fset", kind = Kind.SETTER)
    static void setSetter(PyProperty self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "fdel", kind = Kind.SETTER)
    static void setDeleter(PyProperty self, Object value) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "readonly attribute");
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyProperty self) {
        return self.doc();
    }

    @Builtin(value = "__doc__", kind = Kind.SETTER)
    static void setDoc(PyProperty self, Object value) {
        self.setDoc(value);
    }

    @Builtin(value = "__doc__", kind = Kind.DELETER)
    static void deleteDoc(PyProperty self) {
        self.setDoc(PyNone.NONE);
    }

    @Builtin(value = "__isabstractmethod__", kind = Kind.GETTER)
    static boolean isAbstract(PyProperty self) {
        return Wrapped.isAbstract(self.getter())
                || Wrapped.isAbstract(self.setter())
                || Wrapped.isAbstract(self.deleter());
    }
}
