// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;

/** The end of the stack: Python's recursion limit, and the Java stack's own where that is smaller. */
public final class StackDepth {
    private StackDepth() {}

    @TruffleBoundary
    public static PyException recursionError() {
        return Errors.of(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }
}
