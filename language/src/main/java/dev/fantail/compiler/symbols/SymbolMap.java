// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

import java.util.Arrays;

/** From names to flags, in the order in which the names were added. */
public final class SymbolMap {
    private final NameIndex names = new NameIndex();
    private int[] flags = new int[8];

    public int size() {
        return names.size();
    }

    public String nameAt(int index) {
        return names.get(index);
    }

    public int flagsAt(int index) {
        return flags[index];
    }

    void setFlagsAt(int index, int value) {
        flags[index] = value;
    }

    /** The position of the name, -1 for an unknown one. */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    /** The flags, 0 for an unknown name. */
    public int get(String name) {
        int index = names.indexOf(name);
        return index < 0 ? 0 : flags[index];
    }

    public void put(String name, int value) {
        int index = names.add(name);
        if (index == flags.length) {
            flags = Arrays.copyOf(flags, index * 2);
        }
        flags[index] = value;
    }
}
