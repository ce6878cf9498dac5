// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.AllocateNode;
import dev.fantail.nodes.builtin.BoundArgumentsNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;

/** The methods of {@code asyncio.Future}. */
@BuiltinClass(
        type = "_asyncio.Future",
        doc = "A result that is to come.\n\n"
                + "Callbacks are called by the event loop; result() and exception() do not wait.")
final class FutureMethods {
    private FutureMethods() {}

    @Builtin(value = "__new__(cls, *args, **kwargs)", node = NewNode.class)
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyFuture(cls);
    }

    static final class NewNode extends AllocateNode {
        private NewNode() {}

        static NewNode create() {
            return new NewNode();
        }

        @Override
        protected PyObject allocate(PyType type) {
            return new PyFuture(type);
        }
    }

    @Builtin(value = "__init__(self, *, loop=None)", node = InitNode.class)
    static void init(PyFuture self, Object loop) {
        FutureChanges.begin(null, TaskCalls.GENERAL, self, loop);
    }

    static final class InitNode extends BoundArgumentsNode {
        @Child
        private TaskCalls calls = TaskCalls.create();

        private InitNode() {}

        static InitNode create() {
            return new InitNode();
        }

        @Override
        public Object execute(VirtualFrame frame, Object[] args, int first) {
            FutureChanges.begin(frame, calls, (PyFuture) args[first], args[first + 1]);
            return PyNone.NONE;
        }
    }

    @Builtin(value = "result(self, /)", inline = true, doc = "The result; raises the exception if there is one.")
    static Object result(PyFuture self) {
        checkBegun(self);
        return FutureChanges.result(self);
    }

    @Builtin(value = "exception(self, /)", doc = "The exception, or None if there is a result.")
    static Object exception(PyFuture self) {
        checkBegun(self);
        return switch (self.state()) {
            case PENDING -> throw AsyncioState.get().invalidState("Exception is not set.");
            case CANCELLED -> throw FutureChanges.raised(FutureChanges.cancelledError(self));
            case FINISHED -> {
                self.setRetrieved();
                yield PyNone.ofNullable(self.exception());
            }
        };
    }

    private static void checkBegun(PyFuture future) {
        if (future.loop() == null) {
            throw AsyncioState.get().invalidState("Future object is not initialized.");
        }
    }

    @Builtin(
            value = "set_result(self, result, /)",
            node = SetResultNode.class,
            doc = "The future is done, with a result.")
    static void setResult(PyFuture self, Object result) {
        setResult(null, TaskCalls.GENERAL, self, result);
    }

    private static void setResult(VirtualFrame frame, TaskCalls calls, PyFuture self, Object result) {
        self.checkInitialized();
        FutureChanges.finish(frame, calls, self, result);
    }

    static final class SetResultNode extends BoundArgumentsNode {
        @Child
        private TaskCalls calls = TaskCalls.create();

        private SetResultNode() {}

        static SetResultNode create() {
            return new SetResultNode();
        }

        @Override
        public Object execute(VirtualFrame frame, Object[] args, int first) {
            setResult(frame, calls, (PyFuture) args[first], args[first + 1]);
            return PyNone.NONE;
        }
    }

    @Builtin(value = "set_exception(self, exception, /)", doc = "The future is done, with an exception.")
    static void setException(PyFuture self, Object exception) {
        self.checkInitialized();
        if (!self.isPending()) {
            throw AsyncioState.get().invalidState("invalid state");
        }
        Object made = exception instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)
                ? Calls.call(cls)
                : exception;
        if (!(made instanceof PyBaseException value)) {
            throw Errors.typeError("invalid exception object");
        }
        if (value.type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
            PyBaseException replacement = Errors.runtimeError(
                            "StopIteration interacts badly with generators and cannot be raised into a Future")
                    .value();
            replacement.setCause(value);
            replacement.setContext(value);
            value = replacement;
        }
        FutureChanges.fail(null, TaskCalls.GENERAL, self, value);
    }

    @Builtin(
            value = "add_done_callback(self, fn, /, *, context=<unset>)",
            doc = "Has the loop call fn with the future, in a context, when it is done.")
    static void addDoneCallback(PyFuture self, Object fn, Object context) {
        if (self.loop() == null) {
            throw Errors.runtimeError("uninitialized Future object");
        }
        FutureChanges.addCallback(null, TaskCalls.GENERAL, self, fn, PyFuture.contextOr(context));
    }

    @Builtin(
            value = "remove_done_callback(self, fn, /)",
            doc = "Forgets all callbacks that are equal to fn, and returns how many.")
    static long removeDoneCallback(PyFuture self, Object fn) {
        self.checkInitialized();
        long count = 0;
        for (PyFuture.Callback callback = self.firstCallback(); callback != null; callback = callback.next()) {
            if (Comparison.equal(callback.function, fn) && self.removeCallback(callback)) {
                count++;
            }
        }
        return count;
    }

    @Builtin(
            value = "cancel(self, /, msg=None)",
            doc = "The future is done, without a result: False when it was done already.")
    static boolean cancel(PyFuture self, Object message) {
        self.checkInitialized();
        return FutureChanges.cancel(null, TaskCalls.GENERAL, self, message);
    }

    @Builtin(value = "cancelled(self, /)", inline = true, doc = "Whether the future was cancelled.")
    static boolean cancelled(PyFuture self) {
        return self.state() == PyFuture.State.CANCELLED;
    }

    @Builtin(
            value = "done(self, /)",
            inline = true,
            doc = "Whether there is a result or an exception, or it was cancelled.")
    static boolean done(PyFuture self) {
        return !self.isPending();
    }

    @Builtin(value = "get_loop(self, /)", inline = true, doc = "The event loop that the future belongs to.")
    static Object getLoop(PyFuture self) {
        self.checkInitialized();
        return self.loop();
    }

    @Builtin(
            value = "_make_cancelled_error(self, /)",
            doc = "The exception of a cancelled future; the first time the one that cancelled it.")
    static Object makeCancelledError(PyFuture self) {
        return FutureChanges.cancelledError(self);
    }

    @Builtin(value = "__await__(self, /)", inline = true)
    static Object await(PyFuture self) {
        self.checkInitialized();
        return new FutureIter(self);
    }

    @Builtin(value = "__iter__(self, /)", inline = true)
    static Object iter(PyFuture self) {
        return await(self);
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyFuture self) {
        self.checkInitialized();
        return AsyncioState.callPython("base_futures", "_future_repr", self);
    }

    @Builtin("__del__(self, /)")
    static void finish(PyFuture self) {
        FutureReports.reportException(self);
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
