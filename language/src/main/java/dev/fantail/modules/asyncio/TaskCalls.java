// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.call.NamedMethodNode;
import dev.fantail.nodes.iteration.GeneratorResumeNode;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Truth;

/**
 * What futures and tasks call: methods of their event loop, and the body of a coroutine. A node that stands in a caller
 * finds what is called by itself and has it compiled into that; {@link #GENERAL} serves everybody else.
 */
abstract class TaskCalls extends PythonNode {
    static final TruffleString GET_DEBUG = ConstantValues.intern("get_debug");
    static final TruffleString CALL_SOON = ConstantValues.intern("call_soon");
    private static final TruffleString[] CONTEXT = {ConstantValues.intern("context")};

    static final TaskCalls GENERAL = new General();

    static TaskCalls create() {
        return Optimization.TASK_STEPS_COMPILED.isOn() ? new Cached() : new General();
    }

    /** {@code loop.get_debug()}. */
    abstract boolean isDebug(VirtualFrame frame, Object loop);

    /** {@code loop.call_soon(callback, context=context)}. */
    abstract void callSoon(VirtualFrame frame, Object loop, Object callback, Object context);

    /** {@code loop.call_soon(callback, argument, context=context)}. */
    abstract void callSoon(VirtualFrame frame, Object loop, Object callback, Object argument, Object context);

    /** Runs a coroutine to its next suspension; {@code null} when it returned. */
    abstract Object resume(PyGenerator coroutine, Object value);

    private static final class General extends TaskCalls {
        @Override
        boolean isDebug(VirtualFrame frame, Object loop) {
            return Truth.isTrue(Calls.method(loop, GET_DEBUG));
        }

        @Override
        void callSoon(VirtualFrame frame, Object loop, Object callback, Object context) {
            Calls.call(Attributes.get(loop, CALL_SOON), new Object[] {callback, context}, CONTEXT);
        }

        @Override
        void callSoon(VirtualFrame frame, Object loop, Object callback, Object argument, Object context) {
            Calls.call(Attributes.get(loop, CALL_SOON), new Object[] {callback, argument, context}, CONTEXT);
        }

        @Override
        Object resume(PyGenerator coroutine, Object value) {
            return coroutine.resume(value, null);
        }
    }

    private static final class Cached extends TaskCalls {
        @Child
        private NamedMethodNode debug = new NamedMethodNode(GET_DEBUG, Calls.NO_KEYWORDS);

        @Child
        private NamedMethodNode soon = new NamedMethodNode(CALL_SOON, CONTEXT);

        @Child
        private GeneratorResumeNode body = GeneratorResumeNode.create();

        @Override
        boolean isDebug(VirtualFrame frame, Object loop) {
            return Truth.isTrue(debug.execute(frame, loop));
        }

        @Override
        void callSoon(VirtualFrame frame, Object loop, Object callback, Object context) {
            soon.execute(frame, loop, callback, context);
        }

        @Override
        void callSoon(VirtualFrame frame, Object loop, Object callback, Object argument, Object context) {
            soon.execute(frame, loop, callback, argument, context);
        }

        @Override
        Object resume(PyGenerator coroutine, Object value) {
            return body.execute(coroutine, value);
        }
    }
}
