// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import dev.fantail.objects.Names;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SpecialMethod;
import dev.fantail.objects.Types;

/** Tells apart the built-in implementations of special methods from what programs override. */
public final class BuiltinMethods {
    private BuiltinMethods() {}

    /**
     * {@code object.__init__}, when calling it would have no effect: it only checks for excess arguments, and does not
     * even that when {@code __new__} is overridden.
     */
    static Object objectInit(Object constructor) {
        return constructor == Types.OBJECT.lookup(Names.NEW) ? null : Types.OBJECT.lookup(Names.INIT);
    }

    /** Whether instances of {@code type} use {@code object.__getattribute__}. */
    public static boolean hasDefaultGetAttribute(PyType type) {
        return type.lookup(SpecialMethod.GETATTRIBUTE) == Types.OBJECT.lookup(SpecialMethod.GETATTRIBUTE);
    }
}
