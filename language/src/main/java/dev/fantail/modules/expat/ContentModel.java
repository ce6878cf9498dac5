// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.util.List;

/**
 * What an element may contain, as its declaration says.
 *
 * @param type of the constants
 * @param quantifier 0 once, 1 {@code ?}, 2 {@code *}, 3 {@code +}
 * @param name of an element, or {@code null}
 */
record ContentModel(int type, int quantifier, String name, List<ContentModel> children) {
    static final int EMPTY = 1;
    static final int ANY = 2;
    static final int MIXED = 3;
    static final int NAME = 4;
    static final int CHOICE = 5;
    static final int SEQUENCE = 6;

    static int quantifierOf(char c) {
        return switch (c) {
            case '?' -> 1;
            case '*' -> 2;
            case '+' -> 3;
            default -> 0;
        };
    }
}
