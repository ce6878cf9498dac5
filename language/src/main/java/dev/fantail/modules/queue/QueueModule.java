// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.queue;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyType;

/** The module {@code _queue}. */
@BuiltinModule(
        value = "_queue",
        doc = "C implementation of the Python queue module.\n"
                + "This module is an implementation detail, please do not use it directly.")
public final class QueueModule {
    private static final PyType EMPTY = ExceptionTypes.declare("_queue.Empty", ExceptionTypes.EXCEPTION);

    private QueueModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("SimpleQueue", SimpleQueue.TYPE);
        module.set("Empty", EMPTY);
    }

    static PyType empty() {
        return EMPTY;
    }
}
