// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.CodeFlags;
import java.util.function.Consumer;

/**
 * A generator, coroutine or asynchronous generator: it owns the frame of its body. Resuming calls the body's resume
 * target, which goes on behind the suspension where it left off.
 */
public final class PyGenerator extends PyObject implements NativeIterator, SelfFinalizing {
    /** Of {@link #suspension}: the body has returned or raised. */
    public static final int FINISHED = -1;

    /** What the resume target gives when the body has returned; else what it has yielded. */
    public static final Object RETURNED = new Object();

    private final PyFunction function;
    private final PyCode code;
    private final RootCallTarget resumeTarget;
    /** Empty or {@code null} when the body has ended, but for one of which somebody knows the frame object. */
    private MaterializedFrame frame;

    private TruffleString name;
    private TruffleString qualifiedName;

    private int suspension;
    private boolean started;
    private boolean running;
    /** {@code null} for {@code None}. */
    private Object sent;

    private PyException thrown;
    private Object returned;

    /** What the body handles while it is suspended; what its resumer handles while it runs, if {@link #exchanged}. */
    private Object handled = PyNone.NONE;

    private Object outerHandled = PyNone.NONE;

    /** Of a running body: mostly neither it nor its resumer has handled an exception, and there is nothing to exchange. */
    private boolean exchanged;

    private Object origin = PyNone.NONE;

    /** The iterator in which {@code yield from} or {@code await} is suspended, else {@code null}. */
    private Object delegate;

    /** Of an asynchronous generator: hooks were called, an {@code asend} is under way, it was closed. */
    private boolean hooksCalled;

    private boolean asyncRunning;
    private boolean asyncClosed;

    /** Of an asynchronous generator: called with it when it is to be finalized; else {@code null}. */
    private Object finalizerHook;

    /** Whether the body has been suspended where closing it runs code. */
    private boolean worthClosing;

    /** What tells when the generator is collected, as far as anybody wants to know. */
    private Object guard;

    /** @param start the block that ends where the body begins */
    public PyGenerator(
            PyType type, PyFunction function, RootCallTarget resumeTarget, MaterializedFrame frame, int start) {
        super(type);
        this.function = function;
        this.code = function.code();
        this.resumeTarget = resumeTarget;
        this.frame = frame;
        this.suspension = start;
        this.name = function.name();
        this.qualifiedName = function.qualifiedName();
    }

    /** The class that a call of such code gives an instance of. */
    public static PyType typeFor(PyCode code) {
        if ((code.flags() & CodeFlags.COROUTINE) != 0) {
            return Types.COROUTINE;
        }
        return (code.flags() & CodeFlags.ASYNC_GENERATOR) != 0 ? Types.ASYNC_GENERATOR : Types.GENERATOR;
    }

    public PyFunction function() {
        return function;
    }

    public PyCode code() {
        return code;
    }

    public RootCallTarget resumeTarget() {
        return resumeTarget;
    }

    public MaterializedFrame frame() {
        return frame;
    }

    public TruffleString name() {
        return name;
    }

    public void setName(TruffleString newName) {
        name = newName;
    }

    public TruffleString qualifiedName() {
        return qualifiedName;
    }

    public void setQualifiedName(TruffleString newName) {
        qualifiedName = newName;
    }

    /** Index of the block that suspended, or {@link #FINISHED}. */
    public int suspension() {
        return suspension;
    }

    public boolean isStarted() {
        return started;
    }

    public boolean isFinished() {
        return suspension == FINISHED;
    }

    public boolean isRunning() {
        return running;
    }

    /** What the suspension evaluates to when the body goes on. */
    public Object takeSent() {
        Object value = sent;
        if (value == null) {
            return PyNone.NONE;
        }
        sent = null;
        return value;
    }

    /** The exception to raise at the suspension, or {@code null}. */
    public PyException takeThrown() {
        PyException exception = thrown;
        if (exception != null) {
            thrown = null;
        }
        return exception;
    }

    /** The exception with which the body is resumed, as long as it was not taken; else {@code null}. */
    public PyException thrown() {
        return thrown;
    }

    /** What the body returned; {@code null} while it has not or after it raised. */
    public Object returned() {
        return returned;
    }

    public void setReturned(Object value) {
        returned = value;
    }

    public Object delegate() {
        return delegate;
    }

    public void setDelegate(Object iterator) {
        if (delegate != iterator) {
            delegate = iterator;
        }
    }

    /** Of a coroutine: where it was made, a tuple of places, or {@code None}. */
    public Object origin() {
        return origin;
    }

    public void setOrigin(Object places) {
        origin = places;
    }

    public boolean hooksCalled() {
        return hooksCalled;
    }

    public void setHooksCalled() {
        hooksCalled = true;
    }

    public Object finalizerHook() {
        return finalizerHook;
    }

    public void setFinalizerHook(Object hook) {
        finalizerHook = hook;
    }

    @Override
    public Object guard() {
        return guard;
    }

    @Override
    public void setGuard(Object newGuard) {
        guard = newGuard;
    }

    @Override
    public boolean isToBeFinalized() {
        return !isFinished() && (worthClosing || finalizerHook != null || type() == Types.COROUTINE && !started);
    }

    public boolean asyncRunning() {
        return asyncRunning;
    }

    public void setAsyncRunning(boolean value) {
        asyncRunning = value;
    }

    public boolean asyncClosed() {
        return asyncClosed;
    }

    public void setAsyncClosed() {
        asyncClosed = true;
    }

    /** Called by the body when it suspends. */
    public void suspend(int block) {
        suspension = block;
    }

    /** As {@link #suspend}, where a statement of the body is to be finished: {@code try} or {@code with}. */
    public void suspendInside(int block) {
        suspension = block;
        worthClosing = true;
    }

    /** Called by the body when it returns or raises. */
    public void finish() {
        suspension = FINISHED;
        setDelegate(null);
    }

    /** When nothing runs on the frame any more: its variables do not live as long as a generator that has ended. */
    public void dropFrame() {
        frame = null;
    }

    /** Checks that the body can be resumed, and hands it what to go on with. */
    public void prepare(Object value, PyException exception, ThreadState thread) {
        if (running) {
            throw Errors.valueError(kind() + " already executing");
        }
        running = true;
        if (!started) {
            started = true;
            thread.started(this);
        }
        // Each write of a reference costs the collector's note of it besides: mostly nothing is sent.
        if (value != PyNone.NONE) {
            sent = value;
        }
        if (exception != null) {
            thrown = exception;
            // It is raised behind the delegation.
            delegate = null;
        }
        // Inside the body the resumer's handled exception shows through unless the body handles one of its own.
        Object own = handled;
        Object resumers = thread.ownHandled();
        exchanged = own != PyNone.NONE || resumers != PyNone.NONE;
        if (exchanged) {
            handled = resumers;
            outerHandled = thread.outerHandled();
            if (resumers != PyNone.NONE) {
                thread.setOuterHandled(resumers);
            }
            thread.setHandled(own);
        }
        if (exception != null && own != PyNone.NONE) {
            Raising.setContext(exception.value(), own);
        }
    }

    /**
     * Undoes {@link #prepare} when the body has suspended, returned or raised.
     *
     * @param suspendsInside whether the body can have been suspended where closing it runs code
     */
    public void leave(ThreadState thread, boolean suspendsInside) {
        Object own = thread.ownHandled();
        if (exchanged) {
            thread.setHandled(handled);
            thread.setOuterHandled(outerHandled);
            handled = own;
            outerHandled = PyNone.NONE;
        } else if (own != PyNone.NONE) {
            thread.setHandled(PyNone.NONE);
            handled = own;
        }
        running = false;
        if (suspendsInside && worthClosing) {
            if (suspension == FINISHED) {
                thread.finished(this);
            } else {
                thread.suspended(this);
            }
        }
    }

    @TruffleBoundary
    public String kind() {
        PyType type = type();
        return type == Types.COROUTINE ? "coroutine" : type == Types.ASYNC_GENERATOR ? "async generator" : "generator";
    }

    /**
     * Runs the body to its next suspension.
     *
     * @param value what the suspension evaluates to; must be {@code None} at the start
     * @param exception raised at the suspension instead, or {@code null}
     * @return what was yielded, or {@code null} when the body returned; then {@link #returned} has the value
     */
    @TruffleBoundary
    public Object resume(Object value, PyException exception) {
        if (suspension == FINISHED) {
            returned = null;
            if (type() == Types.COROUTINE) {
                throw Errors.runtimeError("cannot reuse already awaited coroutine");
            }
            if (exception != null) {
                throw exception;
            }
            return null;
        }
        if (!started && value != PyNone.NONE && exception == null && !running) {
            throw Errors.typeError("can't send non-None value to a just-started " + kind());
        }
        ThreadState thread = PythonContext.get().threadState();
        prepare(value, exception, thread);
        try {
            Object result = resumeTarget.call((Node) null, this);
            return result == RETURNED ? null : result;
        } finally {
            leave(thread, true);
            if (suspension == FINISHED) {
                dropFrame();
            }
        }
    }

    /** The next item of a generator, or {@code null} at its end. */
    @Override
    public Object next() {
        return resume(PyNone.NONE, null);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(function);
        MaterializedFrame variables = frame;
        if (variables != null) {
            PyFrame.forEachObject(variables, consumer);
        }
    }
}
