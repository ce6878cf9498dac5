// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Where built-in types find their methods, which live in packages above this one. */
public final class BuiltinLoading {
    private static volatile PyType.Loader loader;

    private BuiltinLoading() {}

    /** Called once, when the language class is initialized, before any attribute of a type is looked up. */
    public static void install(PyType.Loader typeLoader) {
        loader = typeLoader;
    }

    static PyType.Loader loader() {
        return loader;
    }
}
