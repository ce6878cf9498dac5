// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.IdentityHashMap;

/** Notices when the representation of a container contains the container itself. */
public final class ReprGuard {
    private static final ThreadLocal<IdentityHashMap<Object, Boolean>> ACTIVE =
            ThreadLocal.withInitial(IdentityHashMap::new);

    private ReprGuard() {}

    /** False when this thread is at {@code object} already; else {@link #leave} must follow. */
    @TruffleBoundary
    public static boolean enter(Object object) {
        return ACTIVE.get().put(object, Boolean.TRUE) == null;
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
