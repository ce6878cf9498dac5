// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.trace;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.protocol.Calls;

/** The functions that {@code sys.settrace} and {@code sys.setprofile} keep for a thread, and how they are called. */
public final class ThreadHooks {
    static final TruffleString CALL = Str.of("call");
    static final TruffleString LINE = Str.of("line");
    static final TruffleString OPCODE = Str.of("opcode");
    static final TruffleString EXCEPTION = Str.of("exception");
    static final TruffleString RETURN = Str.of("return");
    static final TruffleString BUILTIN_CALL = Str.of("c_call");
    static final TruffleString BUILTIN_RETURN = Str.of("c_return");
    static final TruffleString BUILTIN_EXCEPTION = Str.of("c_exception");

    private ThreadHooks() {}

    public static void setTrace(PythonContext context, ThreadState thread, Object function) {
        thread.setTraceFunction(function);
        context.services().instrumentation().threadChanged(thread);
    }

    public static void setProfile(PythonContext context, ThreadState thread, Object function) {
        thread.setProfileFunction(function);
        context.services().instrumentation().threadChanged(thread);
    }

    /** Tells the trace function: the global one of a call, the frame's of anything else. */
    static void trace(ThreadState thread, PyFrame frame, TruffleString what, Object argument, int event) {
        if (thread.traceFunction() == PyNone.NONE) {
            return;
        }
        Object callback = what == CALL ? thread.traceFunction() : frame.trace();
        if (callback == PyNone.NONE) {
            return;
        }
        Object result;
        try {
            result = call(thread, callback, frame, what, argument, event);
        } catch (PyException | StackOverflowError e) {
            setTrace(PythonContext.get(), thread, PyNone.NONE);
            frame.setTrace(PyNone.NONE);
            throw e;
        }
        if (result != PyNone.NONE) {
            frame.setTrace(result);
        }
    }

    /** Tells the profile function. */
    static void profile(ThreadState thread, PyFrame frame, TruffleString what, Object argument, int event) {
        Object callback = thread.profileFunction();
        if (callback == PyNone.NONE) {
            return;
        }
        try {
            call(thread, callback, frame, what, argument, event);
        } catch (PyException | StackOverflowError e) {
            setProfile(PythonContext.get(), thread, PyNone.NONE);
            throw e;
        }
    }

    private static Object call(
            ThreadState thread, Object callback, PyFrame frame, TruffleString what, Object argument, int event) {
        frame.beforeTool();
        int outer = thread.enterTool(event);
        try {
            return Calls.call(callback, frame, what, argument);
        } finally {
            thread.leaveTool(outer);
            frame.afterTool();
        }
    }

    /**
     * Sends a frame that is being traced to another line.
     *
     * @return how many variables were unbound and are None now
     * @throws PyException ValueError where that is not possible
     */
    public static int jump(ThreadState thread, PyFrame frame, int line) {
        switch (thread.event()) {
            case Event.PY_RESUME, Event.PY_START, Event.PY_THROW, Event.PY_UNWIND ->
                throw Errors.valueError("can't jump from the 'call' trace event of a new frame");
            case Event.LINE, Event.INSTRUCTION, Event.PY_YIELD -> {}
            case ThreadState.NO_EVENT -> throw Errors.valueError("f_lineno can only be set in a trace function");
            default -> throw Errors.valueError("can only jump from a 'line' trace event");
        }
        if (!frame.isTraced()) {
            throw Errors.valueError("f_lineno can only be set by a trace function");
        }
        return frame.jumpToLine(line, thread.event() == Event.PY_YIELD);
    }
}
