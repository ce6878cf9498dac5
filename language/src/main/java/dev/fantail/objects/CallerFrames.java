// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.ArrayList;
import java.util.List;

/** The Python frames on the stack of the current thread, innermost first. */
public final class CallerFrames {
    private CallerFrames() {}

    /** The frame object {@code depth} Python calls above the innermost one, or {@code null} where there is none. */
    @TruffleBoundary
    public static PyFrame at(int depth) {
        int[] remaining = {depth};
        return Truffle.getRuntime().iterateFrames(instance -> {
            if (functionOf(instance) == null || remaining[0]-- > 0) {
                return null;
            }
            MaterializedFrame frame = pythonFrame(instance.getFrame(FrameInstance.FrameAccess.MATERIALIZE))
                    .materialize();
            return PyFrame.of(frame, ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).code());
        });
    }

    /**
     * The frame objects of all frames. Each knows the next from now on: another thread cannot look for it on this one's
     * stack.
     */
    @TruffleBoundary
    public static List<PyFrame> all() {
        List<PyFrame> frames = new ArrayList<>();
        Truffle.getRuntime().iterateFrames(instance -> {
            if (functionOf(instance) != null) {
                MaterializedFrame frame = pythonFrame(instance.getFrame(FrameInstance.FrameAccess.MATERIALIZE))
                        .materialize();
                frames.add(PyFrame.of(frame, ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).code()));
            }
            return null;
        });
        for (int i = 1; i < frames.size(); i++) {
            frames.get(i - 1).setBack(frames.get(i));
        }
        return frames;
    }

    /** Where the frames stand, from {@code depth} on, at most {@code count}: a tuple of (file name, line, function). */
    @TruffleBoundary
    public static PyTuple places(int depth, int count) {
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PyFrame frame = at(depth + i);
            if (frame == null) {
                break;
            }
            PyCode code = frame.code();
            places.add(PyTuple.of(
                    Str.of(code.code().fileName()), (long) code.lineAt(frame.lastInstruction()), code.name()));
        }
        return PyTuple.of(places.toArray());
    }

    /** The frame object of the caller of {@code frame}, or {@code null}; only while {@code frame} is running. */
    @TruffleBoundary
    public static PyFrame callerOf(PyFrame frame) {
        boolean[] found = {false};
        return Truffle.getRuntime().iterateFrames(instance -> {
            if (functionOf(instance) == null) {
                return null;
            }
            if (found[0]) {
                MaterializedFrame caller = pythonFrame(instance.getFrame(FrameInstance.FrameAccess.MATERIALIZE))
                        .materialize();
                return PyFrame.of(caller, ((PyFunction) caller.getArguments()[FrameLayout.FUNCTION]).code());
            }
            Frame current = pythonFrame(instance.getFrame(FrameInstance.FrameAccess.READ_ONLY));
            found[0] = current.getObjectStatic(FrameLayout.FRAME_OBJECT) == frame;
            return null;
        });
    }

    /** Whether the frame is on the stack of the current thread. */
    @TruffleBoundary
    public static boolean isRunning(PyFrame frame) {
        return Truffle.getRuntime().iterateFrames(instance -> {
                    if (functionOf(instance) == null) {
                        return null;
                    }
                    Frame current = pythonFrame(instance.getFrame(FrameInstance.FrameAccess.READ_ONLY));
                    return current.getObjectStatic(FrameLayout.FRAME_OBJECT) == frame ? true : null;
                })
                != null;
    }

    /** The globals of the innermost Python frame, or {@code null} when no Python code runs. */
    @TruffleBoundary
    public static PyDict globals() {
        return Truffle.getRuntime().iterateFrames(instance -> {
            PyFunction function = functionOf(instance);
            return function == null ? null : function.globals();
        });
    }

    private static PyFunction functionOf(FrameInstance instance) {
        Frame frame = pythonFrame(instance.getFrame(FrameInstance.FrameAccess.READ_ONLY));
        return frame == null ? null : (PyFunction) frame.getArguments()[FrameLayout.FUNCTION];
    }

    /** The frame itself, or the one that a resumed generator runs in; {@code null} for what is not Python code. */
    private static Frame pythonFrame(Frame frame) {
        if (frame == null || frame.getArguments().length == 0) {
            return null;
        }
        return switch (frame.getArguments()[0]) {
            case PyFunction function -> frame;
            case PyGenerator generator -> generator.frame();
            case null, default -> null;
        };
    }
}
