// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * The way up from the object model to the language. The language class installs the services when it is initialized;
 * the constant is read after that, so that compiled code can fold it.
 */
public final class ContextAccess {
    private static PythonContext.Services installed;

    private ContextAccess() {}

    static final class Holder {
        static final PythonContext.Services SERVICES = installed;

        private Holder() {}
    }

    public static void install(PythonContext.Services services) {
        installed = services;
    }
}
