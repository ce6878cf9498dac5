// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.AllocateNode;
import dev.fantail.nodes.builtin.BoundArgumentsNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Truth;

/** The methods of {@code asyncio.Task} that {@code asyncio.Future} does not have, or has otherwise. */
@BuiltinClass(type = "_asyncio.Task", doc = "A future that runs a coroutine.")
final class TaskMethods {
    private static final int COROUTINE = 1;
    private static final int LOOP = 2;
    private static final int NAME = 3;
    private static final int CONTEXT = 4;
    private static final int EAGER_START = 5;

    private TaskMethods() {}

    @Builtin(value = "__new__(cls, *args, **kwargs)", node = NewNode.class)
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyTask(cls);
    }

    static final class NewNode extends AllocateNode {
        private NewNode() {}

        static NewNode create() {
            return new NewNode();
        }

        @Override
        protected PyObject allocate(PyType type) {
            return new PyTask(type);
        }
    }

    @Builtin(
            value = "__init__(self, coro, *, loop=None, name=None, context=None, eager_start=False)",
            node = InitNode.class)
    static void init(PyTask self, Object coro, Object loop, Object name, Object context, boolean eagerStart) {
        TaskStart.begin(null, TaskCalls.GENERAL, self, coro, loop, name, context, eagerStart);
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
            TaskStart.begin(
                    frame,
                    calls,
                    (PyTask) args[first],
                    args[first + COROUTINE],
                    args[first + LOOP],
                    args[first + NAME],
                    args[first + CONTEXT],
                    Truth.isTrue(args[first + EAGER_START]));
            return PyNone.NONE;
        }
    }

    @Builtin("set_result(self, result, /)")
    static void setResult(PyTask self, Object result) {
        throw Errors.runtimeError("Task does not support set_result operation");
    }

    @Builtin("set_exception(self, exception, /)")
    static void setException(PyTask self, Object exception) {
        throw Errors.runtimeError("Task does not support set_exception operation");
    }

    @Builtin(
            value = "cancel(self, /, msg=None)",
            doc = "Has CancelledError thrown into the coroutine; False when the task is done.")
    static boolean cancel(PyTask self, Object message) {
        self.setRetrieved();
        if (!self.isPending()) {
            return false;
        }
        self.addCancellation();
        Object awaited = self.awaited();
        if (awaited != null && TaskSteps.cancel(awaited, message)) {
            return true;
        }
        self.setMustCancel(true);
        self.setCancelMessage(message);
        return true;
    }

    @Builtin(value = "cancelling(self, /)", doc = "How many requests to cancel the task are open.")
    static long cancelling(PyTask self) {
        return self.cancellations();
    }

    @Builtin(value = "uncancel(self, /)", doc = "Settles a request to cancel the task, and returns how many are left.")
    static long uncancel(PyTask self) {
        return self.removeCancellation();
    }

    @Builtin(value = "get_stack(self, /, *, limit=None)", doc = "The frames of the coroutine, or of its traceback.")
    static Object getStack(PyTask self, Object limit) {
        return AsyncioState.callPython("base_tasks", "_task_get_stack", self, limit);
    }

    @Builtin(
            value = "print_stack(self, /, *, limit=None, file=None)",
            doc = "Prints the stack of the coroutine, or its traceback.")
    static Object printStack(PyTask self, Object limit, Object file) {
        return AsyncioState.callPython("base_tasks", "_task_print_stack", self, limit, file);
    }

    @Builtin("get_name(self, /)")
    static Object getName(PyTask self) {
        return self.name();
    }

    @Builtin("set_name(self, value, /)")
    static void setName(PyTask self, Object value) {
        self.setName(TaskStart.plainName(value));
    }

    @Builtin(value = "get_coro(self, /)", inline = true)
    static Object getCoroutine(PyTask self) {
        return PyNone.ofNullable(self.coroutine());
    }

    @Builtin(value = "get_context(self, /)", inline = true)
    static Object getContext(PyTask self) {
        return PyNone.ofNullable(self.context());
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyTask self) {
        return AsyncioState.callPython("base_tasks", "_task_repr", self);
    }

    @Builtin("__del__(self, /)")
    static void finish(PyTask self) {
        FutureReports.reportPending(self);
        FutureReports.reportException(self);
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }

    @Builtin(value = "_log_destroy_pending", kind = Kind.GETTER)
    static boolean logDestroyPending(PyTask self) {
        return self.logsDestroyPending();
    }

    @Builtin(value = "_log_destroy_pending", kind = Kind.SETTER)
    static void setLogDestroyPending(PyTask self, Object value) {
        self.setLogDestroyPending(Truth.isTrue(value));
    }

    @Builtin(value = "_log_destroy_pending", kind = Kind.DELETER)
    static void deleteLogDestroyPending(PyTask self) {
        throw FutureAttributes.notDeletable();
    }

    @Builtin(value = "_must_cancel", kind = Kind.GETTER)
    static boolean mustCancel(PyTask self) {
        return self.mustCancel();
    }

    @Builtin(value = "_coro", kind = Kind.GETTER)
    static Object coroutine(PyTask self) {
        return PyNone.ofNullable(self.coroutine());
    }

    @Builtin(value = "_fut_waiter", kind = Kind.GETTER)
    static Object awaited(PyTask self) {
        return PyNone.ofNullable(self.awaited());
    }
}
