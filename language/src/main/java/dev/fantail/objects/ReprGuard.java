// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.IdentityHashMap;

/** Notices when the representation of a container contains the container itself. */
public final class ReprGuard {
    /** Containers within containers. */
    private static final int MAX_DEPTH = 1500;

    private static final ThreadLocal<IdentityHashMap<Object, Boolean>> ACTIVE =
            ThreadLocal.withInitial(IdentityHashMap::new);

    private ReprGuard() {}

    /** False when this thread is at {@code object} already; else {@link #leave} must follow. */
    @TruffleBoundary
    public static boolean enter(Object object) {
        IdentityHashMap<Object, Boolean> active = ACTIVE.get();
        if (active.size() >= MAX_DEPTH) {
            throw Errors.of(
                    ExceptionTypes.RECURSION_ERROR,
                    "maximum recursion depth exceeded while getting the repr of an object");
        }
        return active.put(object, Boolean.TRUE) == null;
    }

    @TruffleBoundary
    public static void leave(Object object) {
        IdentityHashMap<Object, Boolean> active = ACTIVE.get();
        active.remove(object);
        if (active.isEmpty()) {
            ACTIVE.remove();
        }
    }
}
