// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Argument checks of constructors whose messages name the class. */
final class Arity {
    private Arity() {}

    static void between(String name, Object[] args, int minimum, int maximum) {
        if (args.length < minimum) {
            throw wrong(name, minimum == maximum ? "" : "at least ", minimum, args.length);
        } else if (args.length > maximum) {
            throw wrong(name, minimum == maximum ? "" : "at most ", maximum, args.length);
        }
    }

    private static PyException wrong(String name, String bound, int expected, int given) {
        return Errors.typeError(
                name + " expected " + bound + expected + " argument" + (expected == 1 ? "" : "s") + ", got " + given);
    }

    /** Refuses keywords unless a subclass with an {@code __init__} of its own may have a use for them. */
    static void noKeywords(PyType type, PyType builtin, PyDict keywords) {
        if (keywords.size() > 0 && (type == builtin || type.lookup(Names.INIT) == builtin.lookup(Names.INIT))) {
            throw Errors.typeError(builtin.shortName() + "() takes no keyword arguments");
        }
    }

    /** As {@link #noKeywords(PyType, PyType, PyDict)} for {@code __init__}. */
    static void noKeywords(Object self, PyType builtin, PyDict keywords) {
        noKeywords(Types.of(self), builtin, keywords);
    }
}
