// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.util.concurrent.atomic.AtomicLong;

/** What the module {@code _asyncio} keeps per context, and the Python functions of {@code asyncio} that it calls. */
final class AsyncioState {
    private final CurrentTasks currentTasks = new CurrentTasks(new PyDict());
    private final PySet eagerTasks = new PySet();
    private final AtomicLong names = new AtomicLong();
    private Object scheduledTasks;
    private PyType cancelledError;
    private PyType invalidStateError;

    private AsyncioState() {}

    @TruffleBoundary
    static AsyncioState get() {
        return (AsyncioState)
                PythonContext.get().moduleState().computeIfAbsent(AsyncioState.class, key -> new AsyncioState());
    }

    /** A function or class of the package {@code asyncio}, whose modules import this one: it is not looked up before. */
    @TruffleBoundary
    static Object python(String module, String name) {
        return Attributes.get(PythonContext.get().importModule("asyncio." + module), Str.of(name));
    }

    /** Calls a function of the package {@code asyncio}. */
    @TruffleBoundary
    static Object callPython(String module, String name, Object... args) {
        return Calls.call(python(module, name), args);
    }

    CurrentTasks currentTasks() {
        return currentTasks;
    }

    /** {@code _eager_tasks}: those that run their first step at once. */
    PySet eagerTasks() {
        return eagerTasks;
    }

    /** {@code _scheduled_tasks}: a weak set. */
    Object scheduledTasks() {
        return scheduledTasks;
    }

    void setScheduledTasks(Object tasks) {
        scheduledTasks = tasks;
    }

    /** The number of the next task that is not given a name. */
    @TruffleBoundary
    long nextName() {
        return names.incrementAndGet();
    }

    @TruffleBoundary
    PyType cancelledError() {
        if (cancelledError == null) {
            cancelledError = (PyType) python("exceptions", "CancelledError");
        }
        return cancelledError;
    }

    /** {@code asyncio.InvalidStateError} with a message. */
    @TruffleBoundary
    PyException invalidState(String message) {
        if (invalidStateError == null) {
            invalidStateError = (PyType) python("exceptions", "InvalidStateError");
        }
        return Errors.of(invalidStateError, message);
    }
}
