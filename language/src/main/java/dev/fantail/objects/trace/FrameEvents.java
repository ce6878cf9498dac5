// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.trace;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.InstructionEvents;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/**
 * Reports what happens in one running frame: to the tools of {@code sys.monitoring} first, then to the profile
 * function of the thread, then to its trace function. While one of them runs nothing is reported.
 */
public final class FrameEvents {
    private final ThreadState thread;
    private final Monitoring monitoring;
    private final PyCode code;
    private final CodeEvents codeEvents;
    private final InstructionEvents instructions;
    private final MaterializedFrame frame;

    public FrameEvents(PythonContext context, PyCode code, MaterializedFrame frame) {
        this.thread = context.threadState();
        this.monitoring = Monitoring.of(context);
        this.code = code;
        this.codeEvents = monitoring.codeEvents(code);
        this.instructions = code.instructionEvents();
        this.frame = frame;
    }

    /** Whether callbacks of {@code sys.monitoring} have disabled the last event of the code lately. */
    public boolean hasBecomeQuiet() {
        return codeEvents.takeDisabledLately() && !monitoring.isInteresting(codeEvents);
    }

    private PyFrame frameObject() {
        return PyFrame.of(frame, code);
    }

    private boolean isProfiling() {
        return thread.profileFunction() != PyNone.NONE && !thread.isInTool();
    }

    private boolean isTracing() {
        return thread.traceFunction() != PyNone.NONE && !thread.isInTool();
    }

    private void monitor(int event, int offset, Object... args) {
        if (thread.isInTool()) {
            return;
        }
        int tools = monitoring.tools(codeEvents, event, offset);
        if (tools != 0) {
            monitoring.report(thread, codeEvents, tools, event, offset, args);
        }
    }

    private void call(int event, int offset, Object... args) {
        monitor(event, offset, args);
        if (isProfiling()) {
            ThreadHooks.profile(thread, frameObject(), ThreadHooks.CALL, PyNone.NONE, event);
        }
        if (isTracing()) {
            ThreadHooks.trace(thread, frameObject(), ThreadHooks.CALL, PyNone.NONE, event);
        }
    }

    /** The body starts or goes on behind a suspension. */
    public void start(boolean resumed, int offset) {
        call(resumed ? Event.PY_RESUME : Event.PY_START, offset, code, (long) offset);
    }

    /** The body goes on with an exception. */
    public void thrown(int offset, PyBaseException exception) {
        call(Event.PY_THROW, offset, code, (long) offset, exception);
    }

    private void leave(int event, int offset, Object value, Object shown) {
        monitor(event, offset, code, (long) offset, value);
        if (isProfiling()) {
            ThreadHooks.profile(thread, frameObject(), ThreadHooks.RETURN, shown, event);
        }
        if (isTracing()) {
            ThreadHooks.trace(thread, frameObject(), ThreadHooks.RETURN, shown, event);
        }
    }

    public void returned(boolean yields, int offset, Object value) {
        leave(yields ? Event.PY_YIELD : Event.PY_RETURN, offset, value, value);
    }

    public void unwound(int offset, PyBaseException exception) {
        leave(Event.PY_UNWIND, offset, exception, PyNone.NONE);
    }

    private void exception(int event, int offset, PyBaseException exception) {
        monitor(event, offset, code, (long) offset, exception);
        if (event != Event.RERAISE && isTracing() && frameObject().isTraced()) {
            PyTuple info = PyTuple.of(exception.type(), exception, exception.traceback());
            ThreadHooks.trace(thread, frameObject(), ThreadHooks.EXCEPTION, info, event);
        }
    }

    public void raised(boolean again, int offset, PyBaseException exception) {
        exception(again ? Event.RERAISE : Event.RAISE, offset, exception);
    }

    private static PyBaseException stopIteration(Object value) {
        return value == PyNone.NONE
                ? Errors.of(ExceptionTypes.STOP_ITERATION).value()
                : Errors.of(ExceptionTypes.STOP_ITERATION, value).value();
    }

    /** A delegation to a generator ends; no exception was raised for that. */
    public void stopped(int offset, Object value) {
        exception(Event.STOP_ITERATION, offset, stopIteration(value));
    }

    /**
     * A loop over a generator ends. While somebody asks where loops go, only a value that the generator returned shows, as
     * an exception.
     *
     * @param end offset of the end of the loop
     */
    public void loopStopped(int offset, int end, Object value) {
        if (!isTracing() && monitoring.tools(codeEvents, Event.BRANCH, offset) == 0) {
            stopped(end, value);
        } else if (value != PyNone.NONE) {
            stopRaised(offset, value);
        }
    }

    /** What a loop or delegation takes from has ended with an exception of its own. */
    public void stopRaised(int offset, Object value) {
        exception(Event.RAISE, offset, stopIteration(value));
    }

    public void handled(int offset, PyBaseException exception) {
        monitor(Event.EXCEPTION_HANDLED, offset, code, (long) offset, exception);
    }

    /**
     * The instruction is about to be executed.
     *
     * @param previous offset of the one before it
     */
    public void instruction(int previous, int offset) {
        int line = instructions.lineAt(offset);
        if (instructions.startsLine(offset)
                && (instructions.lineAt(previous) != line || instructions.isResume(previous))) {
            monitor(Event.LINE, offset, code, (long) line);
            line();
        }
        if (instructions.isResume(offset)) {
            return;
        }
        monitor(Event.INSTRUCTION, offset, code, (long) offset);
        if (isTracing() && frameObject().isTraced() && frameObject().traceOpcodes()) {
            ThreadHooks.trace(thread, frameObject(), ThreadHooks.OPCODE, PyNone.NONE, Event.INSTRUCTION);
        }
    }

    private void line() {
        if (isTracing() && frameObject().isTraced() && frameObject().traceLines()) {
            ThreadHooks.trace(thread, frameObject(), ThreadHooks.LINE, PyNone.NONE, Event.LINE);
        }
    }

    /** Execution goes on elsewhere. */
    public void jumped(boolean branch, int offset, int target) {
        monitor(branch ? Event.BRANCH : Event.JUMP, offset, code, (long) offset, (long) target);
        if (target <= offset && instructions.lineAt(target) == instructions.lineAt(offset)) {
            // A loop on one line: the line begins again.
            line();
        }
    }

    /** @param argument the first one, or {@code null} */
    public void calls(int offset, Object callable, Object argument) {
        calls(Event.CALL, ThreadHooks.BUILTIN_CALL, offset, callable, argument);
    }

    public void callReturned(int offset, Object callable, Object argument) {
        calls(Event.C_RETURN, ThreadHooks.BUILTIN_RETURN, offset, callable, argument);
    }

    public void callRaised(int offset, Object callable, Object argument) {
        calls(Event.C_RAISE, ThreadHooks.BUILTIN_EXCEPTION, offset, callable, argument);
    }

    private void calls(int event, TruffleString what, int offset, Object callable, Object argument) {
        monitor(event, offset, code, (long) offset, callable, argument == null ? monitoring.missing() : argument);
        if (isProfiling()) {
            Object builtin = builtin(callable, argument);
            if (builtin != null) {
                ThreadHooks.profile(thread, frameObject(), what, builtin, event);
            }
        }
    }

    /** The callable as profile functions see it, or {@code null} for what is hidden from them. */
    private static Object builtin(Object callable, Object argument) {
        if (callable instanceof PyBoundBuiltin) {
            return callable;
        }
        if (callable instanceof PyBuiltin builtin) {
            if (!builtin.isMethod()) {
                return builtin;
            }
            return argument == null ? null : Attributes.bind(builtin, argument, Types.of(argument));
        }
        return null;
    }
}
