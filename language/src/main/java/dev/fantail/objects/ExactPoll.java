// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

/**
 * A safepoint inside the {@code try} of a body's blocks. The compiler moves its own polls behind each round of a loop, where
 * what an action raises passes the handlers of the frame, and has no line; and a poll that it may not move costs a tight
 * loop half its speed. So each loop looks at a flag, and polls in the interpreter when an action wants that.
 */
public final class ExactPoll {
    private static volatile boolean wanted;

    private ExactPoll() {}

    /** An action has been submitted that leaves the compiler's own polls alone. */
    public static void want() {
        wanted = true;
    }

    public static void poll(Node location) {
        if (wanted) {
            CompilerDirectives.transferToInterpreter();
            // Another thread's action may be the one that waits: it asks again.
            wanted = false;
            TruffleSafepoint.pollHere(location);
        }
    }
}
