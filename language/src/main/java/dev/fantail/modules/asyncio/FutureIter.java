// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.InlineAwaitable;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Warnings;
import java.util.function.Consumer;

/** What {@code await} of a future drives: it yields the future once, unless that is done, and ends with its result. */
@BuiltinClass(type = "_asyncio.FutureIter")
public final class FutureIter extends PyObject implements InlineAwaitable {
    static final PyType TYPE = Types.declare("_asyncio.FutureIter", Types.OBJECT, PyType.NO_INSTANTIATION);

    /** {@code null} at the end. */
    private PyFuture future;

    private Object result = PyNone.NONE;

    FutureIter(PyFuture future) {
        super(TYPE);
        this.future = future;
    }

    @Override
    public Object send(Object value) {
        PyFuture awaited = future;
        if (awaited == null) {
            result = PyNone.NONE;
            return null;
        }
        if (awaited.isPending()) {
            if (awaited.isBlocking()) {
                throw notWaitedFor();
            }
            awaited.setBlocking(true);
            return awaited;
        }
        future = null;
        result = FutureChanges.result(awaited);
        return null;
    }

    @Override
    public Object result() {
        return result;
    }

    @TruffleBoundary
    private static PyException notWaitedFor() {
        return Errors.runtimeError("await wasn't used with future");
    }

    @Builtin("__iter__(self, /)")
    static Object iter(FutureIter self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(FutureIter self) {
        return send(self, PyNone.NONE);
    }

    @Builtin("send(self, value, /)")
    static Object send(FutureIter self, Object value) {
        Object yielded = self.send(value);
        if (yielded == null) {
            throw Errors.stopIteration(self.result);
        }
        return yielded;
    }

    @Builtin("throw(self, type, value=<unset>, traceback=<unset>, /)")
    static Object raise(FutureIter self, Object type, Object value, Object traceback) {
        if (value != null) {
            Warnings.warn(
                    ExceptionTypes.DEPRECATION_WARNING,
                    "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.",
                    1);
        }
        if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
            throw Errors.typeError("throw() third argument must be a traceback");
        }
        PyBaseException exception = exception(type, value == PyNone.NONE ? null : value);
        if (traceback instanceof PyTraceback) {
            exception.setTraceback(traceback);
        }
        self.future = null;
        throw FutureChanges.raised(exception);
    }

    private static PyBaseException exception(Object type, Object value) {
        if (type instanceof PyBaseException exception) {
            if (value != null) {
                throw Errors.typeError("instance exception may not have a separate value");
            }
            return exception;
        }
        if (!(type instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION))) {
            throw Errors.typeError("exceptions must be classes deriving BaseException or instances of such a class");
        }
        if (value instanceof PyBaseException exception && exception.type().isSubtypeOf(cls)) {
            return exception;
        }
        Object[] args =
                value == null ? new Object[0] : value instanceof PyTuple tuple ? tuple.items() : new Object[] {value};
        if (Calls.call(cls, args) instanceof PyBaseException made) {
            return made;
        }
        throw Errors.typeError("calling " + Strings.repr(cls) + " should have returned an instance of BaseException");
    }

    @Builtin("close(self, /)")
    static void close(FutureIter self) {
        self.future = null;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(future);
        consumer.accept(result);
    }
}
