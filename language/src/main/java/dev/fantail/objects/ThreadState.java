// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** What Python keeps per thread and context. */
public final class ThreadState {
    private Object handled = PyNone.NONE;
    private Object outerHandled = PyNone.NONE;
    private int depth;
    private boolean finalizing;
    private PyFrame caller;
    private long sourceWarnings;

    private Object traceFunction = PyNone.NONE;
    private Object profileFunction = PyNone.NONE;
    private Object firstIterationHook = PyNone.NONE;
    private Object finalizerHook = PyNone.NONE;
    private int coroutineOriginDepth;
    private Object contextVariables;
    private Object runningLoop;

    /**
     * The coroutine that was made last, while it has not been started, and the generator that was suspended last where
     * closing it would run code of its own. Only one that is still in such a state when the next one takes its place is
     * worth being told when it is collected: mostly there is none.
     */
    private PyGenerator lastMade;

    private PyGenerator lastSuspended;

    private final RecentObjects recent = new RecentObjects();

    /** Of {@link #event}: no tool is being told of anything. */
    public static final int NO_EVENT = -1;

    private int event = NO_EVENT;

    /** The exception being handled, as {@code sys.exception()}: an exception or {@code None}. */
    public Object handled() {
        return handled == PyNone.NONE ? outerHandled : handled;
    }

    /** The one that the running generator handles, or outside of generators any code; an exception or {@code None}. */
    public Object ownHandled() {
        return handled;
    }

    /** The one that the resumers of the running generator handle; an exception or {@code None}. */
    public Object outerHandled() {
        return outerHandled;
    }

    public void setOuterHandled(Object exception) {
        outerHandled = exception;
    }

    public void setHandled(Object exception) {
        handled = exception;
    }

    /** Nested calls of Python functions. */
    public int depth() {
        return depth;
    }

    public int enter() {
        return ++depth;
    }

    public void leave() {
        depth--;
    }

    /** Leaves the frame of a caller for the function that is called next. */
    public void setCaller(PyFrame frame) {
        caller = frame;
    }

    /** The frame of the direct caller of the function that begins, if it has left it; else {@code null}. */
    public PyFrame takeCaller() {
        PyFrame frame = caller;
        caller = null;
        return frame;
    }

    /** How often the thread's compilations have warned of source text. */
    public long sourceWarnings() {
        return sourceWarnings;
    }

    public void warnedOfSource() {
        sourceWarnings++;
    }

    /** Returns false when the thread runs finalizers already. */
    public boolean beginFinalizers() {
        boolean first = !finalizing;
        finalizing = true;
        return first;
    }

    public void endFinalizers() {
        finalizing = false;
    }

    /** Runs what interrupts the thread's code and is no part of it: how deep that is does not count. */
    public void apart(Runnable interruption) {
        int before = depth;
        depth = 0;
        try {
            interruption.run();
        } finally {
            depth = before;
        }
    }

    /** {@code sys.settrace}'s function or {@code None}. */
    public Object traceFunction() {
        return traceFunction;
    }

    public void setTraceFunction(Object function) {
        traceFunction = function;
    }

    /** {@code sys.setprofile}'s function or {@code None}. */
    public Object profileFunction() {
        return profileFunction;
    }

    public void setProfileFunction(Object function) {
        profileFunction = function;
    }

    /** Called with an asynchronous generator that is iterated for the first time; or {@code None}. */
    public Object firstIterationHook() {
        return firstIterationHook;
    }

    /** Called with an asynchronous generator that is to be finalized; or {@code None}. */
    public Object finalizerHook() {
        return finalizerHook;
    }

    public void setAsyncGeneratorHooks(Object firstIteration, Object finalizer) {
        firstIterationHook = firstIteration;
        finalizerHook = finalizer;
    }

    /** How many frames a new coroutine remembers of where it was made. */
    public int coroutineOriginDepth() {
        return coroutineOriginDepth;
    }

    public void setCoroutineOriginDepth(int depth) {
        coroutineOriginDepth = depth;
    }

    /** A coroutine has been made. */
    public void made(PyGenerator coroutine) {
        PyGenerator before = lastMade;
        lastMade = coroutine;
        if (before != null) {
            recent.add(before);
        }
    }

    void started(PyGenerator coroutine) {
        if (lastMade == coroutine) {
            lastMade = null;
        }
    }

    /** A generator was suspended where closing it runs code. */
    void suspended(PyGenerator generator) {
        PyGenerator before = lastSuspended;
        if (before != generator) {
            lastSuspended = generator;
            if (before != null && before.guard() == null) {
                recent.add(before);
            }
        }
    }

    void finished(PyGenerator generator) {
        if (lastSuspended == generator) {
            lastSuspended = null;
        }
    }

    /** The object has come into a state in which something is to be said at its end. */
    public void toBeFinalized(SelfFinalizing object) {
        recent.add(object);
    }

    /** From now on the collector may find what the thread remembers. */
    public void forgetRecent() {
        PyGenerator coroutine = lastMade;
        lastMade = null;
        if (coroutine != null) {
            Finalization.register(coroutine);
        }
        PyGenerator generator = lastSuspended;
        lastSuspended = null;
        if (generator != null) {
            Finalization.register(generator);
        }
        recent.release();
    }

    /** The current {@code contextvars.Context}, or {@code null} while the thread has none. */
    public Object contextVariables() {
        return contextVariables;
    }

    public void setContextVariables(Object context) {
        contextVariables = context;
    }

    /** The event loop that runs in the thread, or {@code null}. */
    public Object runningLoop() {
        return runningLoop;
    }

    public void setRunningLoop(Object loop) {
        runningLoop = loop;
    }

    /** The event that a tool is being told of; while it is, there are no further ones. */
    public int event() {
        return event;
    }

    /** Whether a tool is being told of an event. */
    public boolean isInTool() {
        return event != NO_EVENT;
    }

    /** Begins to tell a tool of an event; what it returns is for {@link #leaveTool}. */
    public int enterTool(int newEvent) {
        int outer = event;
        event = newEvent;
        return outer;
    }

    public void leaveTool(int outerEvent) {
        event = outerEvent;
    }
}
