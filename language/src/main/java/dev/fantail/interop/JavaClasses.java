// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PythonContext;

/** Java classes by their names, as far as the embedder lets them be looked up. */
final class JavaClasses {
    private JavaClasses() {}

    /** The class, or {@code null} where there is none of that name. */
    @TruffleBoundary
    static Object find(String name) {
        Env env = PythonContext.get().env();
        if (!env.isHostLookupAllowed()) {
            throw Errors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, "host lookup is not allowed");
        }
        try {
            return env.lookupHostSymbol(name);
        } catch (AbstractTruffleException | SecurityException e) {
            return null;
        }
    }
}
