// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;

/** What {@code __reduce__} of iterators returns. */
public final class Reduction {
    private Reduction() {}

    static Object builtin(String name) {
        return PythonContext.get().builtins().get(name);
    }

    /** {@code (function, (argument,))}. */
    public static PyTuple of(String function, Object argument) {
        return new PyTuple(builtin(function), new PyTuple(argument));
    }

    /** {@code (function, (argument,), state)}. */
    public static PyTuple of(String function, Object argument, Object state) {
        return new PyTuple(builtin(function), new PyTuple(argument), state);
    }

    /** An iterator at its end: {@code (function, ([],))} or with another empty container. */
    static PyTuple exhausted(Object empty) {
        return of("iter", empty);
    }

    /** The arguments with {@code None} for null. */
    static Object nullable(Object value) {
        return value == null ? PyNone.NONE : value;
    }
}
