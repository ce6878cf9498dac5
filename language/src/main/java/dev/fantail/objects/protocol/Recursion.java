// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;

/** Counts what recurses inside the runtime against the recursion limit of the program. */
public final class Recursion {
    private Recursion() {}

    /** Goes one level deeper; {@link #leave} has to follow. */
    public static void enter(String where) {
        PythonContext context = PythonContext.get();
        ThreadState thread = context.threadState();
        if (thread.enter() > context.recursionLimit()) {
            thread.leave();
            throw Errors.of(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded" + where);
        }
    }

    public static void leave() {
        PythonContext.get().threadState().leave();
    }
}
