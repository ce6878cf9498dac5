// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import dev.fantail.modules.gc.Finalizers;
import dev.fantail.modules.io.StandardStreams;
import dev.fantail.modules.posix.ProcessServer;
import dev.fantail.modules.signal.PendingSignals;
import dev.fantail.modules.thread.ThreadModule;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;

/** The end of a context: threads are waited for, exit functions run, the standard streams are flushed. */
final class Shutdown {
    private Shutdown() {}

    static void finish(PythonContext context) {
        ThreadModule.close(context);
        call(context, "threading", "_shutdown");
        call(context, "atexit", "_run_exitfuncs");
        StandardStreams.flush(context);
        Finalizers.runAll(context);
        StandardStreams.flush(context);
        ThreadModule.awaitLeaving(context);
        PendingSignals.dispose(context);
        ProcessServer.dispose(context);
    }

    private static void call(PythonContext context, String module, String function) {
        if (context.loadedModule(Str.of(module)) instanceof PyModule loaded && loaded.get(function) != null) {
            try {
                Calls.call(loaded.get(function));
            } catch (PyException e) {
                Object hook = context.sys().get("excepthook");
                if (hook != null) {
                    Calls.call(hook, e.value().type(), e.value(), e.value().traceback());
                }
            }
        }
    }
}
