// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.util.function.Consumer;

/** What an event loop calls to run a task up to its next suspension. */
@BuiltinClass(type = "_asyncio.TaskStepMethWrapper")
public final class TaskStep extends PyObject {
    static final PyType TYPE = Types.declare("_asyncio.TaskStepMethWrapper", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final PyTask task;

    /** Thrown into the coroutine, or {@code null}. */
    private final PyBaseException exception;

    TaskStep(PyTask task, PyBaseException exception) {
        super(TYPE);
        this.task = task;
        this.exception = exception;
    }

    @Builtin(value = "__call__(self, /, *args, **kwargs)", node = CallNode.class)
    static void call(TaskStep self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw Errors.typeError("function takes no keyword arguments");
        }
        if (args.length > 0) {
            throw Errors.typeError("function takes no positional arguments");
        }
        TaskSteps.run(null, TaskCalls.GENERAL, self.task, self.exception);
    }

    @Builtin(value = "__self__", kind = Builtin.Kind.GETTER)
    static Object self(TaskStep self) {
        return self.task;
    }

    /** The call, with what it runs compiled into the caller. */
    public static final class CallNode extends BuiltinNode {
        @Child
        private TaskCalls calls = TaskCalls.create();

        private CallNode() {}

        public static CallNode create() {
            return new CallNode();
        }

        @Override
        public boolean accepts(int count) {
            return count == 1;
        }

        @Override
        public Object execute(VirtualFrame frame, Object[] args, int first) {
            TaskStep step = (TaskStep) args[first];
            return TaskSteps.run(frame, calls, step.task, step.exception);
        }
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(task);
        consumer.accept(exception);
    }
}
