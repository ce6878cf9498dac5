// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.MaterializedFrame;

/** A frame object: made on demand from a Truffle frame, for tracebacks and {@code sys._getframe}. */
public final class PyFrame extends PyObject {
    private final MaterializedFrame frame;
    private final PyCode code;
    private PyDict locals;
    private Object trace = PyNone.NONE;
    private boolean traceLines = true;
    private boolean traceOpcodes;

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
            return namespace;
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
}
