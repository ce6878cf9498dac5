// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PythonContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Files of a context with output that is still in memory. Programs that forget to close a file count on the moment
 * its last reference goes; here that output is written when the context ends, or when the same file is opened again.
 */
public final class Dirty {
    /** A file that can write out what it holds. */
    interface Holder {
        void flushPending();

        /** Where the output goes, or {@code null}. */
        TruffleFile target();
    }

    private final Set<Holder> holders = new LinkedHashSet<>();

    private Dirty() {}

    static Dirty get() {
        return (Dirty) PythonContext.get().moduleState().computeIfAbsent(Dirty.class, key -> new Dirty());
    }

    synchronized void add(Holder holder) {
        holders.add(holder);
    }

    synchronized void remove(Holder holder) {
        holders.remove(holder);
    }

    private synchronized List<Holder> snapshot() {
        return new ArrayList<>(holders);
    }

    /** Writes out what is meant for the file at {@code path}. */
    @TruffleBoundary
    static void flush(String path) {
        Dirty all = (Dirty) PythonContext.get().moduleState().get(Dirty.class);
        if (all == null) {
            return;
        }
        for (Holder holder : all.snapshot()) {
            TruffleFile target = holder.target();
            if (target != null && path.endsWith(target.getName())) {
                flushQuietly(holder);
            }
        }
    }

    /** Writes out everything; at the end of the context. */
    @TruffleBoundary
    public static void flushAll(PythonContext context) {
        Dirty all = (Dirty) context.moduleState().get(Dirty.class);
        if (all == null) {
            return;
        }
        // Text files first: what they hold goes to a buffered file.
        for (int round = 0; round < 2; round++) {
            for (Holder holder : all.snapshot()) {
                flushQuietly(holder);
            }
        }
    }

    private static void flushQuietly(Holder holder) {
        try {
            holder.flushPending();
        } catch (PyException e) {
            // Nobody is left to tell.
            return;
        }
    }
}
