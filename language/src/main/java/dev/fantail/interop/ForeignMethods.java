// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import static dev.fantail.interop.Foreign.INTEROP;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code foreign}, the class of objects of other languages: attributes, calls, text, comparison. */
@BuiltinClass(type = "foreign")
final class ForeignMethods {
    private ForeignMethods() {}

    @Builtin("__repr__(self)")
    static TruffleString repr(Object self) {
        return Foreign.display(self);
    }

    @Builtin("__str__(self)")
    static TruffleString str(Object self) {
        return Foreign.display(self);
    }

    @Builtin("__getattr__(self, name, /)")
    static Object getAttribute(Object self, TruffleString name) {
        String member = Foreign.name(name);
        if (INTEROP.isMemberReadable(self, member)) {
            return Foreign.send(() -> INTEROP.readMember(self, member));
        }
        throw Errors.noAttribute(self, name);
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(Object self, TruffleString name, Object value) {
        String member = Foreign.name(name);
        if (!INTEROP.isMemberWritable(self, member)) {
            throw Errors.noAttribute(self, name);
        }
        Foreign.send(() -> {
            INTEROP.writeMember(self, member, Border.toForeign(value));
            return PyNone.NONE;
        });
    }

    @Builtin("__delattr__(self, name, /)")
    static void deleteAttribute(Object self, TruffleString name) {
        String member = Foreign.name(name);
        if (!INTEROP.isMemberRemovable(self, member)) {
            throw Errors.noAttribute(self, name);
        }
        Foreign.send(() -> {
            INTEROP.removeMember(self, member);
            return PyNone.NONE;
        });
    }

    @Builtin("__dir__(self)")
    @TruffleBoundary
    static Object directory(Object self) {
        if (!INTEROP.hasMembers(self)) {
            return new PyList();
        }
        Object members = Foreign.send(() -> INTEROP.getMembers(self));
        return new PyList(Iteration.toArray(members));
    }

    @Builtin("__call__(self, *args)")
    static Object call(Object self, Object[] args) {
        if (INTEROP.isExecutable(self)) {
            return Foreign.send(() -> INTEROP.execute(self, Border.toForeign(args)));
        } else if (INTEROP.isInstantiable(self)) {
            return Foreign.send(() -> INTEROP.instantiate(self, Border.toForeign(args)));
        }
        throw Errors.typeError("'foreign' object is not callable");
    }

    @Builtin("__instancecheck__(self, instance, /)")
    static boolean isInstance(Object self, Object instance) {
        if (!INTEROP.isMetaObject(self)) {
            throw Errors.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
        }
        return (Boolean) Foreign.send(() -> INTEROP.isMetaInstance(self, instance));
    }

    @Builtin("__bool__(self)")
    @TruffleBoundary
    static boolean isTrue(Object self) {
        try {
            if (INTEROP.hasArrayElements(self)) {
                return INTEROP.getArraySize(self) != 0;
            } else if (INTEROP.hasHashEntries(self)) {
                return INTEROP.getHashSize(self) != 0;
            }
        } catch (InteropException e) {
            throw Border.error(e);
        }
        return true;
    }

    @Builtin("__eq__(self, other, /)")
    static Object equal(Object self, Object other) {
        if (INTEROP.hasIdentity(self) && INTEROP.isIdentical(self, other, INTEROP)) {
            return true;
        } else if (isHost(self) && INTEROP.isMemberInvocable(self, "equals")) {
            return Foreign.send(() -> INTEROP.invokeMember(self, "equals", other));
        }
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__hash__(self)")
    static Object hash(Object self) {
        if (isHost(self) && INTEROP.isMemberInvocable(self, "hashCode")) {
            return Foreign.send(() -> INTEROP.invokeMember(self, "hashCode"));
        } else if (INTEROP.hasIdentity(self)) {
            return Foreign.send(() -> INTEROP.identityHashCode(self));
        }
        return (long) System.identityHashCode(self);
    }

    @Builtin("__enter__(self)")
    static Object enter(Object self) {
        return self;
    }

    @Builtin("__exit__(self, type, value, traceback, /)")
    static Object exit(Object self, Object type, Object value, Object traceback) {
        if (INTEROP.isMemberInvocable(self, "close")) {
            Foreign.send(() -> INTEROP.invokeMember(self, "close"));
        }
        return PyNone.NONE;
    }

    private static boolean isHost(Object object) {
        return PythonContext.get().env().isHostObject(object);
    }
}
