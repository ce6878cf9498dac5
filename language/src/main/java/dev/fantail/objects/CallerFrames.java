// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The Python frames on the stack of the current thread, innermost first. */
public final class CallerFrames {
    /** How many callers are noted at once where that costs nothing: who asks for one frame goes on to the next. */
    private static final int NOTED = 8;

    private CallerFrames() {}

    /** The frame object {@code depth} Python calls above the innermost one, or {@code null} where there is none. */
    @TruffleBoundary
    public static PyFrame at(int depth) {
        int[] remaining = {depth};
        return walk(owner -> remaining[0]-- == 0, null);
    }

    /**
     * The frame objects of all frames. Each knows the next from now on: another thread cannot look for it on this one's
     * stack.
     */
    @TruffleBoundary
    public static List<PyFrame> all() {
        List<PyFrame> frames = new ArrayList<>();
        iterate((instance, owner) -> {
            frames.add(frameObject(instance, owner));
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

    /** The frame object {@code depth} Python calls above one that is running, or {@code null} where there is none. */
    @TruffleBoundary
    public static PyFrame above(PyFrame frame, int depth) {
        PyFrame found = frame;
        for (int i = 0; i < depth && found != null; i++) {
            found = callerOf(found);
        }
        return found;
    }

    /** The frame object of the caller of {@code frame}, or {@code null}; only while {@code frame} is running. */
    @TruffleBoundary
    public static PyFrame callerOf(PyFrame frame) {
        if (frame.back() != null && frame.generator() == null) {
            return frame.back();
        }
        PyFrame caller = findCallerOf(frame);
        if (caller != null && frame.generator() == null) {
            // It stays so when the frame has been left; a generator may have another caller next time.
            frame.setBack(caller);
        }
        return caller;
    }

    private static PyFrame findCallerOf(PyFrame frame) {
        boolean[] found = {false};
        return walk(_ -> found[0], (instance, owner) -> {
            if (isFrameOf(frame, instance, owner)) {
                found[0] = true;
                // It may have been left by its function for another one: its own callers do not know yet that they are
                // asked for.
                owner.keepFrames();
            }
        });
    }

    /** The frame object of a generator's body that runs on the current thread, or {@code null}. */
    @TruffleBoundary
    public static PyFrame of(PyGenerator generator) {
        return iterate((instance, owner) ->
                pythonFrame(instance, FrameAccess.READ_ONLY).getObjectStatic(FrameLayout.GENERATOR) == generator
                        ? frameObject(instance, owner)
                        : null);
    }

    /** Whether the frame is on the stack of the current thread. */
    @TruffleBoundary
    public static boolean isRunning(PyFrame frame) {
        return iterate((instance, owner) -> isFrameOf(frame, instance, owner) ? true : null) != null;
    }

    /** The globals of the innermost Python frame, or {@code null} when no Python code runs. */
    @TruffleBoundary
    public static PyDict globals() {
        PyFunction function = innermost();
        return function == null ? null : function.globals();
    }

    /** The builtins of the innermost Python frame, or {@code null} when no Python code runs. */
    @TruffleBoundary
    public static PyDict builtins() {
        PyFunction function = innermost();
        return function == null ? null : function.builtins();
    }

    private static PyFunction innermost() {
        return iterate((instance, _) ->
                (PyFunction) pythonFrame(instance, FrameAccess.READ_ONLY).getArguments()[FrameLayout.FUNCTION]);
    }

    /**
     * The first frame that is wanted, its next callers noted in it and in them.
     *
     * @param passed is told of each frame before, may be {@code null}
     */
    private static PyFrame walk(Predicate<FrameOwner> wanted, BiConsumer<FrameInstance, FrameOwner> passed) {
        PyFrame[] frames = new PyFrame[NOTED];
        int[] count = {0};
        iterate((instance, owner) -> {
            if (count[0] == 0 && !wanted.test(owner)) {
                if (passed != null) {
                    passed.accept(instance, owner);
                }
                return null;
            } else if (count[0] > 0 && !owner.keepsFrames()) {
                return true;
            }
            PyFrame frame = frameObject(instance, owner);
            if (count[0] > 0) {
                frames[count[0] - 1].setBack(frame);
            }
            frames[count[0]++] = frame;
            // A generator may have another caller next time.
            return count[0] == NOTED || frame.generator() != null || frame.back() != null ? true : null;
        });
        return frames[0];
    }

    private static PyFrame frameObject(FrameInstance instance, FrameOwner owner) {
        owner.keepFrames();
        MaterializedFrame frame = pythonFrame(instance, FrameAccess.MATERIALIZE).materialize();
        PyCode code = owner.code();
        return PyFrame.of(
                frame, code == null ? ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).code() : code);
    }

    /**
     * Gives the frame object of a running function the frame: found on this thread's stack, or by the thread that the
     * function runs on. Raises RuntimeError where that one does not answer, as it waits for something outside of Python.
     */
    @TruffleBoundary
    static void attach(PyFrame frame) {
        Thread thread = frame.runningOn();
        if (thread == Thread.currentThread()) {
            attachHere(frame);
        } else if (thread != null) {
            ThreadQuestion.ask(new Thread[] {thread}, _ -> attachHere(frame));
        }
        if (!frame.isAttached()) {
            throw Errors.runtimeError("the frame runs on a thread that does not answer");
        }
    }

    private static void attachHere(PyFrame frame) {
        iterate((instance, owner) -> {
            if (!isFrameOf(frame, instance, owner)) {
                return null;
            }
            if (!frame.isAttached()) {
                frame.attach(pythonFrame(instance, FrameAccess.MATERIALIZE).materialize());
            }
            return true;
        });
    }

    private static boolean isFrameOf(PyFrame frame, FrameInstance instance, FrameOwner owner) {
        return (owner.code() == null || owner.code() == frame.code())
                && pythonFrame(instance, FrameAccess.READ_ONLY).getObjectStatic(FrameLayout.FRAME_OBJECT) == frame;
    }

    /**
     * Visits the Python frames, innermost first, until the visitor gives something. A region of a big body that runs on a
     * copy of the frame stands for the body, of which the own frame comes next.
     */
    private static <T> T iterate(BiFunction<FrameInstance, FrameOwner, T> visitor) {
        boolean[] inRegion = {false};
        return Truffle.getRuntime().iterateFrames(instance -> {
            FrameOwner owner = ownerOf(instance);
            if (owner == null) {
                return null;
            } else if (owner.isPart()) {
                if (instance.getFrame(FrameAccess.READ_ONLY).getObjectStatic(FrameLayout.WHOLE) == null) {
                    return null;
                }
                inRegion[0] = true;
            } else if (inRegion[0]) {
                inRegion[0] = false;
                return null;
            }
            return visitor.apply(instance, owner);
        });
    }

    /** {@code null} for what is not Python code. */
    private static FrameOwner ownerOf(FrameInstance instance) {
        return instance.getCallTarget() instanceof RootCallTarget target
                        && target.getRootNode() instanceof FrameOwner owner
                ? owner
                : null;
    }

    /** The frame itself, or the one that a resumed generator runs in. */
    private static Frame pythonFrame(FrameInstance instance, FrameAccess access) {
        Frame frame = instance.getFrame(access);
        return frame.getArguments()[0] instanceof PyGenerator generator ? generator.frame() : frame;
    }
}
