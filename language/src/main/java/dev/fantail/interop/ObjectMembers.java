// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** The attributes of a Python object as members. */
final class ObjectMembers {
    private ObjectMembers() {}

    @TruffleBoundary
    static Object names(PyObject self) {
        return Calls.call(PythonContext.get().builtins().get("dir"), self);
    }

    /** The attribute, or {@code null}. */
    @TruffleBoundary
    static Object get(PyObject self, String name) {
        return Attributes.getOrNull(self, ConstantValues.intern(name));
    }

    /** For questions, which must not raise: a property that fails does not exist. */
    @TruffleBoundary
    static boolean exists(PyObject self, String name) {
        try {
            return get(self, name) != null;
        } catch (PyException e) {
            return false;
        }
    }

    /** Whether assignment to the attribute has a chance. */
    @TruffleBoundary
    static boolean isWritable(PyObject self, String name) {
        TruffleString key = ConstantValues.intern(name);
        PyType type = self.type();
        if (self instanceof PyType cls) {
            return cls.isHeapType();
        } else if (type.lookup(Names.SETATTR) != Types.OBJECT.lookup(Names.SETATTR)) {
            return true;
        }
        Object attribute = type.lookup(key);
        if (attribute != null && Attributes.isDataDescriptor(attribute)) {
            return Types.of(attribute).lookup(Names.SET) != null;
        }
        return type.has(PyType.HAS_DICT);
    }

    @TruffleBoundary
    static boolean isRemovable(PyObject self, String name) {
        if (self instanceof PyType cls) {
            return cls.isHeapType() && cls.namespace().getString(ConstantValues.intern(name)) != null;
        }
        return Attributes.ownAttribute(self, ConstantValues.intern(name)) != null;
    }

    @TruffleBoundary
    static void set(PyObject self, String name, Object value) {
        Attributes.set(self, ConstantValues.intern(name), value);
    }

    @TruffleBoundary
    static void remove(PyObject self, String name) {
        Attributes.delete(self, ConstantValues.intern(name));
    }
}
