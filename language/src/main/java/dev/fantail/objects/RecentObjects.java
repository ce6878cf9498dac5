// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The generators, coroutines, futures and tasks of a thread that have lately come into a state in which something is to
 * be called or said at their end. Most have come out of it by themselves when some hundred others have followed, and cost
 * nothing more; the others are registered with {@link Finalization} then, or when the garbage collector has run: a Java
 * finalizer each, which takes the collector far longer than the object took the program.
 */
final class RecentObjects {
    private static final int SIZE = 512;

    /** As many as may wait at the same time, say for an event loop, before they are registered. */
    private static final int MAX_SIZE = 8192;

    /** Of {@link SelfFinalizing#guard}: it is among the recent ones. */
    private static final Object RECENT = new Object();

    private volatile AtomicReferenceArray<SelfFinalizing> ring = new AtomicReferenceArray<>(SIZE);
    private int next;

    /** For the thread itself; nothing happens when the object is known already. */
    @TruffleBoundary
    void add(SelfFinalizing object) {
        if (object.guard() != null) {
            return;
        } else if (!Optimization.FINALIZERS_ON_DEMAND.isOn()) {
            Finalization.register((PyObject) object);
            return;
        }
        object.setGuard(RECENT);
        AtomicReferenceArray<SelfFinalizing> known = ring;
        SelfFinalizing before = known.getAndSet(next, object);
        next = (next + 1) % known.length();
        if (before == null) {
            PythonContext.get().finalization().watch();
        } else if (before.isToBeFinalized() && known.length() < MAX_SIZE) {
            grow(known, before);
        } else {
            release(before);
        }
    }

    /** Makes room for the oldest one, which is still of interest, and for those that follow it. */
    private void grow(AtomicReferenceArray<SelfFinalizing> known, SelfFinalizing oldest) {
        AtomicReferenceArray<SelfFinalizing> larger = new AtomicReferenceArray<>(known.length() * 2);
        ring = larger;
        larger.set(0, oldest);
        int count = 1;
        for (int i = 0; i < known.length(); i++) {
            SelfFinalizing object = known.getAndSet((next + i) % known.length(), null);
            if (object != null) {
                larger.set(count++, object);
            }
        }
        next = count;
    }

    /** Keeps none of them alive any more; for any thread. */
    void release() {
        AtomicReferenceArray<SelfFinalizing> known = ring;
        for (int i = 0; i < known.length(); i++) {
            SelfFinalizing object = known.getAndSet(i, null);
            if (object != null) {
                release(object);
            }
        }
    }

    private static void release(SelfFinalizing object) {
        if (object.guard() == RECENT) {
            object.setGuard(null);
            if (object.isToBeFinalized()) {
                Finalization.register((PyObject) object);
            }
        }
    }
}
