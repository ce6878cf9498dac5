// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** The end of a context: threads are waited for, exit functions run, the standard streams are flushed. */
final class Shutdown {
    private Shutdown() {}

    static void finish(PythonContext context) {
        call(context, "threading", "_shutdown");
        call(context, "atexit", "_run_exitfuncs");
        flush(context.sys().get("stdout"));
        flush(context.sys().get("stderr"));
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

    private static void flush(Object stream) {
        if (stream != null && stream != PyNone.NONE) {
            try {
                Calls.call(Attributes.get(stream, Names.FLUSH));
            } catch (PyException e) {
                // A closed or broken stream has nobody left to tell.
            }
        }
    }
}
