// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.BoundArgumentsNode;

/** What is called with the future that a task waited for: a method of the task that its class does not show. */
@BuiltinClass(type = "_asyncio.Task")
final class TaskWakeup {
    private TaskWakeup() {}

    @Builtin(value = "task_wakeup(self, future, /)", node = CallNode.class)
    static Object wakeup(PyTask self, Object future) {
        return TaskSteps.wakeup(null, TaskCalls.GENERAL, self, future);
    }

    /** The call, with what it runs compiled into the caller. */
    static final class CallNode extends BoundArgumentsNode {
        @Child
        private TaskCalls calls = TaskCalls.create();

        private CallNode() {}

        static CallNode create() {
            return new CallNode();
        }

        @Override
        public Object execute(VirtualFrame frame, Object[] args, int first) {
            return TaskSteps.wakeup(frame, calls, (PyTask) args[first], args[first + 1]);
        }
    }
}
