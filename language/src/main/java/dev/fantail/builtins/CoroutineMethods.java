// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.GeneratorSendNode;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;

/** The methods of {@code coroutine}. */
@BuiltinClass(type = "coroutine")
final class CoroutineMethods {
    private CoroutineMethods() {}

    @Builtin("__repr__(self)")
    static TruffleString repr(PyGenerator self) {
        return Str.of("<coroutine object " + self.qualifiedName() + " at " + ObjectMethods.address(self) + ">");
    }

    @Builtin("__await__(self)")
    static Object await(PyGenerator self) {
        return new PyCoroutineWrapper(self);
    }

    @Builtin(
            value = "send(self, value, /)",
            node = GeneratorSendNode.class,
            doc = "Sends a value into coroutine; the next value that it yields, or StopIteration at its end.")
    static Object send(PyGenerator self, Object value) {
        return GeneratorControl.send(self, value);
    }

    @Builtin(
            value = "throw(self, type, value=<unset>, traceback=<unset>, /)",
            doc = "Raises an exception in coroutine; the next value that it yields, or StopIteration at its end.")
    static Object raise(PyGenerator self, Object type, Object value, Object traceback) {
        GeneratorControl.warnOfSignature("throw", value);
        return GeneratorControl.raise(self, new ThrowArguments(type, value, traceback));
    }

    @Builtin(value = "close(self)", doc = "Raises GeneratorExit inside coroutine.")
    static Object close(PyGenerator self) {
        return GeneratorControl.close(self);
    }

    @Builtin(value = "__name__", kind = Kind.GETTER, doc = "The name of the coroutine.")
    static TruffleString name(PyGenerator self) {
        return self.name();
    }

    @Builtin(value = "__name__", kind = Kind.SETTER)
    static void setName(PyGenerator self, Object value) {
        self.setName(GeneratorControl.name(value, "__name__"));
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER, doc = "The qualified name of the coroutine.")
    static TruffleString qualifiedName(PyGenerator self) {
        return self.qualifiedName();
    }

    @Builtin(value = "__qualname__", kind = Kind.SETTER)
    static void setQualifiedName(PyGenerator self, Object value) {
        self.setQualifiedName(GeneratorControl.name(value, "__qualname__"));
    }

    @Builtin(value = "cr_running", kind = Kind.GETTER)
    static boolean isRunning(PyGenerator self) {
        return self.isRunning();
    }

    @Builtin(value = "cr_suspended", kind = Kind.GETTER)
    static boolean isSuspended(PyGenerator self) {
        return GeneratorControl.isSuspended(self);
    }

    @Builtin(value = "cr_frame", kind = Kind.GETTER)
    static Object frame(PyGenerator self) {
        return self.isFinished() ? PyNone.NONE : PyFrame.of(self.frame(), self.code());
    }

    @Builtin(value = "cr_code", kind = Kind.GETTER)
    static Object code(PyGenerator self) {
        return self.code();
    }

    @Builtin(value = "cr_await", kind = Kind.GETTER)
    static Object delegate(PyGenerator self) {
        return PyNone.ofNullable(self.isRunning() ? null : self.delegate());
    }

    @Builtin(value = "cr_origin", kind = Kind.GETTER)
    static Object origin(PyGenerator self) {
        return self.origin();
    }
}
