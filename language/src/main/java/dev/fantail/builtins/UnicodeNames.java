// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.ibm.icu.lang.UCharacter;

/** The names of characters, as {@code unicodedata} and {@code namereplace} give them. */
public final class UnicodeNames {
    private UnicodeNames() {}

    /** The name, or {@code null} where the character has none. */
    public static String name(int codePoint) {
        return UCharacter.getName(codePoint);
    }

    /** The character of a name or of an alias; -1 when there is none. */
    public static int lookup(String name) {
        int found = UCharacter.getCharFromName(name);
        return found >= 0 ? found : UCharacter.getCharFromNameAlias(name);
    }
}
