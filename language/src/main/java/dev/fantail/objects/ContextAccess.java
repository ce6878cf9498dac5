// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * The way up from the object model to the language. The language class installs the services when it is initialized;
 * the constant is read after that, so that compiled code can fold it.
 */
public final class ContextAccess {
    private static PythonContext.Services installed;
    private static Class<?> objectExports;
    private static Class<?> intExports;

    private ContextAccess() {}

    static final class Holder {
        static final PythonContext.Services SERVICES = installed;
        static final Class<?> OBJECT_EXPORTS = objectExports;
        static final Class<?> INT_EXPORTS = intExports;

        private Holder() {}
    }

    /**
     * Called once, before anything else of the language.
     *
     * @param newObjectExports the interop messages of Python objects
     * @param newIntExports the interop messages of {@link PyInt}
     */
    public static void install(PythonContext.Services services, Class<?> newObjectExports, Class<?> newIntExports) {
        objectExports = newObjectExports;
        intExports = newIntExports;
        installed = services;
    }
}
