// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.bytecode.LineJump;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A frame object: made on demand for a Truffle frame, for tracebacks and {@code sys._getframe}. One that the running
 * function itself needs does without the Truffle frame until the function is left, so that the compiler can keep that in
 * registers; {@link CallerFrames#attach} finds it for whoever asks before.
 */
public final class PyFrame extends PyObject {
    /** {@code null} as long as only the running function knows where it is. */
    private volatile MaterializedFrame frame;

    /** Runs the frame that is not known yet. */
    private Thread thread;

    private final PyCode code;
    private final PyFunction function;
    private PyDict locals;
    private Object trace = PyNone.NONE;
    private boolean traceLines = true;
    private boolean traceOpcodes;
    private LineJump jump;
    private PyFrame back;

    private PyFrame(Frame frame, PyCode code) {
        super(Types.FRAME);
        this.code = code;
        this.function = (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
    }

    /** The frame object of a Truffle frame; always the same one. */
    public static PyFrame of(MaterializedFrame frame, PyCode code) {
        PyFrame object = ofRunning(frame, code);
        if (object.frame == null) {
            object.attach(frame);
        }
        return object;
    }

    /** The same for a function that goes on with its frame, and will say {@link #leave} when it is left. */
    public static PyFrame ofRunning(Frame frame, PyCode code) {
        Object known = frame.getObjectStatic(FrameLayout.FRAME_OBJECT);
        if (known instanceof PyFrame existing) {
            return existing;
        }
        PyFrame created = new PyFrame(frame, code);
        created.thread = Thread.currentThread();
        frame.setObjectStatic(FrameLayout.FRAME_OBJECT, created);
        return created;
    }

    /** The function is being left: its frame is what the frame object will show from now on. */
    public static void leave(VirtualFrame frame) {
        if (frame.getObjectStatic(FrameLayout.FRAME_OBJECT) instanceof PyFrame own && own.frame == null) {
            // Truffle takes a call of materialize in the interpreter as a sign that loops must not run on copies.
            own.attach(CompilerDirectives.inInterpreter() ? (MaterializedFrame) frame : frame.materialize());
        }
    }

    /** The function goes on with a copy of its frame, which is not known until it is given back, or asked for. */
    public static void lend(MaterializedFrame whole, Frame copy) {
        if (whole.getObjectStatic(FrameLayout.FRAME_OBJECT) instanceof PyFrame own) {
            own.thread = Thread.currentThread();
            own.frame = null;
            copy.setObjectStatic(FrameLayout.FRAME_OBJECT, own);
        }
    }

    /** The function no longer needs the copy of its frame. */
    public static void giveBack(Frame copy, MaterializedFrame whole) {
        if (copy.getObjectStatic(FrameLayout.FRAME_OBJECT) instanceof PyFrame own) {
            own.attach(whole);
            whole.setObjectStatic(FrameLayout.FRAME_OBJECT, own);
        }
    }

    void attach(MaterializedFrame own) {
        frame = own;
        thread = null;
    }

    /** The thread that runs the function, as long as the Truffle frame is not known; then {@code null}. */
    Thread runningOn() {
        return thread;
    }

    /** Whether the Truffle frame is known, so that code has to go on with it and not with a copy. */
    public boolean isAttached() {
        return frame != null;
    }

    /**
     * The Truffle frame. Raises RuntimeError where another thread runs the function and does not tell.
     */
    public MaterializedFrame frame() {
        if (frame == null) {
            CallerFrames.attach(this);
        }
        return frame;
    }

    public PyCode code() {
        return code;
    }

    public PyFunction function() {
        return function;
    }

    /** Byte offset of the instruction that the frame executes or executed last. */
    public int lastInstruction() {
        return frame().getIntStatic(FrameLayout.BCI);
    }

    /** {@code f_locals}: the namespace of a module or class body; of a function, a dict that is brought up to date. */
    public Object locals() {
        MaterializedFrame variables = frame();
        Object namespace = variables.getArguments()[FrameLayout.NAMESPACE];
        if (namespace != null) {
            return FrameLocals.withHidden(variables, code, namespace);
        }
        if (locals == null) {
            locals = new PyDict();
        }
        FrameLocals.copy(variables, code, locals);
        return locals;
    }

    public Object trace() {
        return trace;
    }

    public void setTrace(Object newTrace) {
        trace = newTrace;
    }

    public boolean traceLines() {
        return traceLines;
    }

    public void setTraceLines(boolean on) {
        traceLines = on;
    }

    public boolean traceOpcodes() {
        return traceOpcodes;
    }

    public void setTraceOpcodes(boolean on) {
        traceOpcodes = on;
    }

    /** Whether a trace function wants to know what happens in the frame. */
    public boolean isTraced() {
        return trace != PyNone.NONE;
    }

    /** Brings {@code f_locals} up to date before a tool sees the frame. */
    public void beforeTool() {
        if (frame().getArguments()[FrameLayout.NAMESPACE] == null) {
            locals();
        }
    }

    /** Changes variables to what a tool made of {@code f_locals}. */
    public void afterTool() {
        if (locals != null) {
            FrameLocals.store(frame(), code, locals);
        }
    }

    /**
     * Makes the frame go on at another line; the position shows at once. Raises ValueError where that is not possible.
     *
     * @param yielding whether the frame is about to be suspended
     * @return how many variables were unbound and are None now
     */
    public int jumpToLine(int line, boolean yielding) {
        LineJump target;
        try {
            target = new LineJump(code.code(), lastInstruction(), line, yielding);
        } catch (LineJump.Impossible e) {
            throw Errors.valueError(e.getMessage());
        }
        MaterializedFrame variables = frame();
        int unbound = FrameLocals.bindUnbound(variables, code);
        if (locals != null) {
            FrameLocals.copy(variables, code, locals);
        }
        jump = target;
        variables.setIntStatic(FrameLayout.BCI, target.target());
        return unbound;
    }

    /** The jump that a trace function asked for, or {@code null}; it is given once. */
    public LineJump takeJump() {
        LineJump result = jump;
        jump = null;
        return result;
    }

    /** The frame that called this one, as far as that was noted when this one was left; or {@code null}. */
    public PyFrame back() {
        return back;
    }

    public void setBack(PyFrame caller) {
        if (back == null) {
            back = caller;
        }
    }

    /** The generator whose body runs in the frame, or {@code null}. */
    public PyGenerator generator() {
        return code.isGeneratorLike() ? (PyGenerator) frame().getObjectStatic(FrameLayout.GENERATOR) : null;
    }

    /** Forgets variables and operands; only of a frame that has been left. */
    public void clear() {
        MaterializedFrame variables = frame();
        int count = variables.getFrameDescriptor().getNumberOfSlots();
        for (int slot = FrameLayout.FIRST_LOCAL; slot < count; slot++) {
            variables.clear(slot);
        }
        Object[] arguments = variables.getArguments();
        Arrays.fill(arguments, FrameLayout.FIRST_PARAMETER, arguments.length, null);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function);
        if (frame != null) {
            forEachObject(frame, consumer);
        }
    }

    /** The values of the variables and operands. */
    static void forEachObject(MaterializedFrame frame, Consumer<Object> consumer) {
        consumer.accept(frame.getArguments()[FrameLayout.NAMESPACE]);
        int count = frame.getFrameDescriptor().getNumberOfSlots();
        for (int slot = FrameLayout.FIRST_LOCAL; slot < count; slot++) {
            if (frame.isObject(slot)) {
                consumer.accept(frame.getObject(slot));
            }
        }
    }
}
