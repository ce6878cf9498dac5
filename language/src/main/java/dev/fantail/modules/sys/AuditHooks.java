// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code sys.addaudithook} and {@code sys.audit}. */
final class AuditHooks {
    private AuditHooks() {}

    @SuppressWarnings("unchecked")
    private static List<Object> hooks() {
        return (List<Object>) PythonContext.get()
                .moduleState()
                .computeIfAbsent(AuditHooks.class, key -> new CopyOnWriteArrayList<>());
    }

    static void add(Object hook) {
        try {
            raise(Str.of("sys.addaudithook"));
        } catch (PyException e) {
            // A hook may veto further hooks by raising.
            if (e.isInstance(ExceptionTypes.RUNTIME_ERROR)) {
                return;
            }
            throw e;
        }
        hooks().add(hook);
    }

    static void raise(TruffleString event, Object... args) {
        for (Object hook : hooks()) {
            Calls.call(hook, event, PyTuple.of(args));
        }
    }
}
