// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.GeneratorSendNode;
import dev.fantail.nodes.builtin.GeneratorThrowNode;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;

/** The methods of {@code generator}. */
@BuiltinClass(type = "generator")
final class GeneratorMethods {
    private GeneratorMethods() {}

    @Builtin("__repr__(self)")
    static TruffleString repr(PyGenerator self) {
        return Str.of("<generator object " + self.qualifiedName() + " at " + ObjectMethods.address(self) + ">");
    }

    @Builtin("__iter__(self)")
    static Object iter(PyGenerator self) {
        return self;
    }

    @Builtin("__next__(self)")
    static Object next(PyGenerator self) {
        return GeneratorControl.send(self, PyNone.NONE);
    }

    @Builtin(
            value = "send(self, value, /)",
            node = GeneratorSendNode.class,
            doc = "Sends a value into generator; the next value that it yields, or StopIteration at its end.")
    static Object send(PyGenerator self, Object value) {
        return GeneratorControl.send(self, value);
    }

    @Builtin(
            value = "throw(self, type, value=<unset>, traceback=<unset>, /)",
            node = GeneratorThrowNode.class,
            doc = "Raises an exception in generator; the next value that it yields, or StopIteration at its end.")
    static Object raise(PyGenerator self, Object type, Object value, Object traceback) {
        GeneratorControl.warnOfSignature("throw", value);
        return GeneratorControl.raise(self, new ThrowArguments(type, value, traceback));
    }

    @Builtin(value = "close(self)", doc = "Raises GeneratorExit inside generator.")
    static Object close(PyGenerator self) {
        return GeneratorControl.close(self);
    }

    @Builtin(value = "__name__", kind = Kind.GETTER, doc = "The name of the generator.")
    static TruffleString name(PyGenerator self) {
        return self.name();
    }

    @Builtin(value = "__name__", kind = Kind.SETTER)
    static void setName(PyGenerator self, Object value) {
        self.setName(GeneratorControl.name(value, "__name__"));
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER, doc = "The qualified name of the generator.")
    static TruffleString qualifiedName(PyGenerator self) {
        return self.qualifiedName();
    }

    @Builtin(value = "__qualname__", kind = Kind.SETTER)
    static void setQualifiedName(PyGenerator self, Object value) {
        self.setQualifiedName(GeneratorControl.name(value, "__qualname__"));
    }

    @Builtin(value = "gi_running", kind = Kind.GETTER)
    static boolean isRunning(PyGenerator self) {
        return self.isRunning();
    }

    @Builtin(value = "gi_suspended", kind = Kind.GETTER)
    static boolean isSuspended(PyGenerator self) {
        return GeneratorControl.isSuspended(self);
    }

    @Builtin(value = "gi_frame", kind = Kind.GETTER)
    static Object frame(PyGenerator self) {
        if (self.isFinished()) {
            return PyNone.NONE;
        }
        // While its items are drained, its variables are in a copy of the frame.
        PyFrame running = self.isRunning() ? CallerFrames.of(self) : null;
        return running != null ? running : PyFrame.of(self.frame(), self.code());
    }

    @Builtin(value = "gi_code", kind = Kind.GETTER)
    static Object code(PyGenerator self) {
        return self.code();
    }

    @Builtin(value = "gi_yieldfrom", kind = Kind.GETTER)
    static Object delegate(PyGenerator self) {
        return PyNone.ofNullable(self.isRunning() ? null : self.delegate());
    }
}
