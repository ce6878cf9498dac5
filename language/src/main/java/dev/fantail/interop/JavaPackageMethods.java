// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;

/** The methods of {@code java.Package}. */
@BuiltinClass(type = "java.Package")
final class JavaPackageMethods {
    private JavaPackageMethods() {}

    @Builtin("__getattr__(self, name, /)")
    static Object getAttribute(PyModule self, TruffleString name) {
        return JavaPackage.member(JavaPackage.name(self), name);
    }

    @Builtin("__repr__(self)")
    static TruffleString repr(PyModule self) {
        return Str.of("<package '" + JavaPackage.name(self) + "' of Java>");
    }
}
