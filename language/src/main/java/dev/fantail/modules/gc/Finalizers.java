// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.gc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.modules.sys.Unraisable;
import dev.fantail.modules.weakref.WeakReferences;
import dev.fantail.objects.Finalization;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;

/** Calls {@code __del__} of objects that nothing refers to, and the callbacks of the references to them. */
public final class Finalizers {
    private Finalizers() {}

    /**
     * Runs what is due.
     *
     * @return how many objects were found to be gone
     */
    @TruffleBoundary
    public static int run(PythonContext context) {
        Finalization finalization = context.finalization();
        int count = WeakReferences.runCallbacks();
        for (PyObject object = finalization.poll(); object != null; object = finalization.poll()) {
            finish(object);
            count++;
        }
        return count;
    }

    /** At the end of the context: every object that is still there. */
    @TruffleBoundary
    public static void runAll(PythonContext context) {
        run(context);
        for (PyObject object : context.finalization().close()) {
            finish(object);
        }
        run(context);
        context.finalization().end();
    }

    private static void finish(PyObject object) {
        Object finalizer = object.type().lookup(Names.DEL);
        if (finalizer != null && Finalization.begin(object)) {
            try {
                Calls.callMethod(finalizer, object, object.type(), new Object[0], Calls.NO_KEYWORDS);
            } catch (PyException e) {
                Unraisable.report(e.value(), null, finalizer);
            }
        }
    }
}
