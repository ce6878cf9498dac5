// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.MaterializedFrame;
import dev.fantail.bytecode.LineJump;
import java.util.Arrays;
import java.util.function.Consumer;

/** A frame object: made on demand from a Truffle frame, for tracebacks and {@code sys._getframe}. */
public final class PyFrame extends PyObject {
    private final MaterializedFrame frame;
    private final PyCode code;
    private PyDict locals;
    private Object trace = PyNone.NONE;
    private boolean traceLines = true;
    private boolean traceOpcodes;
    private LineJump jump;
    private PyFrame back;

    private PyFrame(MaterializedFrame frame, PyCode code) {
        super(Types.FRAME);
        this.frame = frame;
        this.code = code;
    }

    /** The frame object of a Truffle frame; always the same one. */
    public static PyFrame of(MaterializedFrame frame, PyCode code) {
        Object known = frame.getObjectStatic(FrameLayout.FRAME_OBJECT);
        if (known instanceof PyFrame existing) {
            return existing;
        }
        PyFrame created = new PyFrame(frame, code);
        frame.setObjectStatic(FrameLayout.FRAME_OBJECT, created);
        return created;
    }

    public MaterializedFrame frame() {
        return frame;
    }

    public PyCode code() {
        return code;
    }

    public PyFunction function() {
        return (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
    }

    /** Byte offset of the instruction that the frame executes or executed last. */
    public int lastInstruction() {
        return frame.getIntStatic(FrameLayout.BCI);
    }

    /** {@code f_locals}: the namespace of a module or class body; of a function, a dict that is brought up to date. */
    public Object locals() {
        Object namespace = frame.getArguments()[FrameLayout.NAMESPACE];
        if (namespace != null) {
            return FrameLocals.withHidden(frame, code, namespace);
        }
        if (locals == null) {
            locals = new PyDict();
        }
        FrameLocals.copy(frame, code, locals);
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
        if (frame.getArguments()[FrameLayout.NAMESPACE] == null) {
            locals();
        }
    }

    /** Changes variables to what a tool made of {@code f_locals}. */
    public void afterTool() {
        if (locals != null) {
            FrameLocals.store(frame, code, locals);
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
        int unbound = FrameLocals.bindUnbound(frame, code);
        if (locals != null) {
            FrameLocals.copy(frame, code, locals);
        }
        jump = target;
        frame.setIntStatic(FrameLayout.BCI, target.target());
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
        return frame.getObjectStatic(FrameLayout.GENERATOR) instanceof PyGenerator generator ? generator : null;
    }

    /** Forgets variables and operands; only of a frame that has been left. */
    public void clear() {
        int count = frame.getFrameDescriptor().getNumberOfSlots();
        for (int slot = FrameLayout.FIRST_LOCAL; slot < count; slot++) {
            frame.clear(slot);
        }
        Object[] arguments = frame.getArguments();
        Arrays.fill(arguments, FrameLayout.FIRST_PARAMETER, arguments.length, null);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function());
        forEachObject(frame, consumer);
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
