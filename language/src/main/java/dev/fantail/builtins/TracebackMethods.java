// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** {@code traceback}. */
@BuiltinClass(type = "traceback")
final class TracebackMethods {
    private TracebackMethods() {}

    @Builtin("__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)")
    static Object create(PyType cls, Object next, PyFrame frame, int lastInstruction, int line) {
        if (next != PyNone.NONE && !(next instanceof PyTraceback)) {
            throw Errors.typeError(
                    "expected traceback object or None, got '" + Types.of(next).shortName() + "'");
        }
        return new PyTraceback(next, frame, lastInstruction, line);
    }

    @Builtin("__dir__(self, /)")
    static Object dir(PyTraceback self) {
        return PyList.of(Str.of("tb_frame"), Str.of("tb_next"), Str.of("tb_lasti"), Str.of("tb_lineno"));
    }

    @Builtin(value = "tb_next", kind = Kind.GETTER)
    static Object getNext(PyTraceback self) {
        return self.next();
    }

    @Builtin(value = "tb_next", kind = Kind.SETTER)
    static void setNext(PyTraceback self, Object value) {
        if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
            throw Errors.typeError(
                    "expected traceback object, got '" + Types.of(value).shortName() + "'");
        }
        for (Object entry = value; entry instanceof PyTraceback traceback; entry = traceback.next()) {
            if (traceback == self) {
                throw Errors.valueError("traceback loop detected");
            }
        }
        self.setNext(value);
    }

    @Builtin(value = "tb_next", kind = Kind.DELETER)
    static void deleteNext(PyTraceback self) {
        throw Errors.typeError("can't delete tb_next attribute");
    }

    @Builtin(value = "tb_frame", kind = Kind.GETTER)
    static Object getFrame(PyTraceback self) {
        return self.frame();
    }

    @Builtin(value = "tb_lasti", kind = Kind.GETTER)
    static long getLastInstruction(PyTraceback self) {
        return self.lastInstruction();
    }

    @Builtin(value = "tb_lineno", kind = Kind.GETTER)
    static Object getLine(PyTraceback self) {
        int line = self.line();
        return line < 0 ? PyNone.NONE : (Object) (long) line;
    }
}
