// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Comparison;

/** The module {@code _fantail_asyncio}: what {@code asyncio.base_events} would need a weak set of its own for. */
@BuiltinModule("_fantail_asyncio")
public final class AsyncGeneratorsModule {
    private AsyncGeneratorsModule() {}

    /**
     * The asynchronous generators that have begun and not ended, and that are to be given to a finalizer hook when they
     * are collected: a list of them, in no particular order.
     *
     * @param hook a finalizer hook as of {@code sys.set_asyncgen_hooks}
     */
    @Builtin("hooked_generators(hook, /)")
    static PyList hookedGenerators(Object hook) {
        PyList found = new PyList();
        for (PyObject object : PythonContext.get().finalization().alive()) {
            if (object instanceof PyGenerator generator
                    && generator.finalizerHook() != null
                    && !generator.isFinished()
                    && Comparison.equal(generator.finalizerHook(), hook)) {
                found.append(generator);
            }
        }
        return found;
    }
}
