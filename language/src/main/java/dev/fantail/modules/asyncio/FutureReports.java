// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import dev.fantail.modules.sys.Unraisable;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** What a future or task says at its end, to the exception handler of its loop. */
final class FutureReports {
    private FutureReports() {}

    /** That nobody has asked for its exception. */
    static void reportException(PyFuture future) {
        if (!future.logsTraceback()) {
            return;
        }
        future.setRetrieved();
        PyDict report = new PyDict();
        report.putString(Str.of("message"), Str.of(future.type().bareName() + " exception was never retrieved"));
        report.putString(Str.of("exception"), PyNone.ofNullable(future.exception()));
        report.putString(Str.of("future"), future);
        send(future, report);
    }

    /** That it was still waiting for something. */
    static void reportPending(PyTask task) {
        if (task.isPending() && task.logsDestroyPending()) {
            PyDict report = new PyDict();
            report.putString(Str.of("message"), Str.of("Task was destroyed but it is pending!"));
            report.putString(Str.of("task"), task);
            send(task, report);
        }
    }

    private static void send(PyFuture future, PyDict report) {
        if (future.sourceTraceback() != null) {
            report.putString(Str.of("source_traceback"), future.sourceTraceback());
        }
        Object handler = null;
        try {
            handler = Attributes.get(future.loop(), "call_exception_handler");
            Calls.call(handler, report);
        } catch (PyException e) {
            Unraisable.report(e.value(), null, handler);
        }
    }
}
