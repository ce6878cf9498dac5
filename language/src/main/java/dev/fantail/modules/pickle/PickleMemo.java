// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import java.util.Arrays;

/** Objects that were written, by identity, with their numbers in the order of writing. */
final class PickleMemo {
    private Object[] objects = new Object[16];
    private int[] table = new int[64];
    private int size;

    PickleMemo() {
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    Object get(int number) {
        return objects[number];
    }

    private static int slot(Object object, int mask) {
        int hash = System.identityHashCode(object) * 0x9E3779B9;
        return (hash ^ hash >>> 16) & mask;
    }

    /** The object's number, or -1. */
    int find(Object object) {
        int mask = table.length - 1;
        for (int slot = slot(object, mask); table[slot] >= 0; slot = slot + 1 & mask) {
            if (objects[table[slot]] == object) {
                return table[slot];
            }
        }
        return -1;
    }

    /** Gives the object the next number. */
    int add(Object object) {
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, size * 2);
        }
        objects[size] = object;
        if (size * 2 >= table.length) {
            table = new int[table.length * 4];
            Arrays.fill(table, -1);
            for (int number = 0; number < size; number++) {
                enter(number);
            }
        }
        enter(size);
        return size++;
    }

    private void enter(int number) {
        int mask = table.length - 1;
        int slot = slot(objects[number], mask);
        while (table[slot] >= 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = number;
    }

    void clear() {
        objects = new Object[16];
        table = new int[64];
        Arrays.fill(table, -1);
        size = 0;
    }

    PickleMemo copy() {
        PickleMemo result = new PickleMemo();
        for (int number = 0; number < size; number++) {
            result.add(objects[number]);
        }
        return result;
    }
}
