// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** Attribute look-up behind a class in the MRO of an object's class: what {@code super()} does. */
public final class SuperLookup {
    private SuperLookup() {}

    /**
     * The class whose MRO is searched when {@code super(type, object)} is made.
     *
     * @throws PyException {@code TypeError} unless the object is an instance or a subclass of {@code type}
     */
    @TruffleBoundary
    public static PyType selfClass(PyType type, Object object) {
        if (object instanceof PyType cls && cls.isSubtypeOf(type)) {
            return cls;
        }
        PyType own = Types.of(object);
        if (own.isSubtypeOf(type)) {
            return own;
        }
        Object claimed = Attributes.getOrNull(object, Names.CLASS);
        if (claimed instanceof PyType cls && cls != own && cls.isSubtypeOf(type)) {
            return cls;
        }
        throw Errors.typeError("super(type, obj): obj must be an instance or subtype of type");
    }

    /** The attribute as it stands in a namespace behind {@code type}, not bound; {@code null} where there is none. */
    @TruffleBoundary
    public static Object find(PyType type, PyType selfClass, TruffleString name) {
        PyType[] mro = selfClass.mro();
        int i = 0;
        while (i < mro.length && mro[i] != type) {
            i++;
        }
        for (i++; i < mro.length; i++) {
            Object value = mro[i].namespace().getString(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** {@code super(type, self).name}, bound; {@code null} when only the super object itself can have it. */
    @TruffleBoundary
    public static Object getOrNull(PyType type, Object self, PyType selfClass, TruffleString name) {
        // The class of the super object, not of what it stands for.
        if (Str.equal(name, Names.CLASS)) {
            return null;
        }
        Object value = find(type, selfClass, name);
        if (value == null) {
            return null;
        }
        if (value instanceof PyFunction) {
            return self == selfClass ? value : new PyMethod(value, self);
        }
        Object getter = Types.of(value).lookup(SpecialMethod.GET);
        // A super object bound to a class gives what the class itself would give.
        return getter == null ? value : Calls.call(getter, value, self == selfClass ? PyNone.NONE : self, selfClass);
    }

    /** {@code super(type, self).name}. */
    @TruffleBoundary
    public static Object get(Object type, Object self, TruffleString name) {
        if (!(type instanceof PyType cls)) {
            throw Errors.typeError(
                    "super() argument 1 must be a type, not " + Types.of(type).shortName());
        }
        PyType selfClass = selfClass(cls, self);
        Object value = getOrNull(cls, self, selfClass, name);
        if (value != null) {
            return value;
        }
        PySuper object = new PySuper(Types.SUPER);
        object.initialize(cls, self, selfClass);
        return Attributes.get(object, name);
    }
}
