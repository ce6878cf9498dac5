// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyUnionType;
import dev.fantail.objects.Types;

/** {@code isinstance} and {@code issubclass}. */
public final class TypeChecks {
    private static final String CLASS_INFO = "a type, a tuple of types, or a union";

    private TypeChecks() {}

    /** {@code isinstance(object, classInfo)}. */
    @TruffleBoundary
    public static boolean isInstance(Object object, Object classInfo) {
        if (Types.of(object) == classInfo) {
            return true;
        }
        if (classInfo instanceof PyType type && type.type() == Types.TYPE) {
            return plainIsInstance(object, type);
        }
        if (classInfo instanceof PyUnionType union) {
            return anyInstance(object, union.args());
        } else if (classInfo instanceof PyTuple tuple) {
            return anyInstance(object, tuple);
        }
        Object answer = Calls.special(classInfo, Names.INSTANCECHECK, object);
        return answer == null ? plainIsInstance(object, classInfo) : Truth.isTrue(answer);
    }

    private static boolean anyInstance(Object object, PyTuple classes) {
        Recursion.enter(" in __instancecheck__");
        try {
            for (Object candidate : classes.items()) {
                if (isInstance(object, candidate)) {
                    return true;
                }
            }
            return false;
        } finally {
            Recursion.leave();
        }
    }

    /** {@code type.__instancecheck__}: {@code __class__} may claim a class that the object does not have. */
    @TruffleBoundary
    public static boolean plainIsInstance(Object object, Object cls) {
        if (cls instanceof PyType type) {
            PyType actual = Types.of(object);
            if (actual.isSubtypeOf(type)) {
                return true;
            }
            if (!(object instanceof PyObject)) {
                return false;
            }
            Object claimed = Attributes.getOrNull(object, Names.CLASS);
            return claimed != actual && claimed instanceof PyType other && other.isSubtypeOf(type);
        }
        if (basesOf(cls) == null) {
            throw Errors.typeError("isinstance() arg 2 must be " + CLASS_INFO);
        }
        Object claimed = Attributes.getOrNull(object, Names.CLASS);
        return claimed != null && derives(claimed, cls);
    }

    /** {@code issubclass(cls, classInfo)}. */
    @TruffleBoundary
    public static boolean isSubclass(Object cls, Object classInfo) {
        if (classInfo instanceof PyType type && type.type() == Types.TYPE) {
            return cls == classInfo || plainIsSubclass(cls, type);
        }
        if (classInfo instanceof PyUnionType union) {
            return anySubclass(cls, union.args());
        } else if (classInfo instanceof PyTuple tuple) {
            return anySubclass(cls, tuple);
        }
        Object answer = Calls.special(classInfo, Names.SUBCLASSCHECK, cls);
        return answer == null ? plainIsSubclass(cls, classInfo) : Truth.isTrue(answer);
    }

    private static boolean anySubclass(Object cls, PyTuple classes) {
        Recursion.enter(" in __subclasscheck__");
        try {
            for (Object candidate : classes.items()) {
                if (isSubclass(cls, candidate)) {
                    return true;
                }
            }
            return false;
        } finally {
            Recursion.leave();
        }
    }

    /** {@code type.__subclasscheck__}. */
    @TruffleBoundary
    public static boolean plainIsSubclass(Object cls, Object other) {
        if (cls instanceof PyType type && other instanceof PyType otherType) {
            return type.isSubtypeOf(otherType);
        }
        if (basesOf(cls) == null) {
            throw Errors.typeError("issubclass() arg 1 must be a class");
        }
        if (basesOf(other) == null) {
            throw Errors.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        }
        return derives(cls, other);
    }

    private static boolean derives(Object cls, Object other) {
        if (cls == other) {
            return true;
        }
        PyTuple bases = basesOf(cls);
        if (bases != null) {
            Recursion.enter(" in __issubclass__");
            try {
                for (Object base : bases.items()) {
                    if (derives(base, other)) {
                        return true;
                    }
                }
            } finally {
                Recursion.leave();
            }
        }
        return false;
    }

    /** {@code __bases__} where that is a tuple: what makes an object count as a class here. */
    private static PyTuple basesOf(Object cls) {
        return Attributes.getOrNull(cls, Names.BASES) instanceof PyTuple bases ? bases : null;
    }
}
