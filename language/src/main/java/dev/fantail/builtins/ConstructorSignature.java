// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyBuiltin;

/** {@code __text_signature__} of a built-in class, from the signature of its constructor. */
final class ConstructorSignature {
    private ConstructorSignature() {}

    /** The parameters without the class or instance; {@code null} where they cannot be expressed. */
    static String of(PyBuiltin constructor) {
        String text = constructor.table().definition(constructor.id()).text();
        if (text.contains("<unset>")) {
            return null;
        }
        String parameters = text.substring(text.indexOf('(') + 1, text.length() - 1);
        int comma = parameters.indexOf(',');
        String rest = comma < 0 ? "" : parameters.substring(comma + 1).trim();
        if (rest.startsWith("/")) {
            rest = rest.substring(1);
            rest = rest.startsWith(",") ? rest.substring(1).trim() : rest;
        }
        return "(" + rest + ")";
    }
}
