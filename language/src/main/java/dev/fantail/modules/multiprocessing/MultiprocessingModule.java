// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.multiprocessing;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;
import java.io.IOException;

/** {@code _multiprocessing}. */
@BuiltinModule("_multiprocessing")
public final class MultiprocessingModule {
    private MultiprocessingModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("SemLock", SemLock.TYPE);
        PyDict flags = new PyDict();
        flags.put(Str.of("HAVE_SEM_OPEN"), 1L);
        flags.put(Str.of("HAVE_SEM_TIMEDWAIT"), 1L);
        flags.put(Str.of("HAVE_FD_TRANSFER"), 1L);
        module.set("flags", flags);
        // The first process of a family must be ready to answer the others.
        Semaphores.get();
    }

    @Builtin("sem_unlink(name, /)")
    static void unlink(TruffleString name) {
        try {
            Semaphores.get().unlink(Str.toJava(name));
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }
}
