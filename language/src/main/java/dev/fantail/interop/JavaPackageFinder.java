// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Finds what is imported below the module {@code java}; see {@code importlib.abc.MetaPathFinder}. */
final class JavaPackageFinder extends PyObject {
    static final PyType TYPE = Types.declare("java.PackageFinder", Types.OBJECT, PyType.NO_INSTANTIATION);

    JavaPackageFinder() {
        super(TYPE);
    }
}
