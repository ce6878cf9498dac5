// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.gc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.builtins.GeneratorFinalizer;
import dev.fantail.modules.sys.Unraisable;
import dev.fantail.modules.weakref.WeakReferences;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Warnings;
import java.util.List;

/** Calls {@code __del__} of objects that nothing refers to, and the callbacks of the references to them. */
public final class Finalizers {
    private Finalizers() {}

    /**
     * Runs what is due. A finalizer that waits for something is not interrupted by others: those follow it.
     *
     * @return how many objects were found to be gone
     */
    @TruffleBoundary
    public static int run(PythonContext context) {
        ThreadState thread = context.threadState();
        if (!thread.beginFinalizers()) {
            return 0;
        }
        try {
            int count = 0;
            int found;
            do {
                found = references(context) + finalizers(context);
                count += found;
            } while (found > 0);
            return count;
        } finally {
            thread.endFinalizers();
        }
    }

    static int references(PythonContext context) {
        return WeakReferences.runCallbacks();
    }

    /** Finalizes what was found. */
    static int finalizers(PythonContext context) {
        Finalization finalization = context.finalization();
        int count = 0;
        for (List<PyObject> found = finalization.poll(); !found.isEmpty(); found = finalization.poll()) {
            FinalizationOrder.sorted(found).forEach(Finalizers::finish);
            count += found.size();
        }
        return count;
    }

    /** At the end of the context: every object that is still there. */
    @TruffleBoundary
    public static void runAll(PythonContext context) {
        run(context);
        inOrder(context.finalization().alive()).forEach(Finalizers::finish);
        run(context);
        context.finalization().end();
    }

    /** A generator, which another object may be about to close or to tell of, comes after that one. */
    private static List<PyObject> inOrder(List<PyObject> objects) {
        long generators =
                objects.stream().filter(object -> object instanceof PyGenerator).count();
        return generators == 0 || generators == objects.size() ? objects : FinalizationOrder.sorted(objects);
    }

    /** Calls what the object wants to be called at its end, unless that has been done. */
    public static void finish(PyObject object) {
        if (object instanceof PyGenerator generator) {
            finish(generator);
            return;
        }
        Object finalizer = object.type().lookup(Names.DEL);
        if (finalizer != null && Finalization.begin(object)) {
            try {
                Calls.callMethod(finalizer, object, object.type(), new Object[0], Calls.NO_KEYWORDS);
            } catch (PyException e) {
                Unraisable.report(e.value(), null, finalizer);
            }
        }
    }

    private static void finish(PyGenerator generator) {
        if (Finalization.begin(generator)) {
            try {
                GeneratorFinalizer.finish(generator, Finalizers::warnUnawaited);
            } catch (PyException e) {
                Unraisable.report(e.value(), null, generator);
            }
        }
    }

    /** The module {@code warnings} knows how to say where the coroutine was made. */
    private static void warnUnawaited(PyGenerator coroutine) {
        Object warnings = PythonContext.get().importModule("warnings");
        Object warn = Attributes.getOrNull(warnings, Str.of("_warn_unawaited_coroutine"));
        boolean warned = false;
        if (warn != null) {
            try {
                Calls.call(warn, coroutine);
                warned = true;
            } catch (PyException e) {
                warned = e.isInstance(ExceptionTypes.RUNTIME_WARNING);
                Unraisable.report(e.value(), null, coroutine);
            }
        }
        if (!warned) {
            Warnings.warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "coroutine '" + coroutine.qualifiedName() + "' was never awaited",
                    1);
        }
    }
}
