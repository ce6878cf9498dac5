// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** The kind of a compatibility decomposition, as the character database writes it. */
final class DecompositionTag {
    private static final String[] TAGS = {
        "none",
        "canonical",
        "compat",
        "circle",
        "final",
        "font",
        "fraction",
        "initial",
        "isolated",
        "medial",
        "narrow",
        "noBreak",
        "small",
        "square",
        "sub",
        "super",
        "vertical",
        "wide"
    };

    private DecompositionTag() {}

    static String of(int codePoint) {
        return TAGS[UCharacter.getIntPropertyValue(codePoint, UProperty.DECOMPOSITION_TYPE)];
    }
}
