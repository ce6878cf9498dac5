// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;

/** How messages and representations spell the names of classes. */
public final class TypeNames {
    private TypeNames() {}

    /** {@code module.Class}; the bare qualified name for classes of {@code builtins}. */
    @TruffleBoundary
    public static String qualified(PyType type) {
        Object module = module(type);
        String name = type.qualifiedName().toJavaStringUncached();
        return module instanceof TruffleString text && !Str.equal(text, Names.BUILTINS_MODULE)
                ? text.toJavaStringUncached() + "." + name
                : name;
    }

    /** {@code __module__} of the class, or {@code null} where a program removed it. */
    @TruffleBoundary
    public static Object module(PyType type) {
        return type.isHeapType() ? type.namespace().getString(Names.MODULE) : type.builtinModule();
    }
}
