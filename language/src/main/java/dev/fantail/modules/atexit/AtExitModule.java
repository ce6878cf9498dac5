// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.atexit;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.modules.sys.Unraisable;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code atexit}: functions that run when the interpreter ends, the last one first. */
@BuiltinModule(value = "atexit", doc = "Functions that run when the interpreter ends.")
public final class AtExitModule {
    private record Entry(Object function, Object[] args, PyDict keywords) {}

    private AtExitModule() {}

    @SuppressWarnings("unchecked")
    private static List<Entry> entries() {
        return (List<Entry>) PythonContext.get()
                .moduleState()
                .computeIfAbsent(AtExitModule.class, key -> Collections.synchronizedList(new ArrayList<>()));
    }

    @Builtin("register(func, /, *args, **kwargs)")
    static Object register(Object function, Object[] args, PyDict keywords) {
        if (!Calls.isCallable(function)) {
            throw Errors.typeError("the first argument must be callable");
        }
        entries().add(new Entry(function, args, keywords));
        return function;
    }

    @Builtin("unregister(func, /)")
    static void unregister(Object function) {
        entries().removeIf(entry -> Comparison.equal(entry.function, function));
    }

    @Builtin("_clear()")
    static void clear() {
        entries().clear();
    }

    @Builtin("_ncallbacks()")
    static long count() {
        return entries().size();
    }

    /** Runs and forgets all functions; errors are reported and do not stop the others. */
    @TruffleBoundary
    @Builtin("_run_exitfuncs()")
    public static void runAll() {
        List<Entry> entries = entries();
        while (!entries.isEmpty()) {
            Entry entry = entries.removeLast();
            try {
                Calls.callWithDict(entry.function, entry.args, entry.keywords);
            } catch (PyException e) {
                Unraisable.report(e.value(), "Exception ignored in atexit callback", entry.function);
            }
        }
    }
}
