// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** The methods of {@code async_generator}. */
@BuiltinClass(type = "async_generator")
final class AsyncGeneratorMethods {
    private AsyncGeneratorMethods() {}

    @Builtin("__repr__(self)")
    static TruffleString repr(PyGenerator self) {
        return Str.of("<async_generator object " + self.qualifiedName() + " at " + ObjectMethods.address(self) + ">");
    }

    @Builtin("__aiter__(self, /)")
    static Object asyncIter(PyGenerator self) {
        return self;
    }

    @Builtin("__anext__(self, /)")
    static Object asyncNext(PyGenerator self) {
        AsyncGeneratorControl.callHooks(self);
        return new PyAsyncGeneratorSend(self, PyNone.NONE);
    }

    @Builtin("asend(self, value, /)")
    static Object asyncSend(PyGenerator self, Object value) {
        AsyncGeneratorControl.callHooks(self);
        return new PyAsyncGeneratorSend(self, value);
    }

    @Builtin("athrow(self, type, value=<unset>, traceback=<unset>, /)")
    static Object asyncThrow(PyGenerator self, Object type, Object value, Object traceback) {
        GeneratorControl.warnOfSignature("athrow", value);
        AsyncGeneratorControl.callHooks(self);
        return new PyAsyncGeneratorThrow(self, new ThrowArguments(type, value, traceback));
    }

    @Builtin("aclose(self)")
    static Object asyncClose(PyGenerator self) {
        AsyncGeneratorControl.callHooks(self);
        return new PyAsyncGeneratorThrow(self, null);
    }

    @Builtin(value = "__name__", kind = Kind.GETTER, doc = "The name of the asynchronous generator.")
    static TruffleString name(PyGenerator self) {
        return self.name();
    }

    @Builtin(value = "__name__", kind = Kind.SETTER)
    static void setName(PyGenerator self, Object value) {
        self.setName(GeneratorControl.name(value, "__name__"));
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER, doc = "The qualified name of the asynchronous generator.")
    static TruffleString qualifiedName(PyGenerator self) {
        return self.qualifiedName();
    }

    @Builtin(value = "__qualname__", kind = Kind.SETTER)
    static void setQualifiedName(PyGenerator self, Object value) {
        self.setQualifiedName(GeneratorControl.name(value, "__qualname__"));
    }

    @Builtin(value = "ag_running", kind = Kind.GETTER)
    static boolean isRunning(PyGenerator self) {
        return self.asyncRunning();
    }

    @Builtin(value = "ag_suspended", kind = Kind.GETTER)
    static boolean isSuspended(PyGenerator self) {
        return GeneratorControl.isSuspended(self);
    }

    @Builtin(value = "ag_frame", kind = Kind.GETTER)
    static Object frame(PyGenerator self) {
        return self.isFinished() ? PyNone.NONE : PyFrame.of(self.frame(), self.code());
    }

    @Builtin(value = "ag_code", kind = Kind.GETTER)
    static Object code(PyGenerator self) {
        return self.code();
    }

    @Builtin(value = "ag_await", kind = Kind.GETTER)
    static Object delegate(PyGenerator self) {
        return PyNone.ofNullable(self.isRunning() ? null : self.delegate());
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
