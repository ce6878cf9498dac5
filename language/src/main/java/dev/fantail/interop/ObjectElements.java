// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;

/** The items of sequences as array elements, and those of mappings as hash entries. */
final class ObjectElements {
    private static final TruffleString APPEND = Str.of("append");

    private ObjectElements() {}

    @TruffleBoundary
    static boolean isSequence(PyObject self) {
        if (self instanceof PyValueObject) {
            return false;
        }
        return self.type().has(PyType.SEQUENCE) || self instanceof PyBytes || self instanceof PyByteArray;
    }

    @TruffleBoundary
    static boolean isMapping(PyObject self) {
        return self instanceof PyDict || self.type().has(PyType.MAPPING);
    }

    /** The length; 0 where there is none, because questions must not raise. */
    @TruffleBoundary
    static long length(PyObject self) {
        try {
            return Items.length(self);
        } catch (PyException e) {
            return 0;
        }
    }

    @TruffleBoundary
    static boolean isAssignable(PyObject self) {
        return self.type().lookup(Names.SETITEM) != null;
    }

    @TruffleBoundary
    static boolean isDeletable(PyObject self) {
        return self.type().lookup(Names.DELITEM) != null;
    }

    @TruffleBoundary
    static boolean isGrowable(PyObject self) {
        return isAssignable(self) && self.type().lookup(APPEND) != null;
    }

    @TruffleBoundary
    static void append(PyObject self, Object value) {
        Calls.method(self, APPEND, value);
    }

    @TruffleBoundary
    static boolean contains(PyObject self, Object key) {
        try {
            return Items.contains(self, key);
        } catch (PyException e) {
            return false;
        }
    }

    /** The item, or {@code null} where there is none. */
    @TruffleBoundary
    static Object get(PyObject self, Object key) {
        try {
            return Items.get(self, key);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    @TruffleBoundary
    static Object view(PyObject self, String method) {
        Object view = Calls.method(self, Str.of(method));
        if (view == null) {
            throw Errors.typeError(method + "() returned nothing");
        }
        return view;
    }
}
