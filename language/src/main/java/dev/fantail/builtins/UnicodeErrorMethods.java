// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.PyBaseException;

/** What the three errors of encodings have in common. */
@BuiltinClass
final class UnicodeErrorMethods {
    private UnicodeErrorMethods() {}

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        return UnicodeErrorFields.describe(self);
    }

    @Builtin(value = "encoding", kind = Kind.GETTER)
    static Object getEncoding(PyBaseException self) {
        return ExceptionFields.get(self, "encoding");
    }

    @Builtin(value = "encoding", kind = Kind.SETTER)
    static void setEncoding(PyBaseException self, Object value) {
        ExceptionFields.set(self, "encoding", value);
    }

    @Builtin(value = "encoding", kind = Kind.DELETER)
    static void deleteEncoding(PyBaseException self) {
        ExceptionFields.delete(self, "encoding");
    }

    @Builtin(value = "object", kind = Kind.GETTER)
    static Object getObject(PyBaseException self) {
        return ExceptionFields.get(self, "object");
    }

    @Builtin(value = "object", kind = Kind.SETTER)
    static void setObject(PyBaseException self, Object value) {
        ExceptionFields.set(self, "object", value);
    }

    @Builtin(value = "object", kind = Kind.DELETER)
    static void deleteObject(PyBaseException self) {
        ExceptionFields.delete(self, "object");
    }

    @Builtin(value = "start", kind = Kind.GETTER)
    static Object getStart(PyBaseException self) {
        return UnicodeErrorFields.start(self);
    }

    @Builtin(value = "start", kind = Kind.SETTER)
    static void setStart(PyBaseException self, Object value) {
        ExceptionFields.set(self, "start", value);
    }

    @Builtin(value = "start", kind = Kind.DELETER)
    static void deleteStart(PyBaseException self) {
        ExceptionFields.delete(self, "start");
    }

    @Builtin(value = "end", kind = Kind.GETTER)
    static Object getEnd(PyBaseException self) {
        return UnicodeErrorFields.end(self);
    }

    @Builtin(value = "end", kind = Kind.SETTER)
    static void setEnd(PyBaseException self, Object value) {
        ExceptionFields.set(self, "end", value);
    }

    @Builtin(value = "end", kind = Kind.DELETER)
    static void deleteEnd(PyBaseException self) {
        ExceptionFields.delete(self, "end");
    }

    @Builtin(value = "reason", kind = Kind.GETTER)
    static Object getReason(PyBaseException self) {
        return ExceptionFields.get(self, "reason");
    }

    @Builtin(value = "reason", kind = Kind.SETTER)
    static void setReason(PyBaseException self, Object value) {
        ExceptionFields.set(self, "reason", value);
    }

    @Builtin(value = "reason", kind = Kind.DELETER)
    static void deleteReason(PyBaseException self) {
        ExceptionFields.delete(self, "reason");
    }
}
