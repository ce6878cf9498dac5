// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;

/**
 * Whether any context of this JVM was ever entered by two threads. Until then containers are changed without locking.
 * It is per JVM because containers do not know their context.
 */
public final class ThreadMode {
    private static final Assumption SINGLE = Optimization.NO_LOCKS_FOR_ONE_THREAD.isOn()
            ? Assumption.create("one thread at a time")
            : Assumption.NEVER_VALID;

    private ThreadMode() {}

    public static boolean isSingleThreaded() {
        return SINGLE.isValid();
    }

    /** Called when a context is about to be entered by a second thread; it is never taken back. */
    public static void becomeMultiThreaded() {
        SINGLE.invalidate();
    }
}
