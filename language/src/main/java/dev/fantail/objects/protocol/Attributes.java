// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.SpecialMethod;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.Types;

/** Attribute access by the descriptor protocol. */
public final class Attributes {
    private static final DynamicObjectLibrary OBJECTS = DynamicObjectLibrary.getUncached();

    private Attributes() {}

    /** The name as a plain string; raises TypeError for anything else. */
    public static TruffleString checkName(Object name) {
        if (PyValueObject.unwrap(name) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                "attribute name must be string, not '" + Types.of(name).shortName() + "'");
    }

    /** {@code getattr(object, name)}; raises AttributeError. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static Object get(Object object, TruffleString name) {
        PyType type = Types.of(object);
        Object getter = type.lookup(SpecialMethod.GETATTRIBUTE);
        if (getter == Types.OBJECT.lookup(SpecialMethod.GETATTRIBUTE)) {
            Object fallback = type.lookup(SpecialMethod.GETATTR);
            Object value = fallback == null ? genericGet(object, type, name) : genericGetOrNull(object, type, name);
            if (value != null) {
                return value;
            } else if (fallback != null) {
                return callHook(fallback, object, type, name);
            }
            throw Errors.noAttribute(object, name);
        }
        try {
            return callHook(getter, object, type, name);
        } catch (PyException e) {
            Object fallback = type.lookup(SpecialMethod.GETATTR);
            if (fallback == null || !e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR)) {
                throw e;
            }
            return callHook(fallback, object, type, name);
        }
    }

    private static Object callHook(Object hook, Object object, PyType type, TruffleString name) {
        try {
            return Calls.callMethod(hook, object, type, new Object[] {name}, Calls.NO_KEYWORDS);
        } catch (PyException e) {
            throw describe(e, object, name);
        }
    }

    /** Lets an AttributeError of the program's own know what was looked for. */
    @TruffleBoundary
    public static PyException describe(PyException e, Object object, TruffleString name) {
        if (e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR) && isUnset(e.value(), "name") && isUnset(e.value(), "obj")) {
            ExceptionFields.set(e.value(), "name", name);
            ExceptionFields.set(e.value(), "obj", object);
        }
        return e;
    }

    private static boolean isUnset(PyBaseException exception, String field) {
        Object value = ExceptionFields.get(exception, field);
        return value == null || value == PyNone.NONE;
    }

    public static Object get(Object object, String name) {
        return get(object, ConstantValues.intern(name));
    }

    /** As {@link #get}, with {@code null} in place of an AttributeError. */
    @TruffleBoundary
    public static Object getOrNull(Object object, TruffleString name) {
        PyType type = Types.of(object);
        if (type.lookup(SpecialMethod.GETATTR) == null && BuiltinMethods.hasDefaultGetAttribute(type)) {
            return genericGetOrNull(object, type, name);
        }
        try {
            return get(object, name);
        } catch (PyException e) {
            return nullForAttributeError(e);
        }
    }

    /** As {@link #genericGet}, with {@code null} also where a descriptor raises AttributeError. */
    private static Object genericGetOrNull(Object object, PyType type, TruffleString name) {
        try {
            return genericGet(object, type, name);
        } catch (PyException e) {
            return nullForAttributeError(e);
        }
    }

    private static Object nullForAttributeError(PyException e) {
        if (e.isInstance(ExceptionTypes.ATTRIBUTE_ERROR)) {
            return null;
        }
        throw e;
    }

    /** {@code object.__getattribute__}, with {@code null} for a missing attribute. */
    @TruffleBoundary
    public static Object genericGet(Object object, PyType type, TruffleString name) {
        Object attribute = type.lookup(name);
        if (attribute != null
                && isDataDescriptor(attribute)
                && Types.of(attribute).lookup(SpecialMethod.GET) != null) {
            return bind(attribute, object, type);
        }
        if (object instanceof PyObject instance) {
            Object value = ownAttribute(instance, name);
            if (value != null) {
                return value;
            }
        }
        return attribute == null ? null : bind(attribute, object, type);
    }

    /** What the instance's own {@code __dict__} has, or {@code null}. */
    public static Object ownAttribute(PyObject instance, TruffleString name) {
        if (instance instanceof PyModule module) {
            return module.namespace().getString(name);
        }
        // Attributes in the object do not count when it has a dict.
        PyDict shared = instance.ownDict();
        return shared != null ? shared.getString(name) : OBJECTS.getOrDefault(instance, name, null);
    }

    /** Whether the class of {@code attribute} has {@code __set__} or {@code __delete__}. */
    public static boolean isDataDescriptor(Object attribute) {
        if (attribute instanceof PyFunction || attribute instanceof PyBuiltin) {
            return false;
        }
        PyType type = Types.of(attribute);
        return type.lookup(SpecialMethod.SET) != null || type.lookup(SpecialMethod.DELETE) != null;
    }

    /**
     * {@code type(attribute).__get__(attribute, instance, owner)}, or {@code attribute} where there is no such method.
     *
     * @param instance {@code null} for an access through the class
     */
    public static Object bind(Object attribute, Object instance, PyType owner) {
        if (attribute instanceof PyFunction) {
            return instance == null ? attribute : new PyMethod(attribute, instance);
        } else if (attribute instanceof PyBuiltin builtin) {
            return switch (builtin.kind()) {
                case METHOD -> instance == null ? builtin : new PyBoundBuiltin(instance, builtin);
                case CLASS -> new PyBoundBuiltin(owner, builtin);
                default -> builtin;
            };
        }
        return bindGeneral(attribute, instance, owner);
    }

    @TruffleBoundary
    private static Object bindGeneral(Object attribute, Object instance, PyType owner) {
        if (attribute instanceof PyGetSet accessors && instance != null) {
            return accessors.get(instance);
        }
        PyType type = Types.of(attribute);
        Object getter = type.lookup(SpecialMethod.GET);
        if (getter == null) {
            return attribute;
        }
        return Calls.callMethod(
                getter,
                attribute,
                type,
                new Object[] {dev.fantail.objects.PyNone.ofNullable(instance), owner},
                Calls.NO_KEYWORDS);
    }

    /** {@code setattr(object, name, value)}. */
    @TruffleBoundary
    public static void set(Object object, TruffleString name, Object value) {
        PyType type = Types.of(object);
        Object setter = type.lookup(SpecialMethod.SETATTR);
        if (setter == Types.OBJECT.lookup(SpecialMethod.SETATTR)) {
            genericSet(object, name, value);
        } else {
            Calls.callMethod(setter, object, type, new Object[] {name, value}, Calls.NO_KEYWORDS);
        }
    }

    /** {@code delattr(object, name)}. */
    @TruffleBoundary
    public static void delete(Object object, TruffleString name) {
        PyType type = Types.of(object);
        Object deleter = type.lookup(SpecialMethod.DELATTR);
        if (deleter == Types.OBJECT.lookup(SpecialMethod.DELATTR)) {
            genericSet(object, name, null);
        } else {
            Calls.callMethod(deleter, object, type, new Object[] {name}, Calls.NO_KEYWORDS);
        }
    }

    /** {@code object.__setattr__}, or {@code object.__delattr__} for a {@code null} value. */
    @TruffleBoundary
    public static void genericSet(Object object, TruffleString name, Object value) {
        PyType type = Types.of(object);
        Object attribute = type.lookup(name);
        if (attribute != null) {
            PyType descriptor = Types.of(attribute);
            Object method = descriptor.lookup(value == null ? Names.DELETE : Names.SET);
            if (method != null) {
                Object[] args = value == null ? new Object[] {object} : new Object[] {object, value};
                Calls.callMethod(method, attribute, descriptor, args, Calls.NO_KEYWORDS);
                return;
            }
        }
        if (!(object instanceof PyObject instance) || !type.has(PyType.HAS_DICT)) {
            throw attribute == null
                    ? Errors.noAttribute(object, name)
                    : Errors.attributeError(
                            object, name, "'" + type.shortName() + "' object attribute '" + name + "' is read-only");
        }
        if (value == null) {
            boolean removed =
                    instance instanceof PyModule || !ThreadMode.isSingleThreaded() || instance.ownDict() != null
                            ? InstanceDict.of(instance).removeString(name) != null
                            : OBJECTS.removeKey(instance, name);
            if (!removed) {
                throw Errors.noAttribute(object, name);
            }
        } else if (instance instanceof PyModule module) {
            module.namespace().putString(name, value);
        } else if (instance.ownDict() != null) {
            instance.ownDict().putString(name, value);
        } else {
            OBJECTS.put(instance, name, value);
        }
    }
}
