// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;

/** The methods of {@code async_generator_athrow}. */
@BuiltinClass(type = "async_generator_athrow")
final class AsyncGeneratorThrowMethods {
    private AsyncGeneratorThrowMethods() {}

    @Builtin("__await__(self, /)")
    static Object await(PyAsyncGeneratorThrow self) {
        return self;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyAsyncGeneratorThrow self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyAsyncGeneratorThrow self) {
        return AsyncGeneratorControl.step(self, PyNone.NONE);
    }

    @Builtin("send(self, value, /)")
    static Object send(PyAsyncGeneratorThrow self, Object value) {
        return AsyncGeneratorControl.step(self, value);
    }

    @Builtin("throw(self, type, value=<unset>, traceback=<unset>, /)")
    static Object raise(PyAsyncGeneratorThrow self, Object type, Object value, Object traceback) {
        GeneratorControl.warnOfSignature("throw", value);
        return self.raise(new ThrowArguments(type, value, traceback));
    }

    @Builtin("close(self)")
    static void close(PyAsyncGeneratorThrow self) {
        AsyncGeneratorControl.close(self);
    }
}
