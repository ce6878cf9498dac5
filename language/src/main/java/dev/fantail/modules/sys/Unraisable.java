// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.builtins.traceback.TracebackPrinter;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;

/** Errors that cannot be raised to anybody: they go to {@code sys.unraisablehook}. */
public final class Unraisable {
    private Unraisable() {}

    /** @param message and {@code object} may be {@code null} */
    @TruffleBoundary
    public static void report(PyBaseException exception, String message, Object object) {
        Object hook = PythonContext.get().sys().get("unraisablehook");
        if (hook == null || hook == PyNone.NONE) {
            return;
        }
        PyTuple args = SysInfo.UNRAISABLE_HOOK_ARGS.create(
                exception.type(), exception, exception.traceback(), message, PyNone.ofNullable(object));
        try {
            Calls.call(hook, args);
        } catch (PyException e) {
            TracebackPrinter.printToStderr(e.value());
        }
    }
}
