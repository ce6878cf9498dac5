// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import java.util.concurrent.ConcurrentHashMap;

/** The modules written in Java that a context has: each is made once, as extension modules with one phase are. */
final class BuiltinModules {
    private BuiltinModules() {}

    @TruffleBoundary
    @SuppressWarnings("unchecked")
    static PyModule create(PythonContext context, TruffleString name) {
        ConcurrentHashMap<String, PyModule> made = (ConcurrentHashMap<String, PyModule>)
                context.moduleState().computeIfAbsent(BuiltinModules.class, key -> new ConcurrentHashMap<>());
        String text = Str.toJava(name);
        PyModule known =
                text.equals("builtins") ? context.builtins() : text.equals("sys") ? context.sys() : made.get(text);
        if (known != null) {
            return known;
        }
        PyModule module = context.services().createBuiltinModule(context, text);
        if (module == null) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "no built-in module named '" + text + "'");
        }
        PyModule earlier = made.putIfAbsent(text, module);
        return earlier == null ? module : earlier;
    }
}
