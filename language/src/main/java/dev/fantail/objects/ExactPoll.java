// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

/**
 * A safepoint inside the {@code try} of a body's blocks. The compiler moves its own polls behind each round of a loop, where
 * what an action raises passes the handlers of the frame, and has no line; and a poll that it may not move costs a tight
 * loop half its speed. So each loop looks at a flag, and polls in the interpreter when an action wants that. Even the look
 * keeps the compiler from taking what does not change out of a loop: until the first such action, which few programs ever
 * see, compiled code does without.
 */
public final class ExactPoll {
    private static final Assumption NEVER_WANTED = Optimization.LOOPS_BLIND_TO_SIGNALS.isOn()
            ? Assumption.create("no signal handler was called in a loop")
            : Assumption.NEVER_VALID;

    private static volatile boolean wanted;

    private ExactPoll() {}

    /** An action has been submitted that leaves the compiler's own polls alone. */
    public static void want() {
        wanted = true;
        NEVER_WANTED.invalidate();
    }

    public static void poll(Node location) {
        if (!NEVER_WANTED.isValid() && wanted) {
            CompilerDirectives.transferToInterpreter();
            // Another thread's action may be the one that waits: it asks again.
            wanted = false;
            TruffleSafepoint.pollHere(location);
        }
    }
}
