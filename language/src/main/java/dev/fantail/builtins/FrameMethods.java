// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Warnings;
import dev.fantail.objects.trace.ThreadHooks;

/** {@code frame}. */
@BuiltinClass(type = "frame")
final class FrameMethods {
    private FrameMethods() {}

    @Builtin("__repr__(self, /)")
    static String repr(PyFrame self) {
        return "<frame at " + ObjectMethods.address(self) + ", file "
                + Strings.repr(Str.of(self.code().code().fileName())) + ", line " + line(self) + ", code "
                + self.code().name() + ">";
    }

    private static int line(PyFrame self) {
        return self.code().lineAt(self.lastInstruction());
    }

    @Builtin("clear(self, /)")
    static void clear(PyFrame self) {
        if (!self.isAttached() || CallerFrames.isRunning(self)) {
            throw Errors.runtimeError("cannot clear an executing frame");
        }
        PyGenerator generator = self.generator();
        if (generator != null && !generator.isFinished()) {
            if (generator.isRunning()) {
                throw Errors.runtimeError("cannot clear an executing frame");
            }
            PythonContext.get().services().finalizeObject(generator);
        }
        self.clear();
    }

    @Builtin(value = "f_back", kind = Kind.GETTER)
    static Object getBack(PyFrame self) {
        PyFrame caller = CallerFrames.callerOf(self);
        return PyNone.ofNullable(caller == null ? self.back() : caller);
    }

    @Builtin(value = "f_code", kind = Kind.GETTER)
    static Object getCode(PyFrame self) {
        return self.code();
    }

    @Builtin(value = "f_globals", kind = Kind.GETTER)
    static Object getGlobals(PyFrame self) {
        return self.function().globals();
    }

    @Builtin(value = "f_builtins", kind = Kind.GETTER)
    static Object getBuiltins(PyFrame self) {
        return self.function().builtins();
    }

    @Builtin(value = "f_locals", kind = Kind.GETTER)
    static Object getLocals(PyFrame self) {
        return self.locals();
    }

    @Builtin(value = "f_lasti", kind = Kind.GETTER)
    static long getLastInstruction(PyFrame self) {
        return self.lastInstruction();
    }

    @Builtin(value = "f_lineno", kind = Kind.GETTER)
    static Object getLine(PyFrame self) {
        int line = line(self);
        return line < 0 ? PyNone.NONE : (Object) (long) line;
    }

    @Builtin(value = "f_lineno", kind = Kind.SETTER)
    static void setLine(PyFrame self, Object value) {
        ThreadState thread = PythonContext.get().threadState();
        if (!(value instanceof Long || value instanceof Boolean)) {
            throw Errors.valueError("lineno must be an integer");
        }
        int unbound = ThreadHooks.jump(thread, self, Conversions.toInt(value));
        if (unbound > 0) {
            Warnings.warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "assigning None to " + unbound + " unbound local" + (unbound == 1 ? "" : "s"),
                    1);
        }
    }

    @Builtin(value = "f_lineno", kind = Kind.DELETER)
    static void deleteLine(PyFrame self) {
        throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
    }

    @Builtin(value = "f_trace", kind = Kind.GETTER)
    static Object getTrace(PyFrame self) {
        return self.trace();
    }

    @Builtin(value = "f_trace", kind = Kind.SETTER)
    static void setTrace(PyFrame self, Object value) {
        self.setTrace(value);
    }

    @Builtin(value = "f_trace", kind = Kind.DELETER)
    static void deleteTrace(PyFrame self) {
        self.setTrace(PyNone.NONE);
    }

    @Builtin(value = "f_trace_lines", kind = Kind.GETTER)
    static boolean getTraceLines(PyFrame self) {
        return self.traceLines();
    }

    @Builtin(value = "f_trace_lines", kind = Kind.SETTER)
    static void setTraceLines(PyFrame self, boolean value) {
        self.setTraceLines(value);
    }

    @Builtin(value = "f_trace_opcodes", kind = Kind.GETTER)
    static boolean getTraceOpcodes(PyFrame self) {
        return self.traceOpcodes();
    }

    @Builtin(value = "f_trace_opcodes", kind = Kind.SETTER)
    static void setTraceOpcodes(PyFrame self, boolean value) {
        self.setTraceOpcodes(value);
    }
}
