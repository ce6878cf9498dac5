// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;

/** The methods of {@code coroutine_wrapper}. */
@BuiltinClass(type = "coroutine_wrapper")
final class CoroutineWrapperMethods {
    private CoroutineWrapperMethods() {}

    @Builtin("__iter__(self)")
    static Object iter(PyCoroutineWrapper self) {
        return self;
    }

    @Builtin("__next__(self)")
    static Object next(PyCoroutineWrapper self) {
        return GeneratorControl.send(self.coroutine(), PyNone.NONE);
    }

    @Builtin(
            value = "send(self, value, /)",
            doc = "Sends a value into coroutine; the next value that it yields, or StopIteration at its end.")
    static Object send(PyCoroutineWrapper self, Object value) {
        return GeneratorControl.send(self.coroutine(), value);
    }

    @Builtin(
            value = "throw(self, type, value=<unset>, traceback=<unset>, /)",
            doc = "Raises an exception in coroutine; the next value that it yields, or StopIteration at its end.")
    static Object raise(PyCoroutineWrapper self, Object type, Object value, Object traceback) {
        GeneratorControl.warnOfSignature("throw", value);
        return GeneratorControl.raise(self.coroutine(), new ThrowArguments(type, value, traceback));
    }

    @Builtin(value = "close(self)", doc = "Raises GeneratorExit inside coroutine.")
    static Object close(PyCoroutineWrapper self) {
        return GeneratorControl.close(self.coroutine());
    }
}
