// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Truth;

/** {@code _json.Scanner}: how a {@code JSONDecoder} wants values to be read. */
public final class PyScanner extends PyObject {
    static final PyType TYPE = Types.declare("_json.Scanner", Types.OBJECT, PyType.BASE_TYPE);

    final boolean strict;
    final Object objectHook;
    final Object objectPairsHook;
    final Object parseFloat;
    final Object parseInt;
    final Object parseConstant;

    /** @param context the {@code JSONDecoder} */
    PyScanner(PyType type, Object context) {
        super(type);
        strict = Truth.isTrue(attribute(context, "strict"));
        objectHook = attribute(context, "object_hook");
        objectPairsHook = attribute(context, "object_pairs_hook");
        parseFloat = attribute(context, "parse_float");
        parseInt = attribute(context, "parse_int");
        parseConstant = attribute(context, "parse_constant");
    }

    private static Object attribute(Object context, String name) {
        return Attributes.get(context, ConstantValues.intern(name));
    }
}
