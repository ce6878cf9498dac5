// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.MaterializedFrame;

/** A frame object: made on demand from a Truffle frame, for tracebacks and {@code sys._getframe}. */
public final class PyFrame extends PyObject {
    private final MaterializedFrame frame;
    private final PyCode code;

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
}
