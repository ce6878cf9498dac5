// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** A Java package as a module: its attributes are classes, and packages inside. */
final class JavaPackage {
    static final PyType TYPE = Types.declare("java.Package", Types.MODULE, PyType.NO_INSTANTIATION | PyType.HAS_DICT);

    private JavaPackage() {}

    static PyModule create(String name) {
        PyModule module = new PyModule(TYPE);
        module.initialize(Str.of(name), PyNone.NONE);
        module.set("__path__", new PyList());
        return module;
    }

    static String name(PyModule module) {
        return ((TruffleString) module.namespace().getString(Names.NAME)).toJavaStringUncached();
    }

    /** The class of that name in the package; a package where the name begins with a small letter. */
    @TruffleBoundary
    static Object member(String packageName, TruffleString name) {
        String simple = name.toJavaStringUncached();
        String full = packageName + "." + simple;
        if (!simple.startsWith("_")) {
            Object found = JavaClasses.find(full);
            if (found != null) {
                return found;
            } else if (!simple.isEmpty() && Character.isLowerCase(simple.charAt(0))) {
                return create(full);
            }
        }
        throw Errors.of(
                ExceptionTypes.ATTRIBUTE_ERROR, "module '" + packageName + "' has no attribute '" + simple + "'");
    }
}
