// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Names;

/** What messages about the arguments of a call name the callable. */
public final class CallableNames {
    private CallableNames() {}

    /** {@code module.qualname()}; built-in functions go without the module. */
    @TruffleBoundary
    public static String of(Object callable) {
        Object qualifiedName = Attributes.getOrNull(callable, Names.QUALNAME);
        if (!(qualifiedName instanceof TruffleString name)) {
            return Strings.str(callable).toJavaStringUncached();
        }
        Object module = Attributes.getOrNull(callable, Names.MODULE);
        if (module instanceof TruffleString text && !text.toJavaStringUncached().equals("builtins")) {
            return text + "." + name + "()";
        }
        return name + "()";
    }
}
