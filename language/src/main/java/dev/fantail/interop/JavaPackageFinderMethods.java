// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** The methods of {@code java.PackageFinder}, which is finder and loader in one. */
@BuiltinClass(type = "java.PackageFinder")
final class JavaPackageFinderMethods {
    private JavaPackageFinderMethods() {}

    @Builtin("find_spec(self, name, path=None, target=None)")
    @TruffleBoundary
    static Object findSpec(JavaPackageFinder self, TruffleString name, Object path, Object target) {
        String full = Str.toJava(name);
        if (!full.startsWith("java.")) {
            return PyNone.NONE;
        }
        // Packages cannot be asked for; what begins with a small letter is taken for one.
        if (!Character.isLowerCase(full.charAt(full.lastIndexOf('.') + 1)) && JavaClasses.find(full) == null) {
            return PyNone.NONE;
        }
        Object bootstrap = PythonContext.get().importModule("_frozen_importlib");
        return Calls.call(Attributes.get(bootstrap, Str.of("ModuleSpec")), name, self);
    }

    @Builtin("create_module(self, spec)")
    @TruffleBoundary
    static Object createModule(JavaPackageFinder self, Object spec) {
        return JavaPackage.create(Str.toJava((TruffleString) Attributes.get(spec, Str.of("name"))));
    }

    /** A class takes the place of the module that the import system made for it. */
    @Builtin("exec_module(self, module)")
    @TruffleBoundary
    static void execModule(JavaPackageFinder self, Object module) {
        TruffleString name = (TruffleString) Attributes.get(module, Names.NAME);
        Object found = JavaClasses.find(Str.toJava(name));
        if (found != null) {
            PythonContext.get().modules().putString(name, found);
        }
    }
}
