// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The generators and coroutines of a thread that have lately come into a state in which the program wants to hear of
 * their end. Most have come to it by themselves when some hundred others have followed, and cost nothing more; the
 * others are registered with {@link Finalization} then, or when the garbage collector has run: a Java finalizer each,
 * which takes the collector far longer than the generator took the program.
 */
final class RecentGenerators {
    private static final int SIZE = 512;

    /** Of {@link PyGenerator#guard}: it is among the recent ones. */
    private static final Object RECENT = new Object();

    private final AtomicReferenceArray<PyGenerator> ring = new AtomicReferenceArray<>(SIZE);
    private int next;

    /** For the thread itself; nothing happens when the generator is known already. */
    @TruffleBoundary
    void add(PyGenerator generator) {
        if (generator.guard() == null) {
            generator.setGuard(RECENT);
            PyGenerator before = ring.getAndSet(next, generator);
            next = (next + 1) % SIZE;
            if (before != null) {
                release(before);
            } else {
                PythonContext.get().finalization().watch();
            }
        }
    }

    /** Keeps none of them alive any more; for any thread. */
    void release() {
        for (int i = 0; i < SIZE; i++) {
            PyGenerator generator = ring.getAndSet(i, null);
            if (generator != null) {
                release(generator);
            }
        }
    }

    private static void release(PyGenerator generator) {
        if (generator.guard() == RECENT) {
            generator.setGuard(null);
            if (generator.isToBeFinalized()) {
                Finalization.register(generator);
            }
        }
    }
}
