// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The objects of a context that have to be told when they are collected. An object is registered by a guard that only the
 * object refers to, and that refers to the object: both become unreachable together, and the Java finalizer of
 * the guard finds the object as it was, whatever cycles it is part of. A phantom reference could not: the state that it
 * would have to keep for {@code __del__} may lead back to the object. The finalizer only queues the object; what is due
 * runs on a thread of the context, at a safepoint.
 */
public final class Finalization {
    private static final HiddenKey GUARD = new HiddenKey("finalizer");
    private static final Object FINALIZED = new Object();
    private static final long COLLECTION_WAIT_MILLIS = 1000;
    private static final long QUIET_NANOS = 300_000;

    private final PythonContext context;
    private final AtomicLong sequence = new AtomicLong();
    private final ConcurrentSkipListMap<Long, WeakReference<PyObject>> registered = new ConcurrentSkipListMap<>();
    private final PriorityBlockingQueue<Due> due = new PriorityBlockingQueue<>();
    private final ReferenceQueue<Object> references = new ReferenceQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean watching = new AtomicBoolean();
    private volatile boolean closed;

    /** How long the last collection on request took, and when it ended. */
    private volatile long lastDuration;

    private volatile long lastEnd = System.nanoTime();

    Finalization(PythonContext context) {
        this.context = context;
    }

    /** Has a finalizer of the JVM's run when the object is unreachable. */
    private static class Finalizable {
        @Override
        @SuppressWarnings({"removal", "deprecation"})
        protected void finalize() {
            unreachable();
        }

        void unreachable() {}
    }

    /** Of the objects that are found together, those that were registered first are finalized first. */
    private record Due(long number, PyObject object) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(number, other.number);
        }
    }

    private static final class Guard extends Finalizable {
        private final Finalization owner;
        private final PyObject object;
        private final Long number;

        Guard(Finalization owner, PyObject object, Long number) {
            this.owner = owner;
            this.object = object;
            this.number = number;
        }

        @Override
        void unreachable() {
            if (owner.registered.remove(number) != null && !owner.closed) {
                owner.due.add(new Due(number, object));
                owner.schedule();
            }
        }
    }

    /** Notices that the garbage collector has run. */
    private static final class Watch extends Finalizable {
        private final Finalization owner;
        private final AtomicBoolean seen;

        /** @param seen set once, or {@code null} for a watch that renews itself */
        Watch(Finalization owner, AtomicBoolean seen) {
            this.owner = owner;
            this.seen = seen;
        }

        @Override
        void unreachable() {
            if (seen != null) {
                seen.set(true);
            } else if (!owner.closed) {
                owner.schedule();
                owner.arm();
            }
        }
    }

    /** The finalizer of {@code object} will be called once, when nothing refers to the object any more. */
    @TruffleBoundary
    public static void register(PyObject object) {
        if (guardOf(object) == null) {
            Finalization owner = PythonContext.get().finalization();
            Long number = owner.sequence.incrementAndGet();
            owner.registered.put(number, new WeakReference<>(object));
            setGuard(object, new Guard(owner, object, number));
        }
    }

    private static Object guardOf(PyObject object) {
        return object instanceof SelfFinalizing own
                ? own.guard()
                : DynamicObjectLibrary.getUncached().getOrDefault(object, GUARD, null);
    }

    private static void setGuard(PyObject object, Object guard) {
        if (object instanceof SelfFinalizing own) {
            own.setGuard(guard);
        } else {
            DynamicObjectLibrary.getUncached().put(object, GUARD, guard);
        }
    }

    /** As {@link #register} when the object's class defines {@code __del__}. */
    public static void registerIfNeeded(PyObject object) {
        if (object.type().hasFinalizer()) {
            register(object);
        }
    }

    /** Marks the object as finalized; false when it is already. */
    @TruffleBoundary
    public static boolean begin(PyObject object) {
        if (guardOf(object) == FINALIZED) {
            return false;
        }
        setGuard(object, FINALIZED);
        return true;
    }

    public static boolean isFinalized(PyObject object) {
        return guardOf(object) == FINALIZED;
    }

    /** Receives the weak references of the context whose objects are gone. */
    public ReferenceQueue<Object> references() {
        return references;
    }

    /** The unreachable objects whose finalizers are to be called, oldest first. */
    public List<PyObject> poll() {
        List<PyObject> found = new ArrayList<>();
        for (Due next = due.poll(); next != null; next = due.poll()) {
            found.add(next.object);
        }
        return found;
    }

    /** From now on the context looks at its references after each garbage collection. */
    public void watch() {
        if (watching.compareAndSet(false, true)) {
            arm();
        }
    }

    private void arm() {
        new Watch(this, null);
    }

    /** Has a thread of the context run what is due. */
    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                context.env().submitThreadLocal(null, new ThreadLocalAction(true, false) {
                    @Override
                    protected void perform(Access access) {
                        context.threadState().forgetRecent();
                        if (scheduled.compareAndSet(true, false)) {
                            context.threadState().apart(() -> context.services().finalizeUnreachable(context));
                        }
                    }
                });
            } catch (IllegalStateException e) {
                // The context is being closed, and takes care of the rest itself.
                closed = true;
            }
        }
    }

    /** Collects garbage, and waits until the JVM has queued what it found. */
    @TruffleBoundary
    public void collect() {
        List<ThreadState> threads = context.threadStates();
        threads.forEach(ThreadState::forgetRecent);
        if (threads.size() > 1) {
            leaveTime();
        }
        long begin = System.nanoTime();
        try {
            collectNow();
        } finally {
            lastEnd = System.nanoTime();
            lastDuration = lastEnd - begin;
        }
    }

    /** All threads wait for a collection: one that asks again and again leaves the others as much time as it takes. */
    private void leaveTime() {
        long rest = lastEnd + lastDuration - System.nanoTime();
        if (rest > 0) {
            TruffleSafepoint.setBlockedThreadInterruptible(null, nanos -> TimeUnit.NANOSECONDS.sleep(nanos), rest);
        }
    }

    @SuppressWarnings({"removal", "deprecation"})
    private void collectNow() {
        AtomicBoolean seen = new AtomicBoolean();
        WeakReference<Object> reference = mark(seen);
        System.gc();
        long limit = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(COLLECTION_WAIT_MILLIS);
        while (!(seen.get() && reference.refersTo(null)) && System.nanoTime() < limit) {
            Thread.yield();
        }
        System.runFinalization();
        // The JVM queues weak references in no particular order, a few of them behind the mark.
        java.util.concurrent.locks.LockSupport.parkNanos(QUIET_NANOS);
    }

    private WeakReference<Object> mark(AtomicBoolean seen) {
        return new WeakReference<>(new Watch(this, seen), new ReferenceQueue<>());
    }

    /** What will be told of its end and is still alive; that which was registered first comes first. */
    @TruffleBoundary
    public List<PyObject> alive() {
        context.threadStates().forEach(ThreadState::forgetRecent);
        List<PyObject> alive = new ArrayList<>();
        for (WeakReference<PyObject> reference : registered.values()) {
            PyObject object = reference.get();
            if (object != null) {
                alive.add(object);
            }
        }
        return alive;
    }

    /** Nothing runs any more. */
    public void end() {
        closed = true;
        registered.clear();
        due.clear();
    }
}
