// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.operation.Operations;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** {@code anext_awaitable}: passes everything on to the awaitable inside, save the end of the iteration. */
@BuiltinClass(type = "anext_awaitable")
final class AsyncNextAwaitableMethods {
    private AsyncNextAwaitableMethods() {}

    @Builtin("__await__(self, /)")
    static Object await(PyAsyncNextAwaitable self) {
        return self;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyAsyncNextAwaitable self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyAsyncNextAwaitable self) {
        return delegate(self, Names.NEXT);
    }

    @Builtin("send(self, value, /)")
    static Object send(PyAsyncNextAwaitable self, Object value) {
        return delegate(self, Names.SEND, value);
    }

    @Builtin("throw(self, *args)")
    static Object raise(PyAsyncNextAwaitable self, Object[] args) {
        return delegate(self, Names.THROW, args);
    }

    @Builtin("close(self, /)")
    static Object close(PyAsyncNextAwaitable self) {
        return delegate(self, Names.CLOSE);
    }

    private static Object delegate(PyAsyncNextAwaitable self, TruffleString method, Object... args) {
        try {
            return Calls.method(iterator(self.awaitable()), method, args);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.STOP_ASYNC_ITERATION)) {
                throw Errors.stopIteration(self.fallback());
            }
            throw e;
        }
    }

    private static Object iterator(Object awaitable) {
        Object iterator = Operations.awaitable(awaitable, 0);
        return iterator instanceof PyGenerator coroutine && coroutine.type() == Types.COROUTINE
                ? Calls.special(coroutine, Names.AWAIT)
                : iterator;
    }
}
