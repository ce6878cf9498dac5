// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Sizes of instances as CPython would lay them out, for {@code __sizeof__}, {@code __basicsize__} and the like. */
final class TypeLayout {
    private static final int HEADER = 16;
    private static final int POINTER = 8;

    private TypeLayout() {}

    /** Bytes of an instance without its items. */
    static long instanceSize(PyType type) {
        PyType layout = type.layoutBase();
        long size = HEADER;
        if (layout == Types.INT || layout == Types.FLOAT) {
            size += POINTER;
        } else if (layout == Types.STR || layout == Types.TUPLE || layout == Types.LIST) {
            size += 3 * POINTER;
        } else if (layout == Types.TYPE) {
            size += 50 * POINTER;
        } else if (layout != Types.OBJECT) {
            size += 6 * POINTER;
        }
        for (PyType base : type.mro()) {
            if (base.has(PyType.ADDS_SLOTS)) {
                size += (long) POINTER * declaredSlots(base);
            }
        }
        return size;
    }

    static int declaredSlots(PyType type) {
        int count = 0;
        PyDict namespace = type.namespace();
        for (int entry = namespace.nextEntry(-1); entry >= 0; entry = namespace.nextEntry(entry)) {
            if (namespace.valueAt(entry) instanceof PyMemberDescriptor slot && slot.owner() == type) {
                count++;
            }
        }
        return count;
    }

    /** Bytes of one item, 0 where instances have a fixed size. */
    static long itemSize(PyType type) {
        PyType layout = type.layoutBase();
        return layout == Types.INT
                ? 4
                : layout == Types.BYTES ? 1 : layout == Types.TUPLE ? POINTER : layout == Types.TYPE ? 40 : 0;
    }
}
