// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

import java.util.Arrays;
import java.util.List;

/** Names, numbered in the order in which they were added. */
public final class NameIndex {
    private static final int INITIAL_CAPACITY = 8;
    private static final String[] NO_NAMES = {};
    private static final int[] NO_TABLE = {0};

    private String[] names = NO_NAMES;

    /** Numbers plus one, by hash; twice as many as names, so that there is always a gap. */
    private int[] table = NO_TABLE;

    private int size;

    public int size() {
        return size;
    }

    public String get(int index) {
        return names[index];
    }

    /** The number of the name, -1 for an unknown one. */
    public int indexOf(String name) {
        int mask = table.length - 1;
        for (int slot = spread(name) & mask; ; slot = (slot + 1) & mask) {
            int index = table[slot] - 1;
            if (index < 0 || names[index].equals(name)) {
                return index;
            }
        }
    }

    /** The number of the name, which is added when it is new. */
    public int add(String name) {
        int index = indexOf(name);
        if (index >= 0) {
            return index;
        }
        if (size == names.length) {
            int capacity = size == 0 ? INITIAL_CAPACITY : size * 2;
            names = Arrays.copyOf(names, capacity);
            table = new int[capacity * 2];
            for (int i = 0; i < size; i++) {
                insert(i);
            }
        }
        names[size] = name;
        insert(size);
        return size++;
    }

    private void insert(int index) {
        int mask = table.length - 1;
        int slot = spread(names[index]) & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = index + 1;
    }

    private static int spread(String name) {
        int hash = name.hashCode();
        return hash ^ (hash >>> 15);
    }

    public List<String> toList() {
        return size == 0 ? List.of() : List.of(Arrays.copyOf(names, size));
    }
}
