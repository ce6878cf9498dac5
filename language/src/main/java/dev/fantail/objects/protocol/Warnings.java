// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** Warnings that the runtime itself raises; the module {@code _warnings} decides what becomes of them. */
public final class Warnings {
    private static final TruffleString WARN = Str.of("warn");

    private Warnings() {}

    /**
     * {@code warnings.warn(message, category, stackLevel)}.
     *
     * @param stackLevel 1 for the Python code that is running
     */
    @TruffleBoundary
    public static void warn(PyType category, String message, int stackLevel) {
        Object module = PythonContext.get().importModule("_warnings");
        Calls.call(Attributes.get(module, WARN), Str.of(message), category, (long) stackLevel);
    }

    /** A conversion method returned an instance of a subclass of the type that it should return. */
    @TruffleBoundary
    public static void strictSubclass(String method, String expected, Object result, String type) {
        warn(
                ExceptionTypes.DEPRECATION_WARNING,
                method + " returned non-" + expected + " (type "
                        + Types.of(result).shortName()
                        + ").  The ability to return an instance of a strict subclass of " + type
                        + " is deprecated, and may not be supported in a future version of Python.",
                1);
    }
}
