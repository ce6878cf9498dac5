// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyCode;
import java.util.ArrayList;
import java.util.List;

/** The names of a code object's variables by kind. */
public final class CodeVariables {
    public static final int LOCAL = 0x20;
    public static final int CELL = 0x40;
    public static final int FREE = 0x80;

    private CodeVariables() {}

    /** @param kind one of the constants; a parameter that is a cell counts as both */
    public static List<String> names(PyCode code, int kind) {
        byte[] kinds = code.code().localsPlusKinds();
        List<String> result = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            if ((kinds[i] & kind) != 0) {
                result.add(code.code().localsPlusNames().get(i));
            }
        }
        return result;
    }
}
