// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code __flags__} of classes, with the bit numbers that programs know from CPython. */
final class TypeFlags {
    private static final long MANAGED_WEAKREF = 1 << 3;
    private static final long MANAGED_DICT = 1 << 4;
    private static final long SEQUENCE = 1 << 5;
    private static final long MAPPING = 1 << 6;
    private static final long DISALLOW_INSTANTIATION = 1 << 7;
    private static final long IMMUTABLE = 1 << 8;
    private static final long HEAP = 1 << 9;
    private static final long BASE = 1 << 10;
    private static final long READY = 1 << 12;
    private static final long GC = 1 << 14;
    private static final long ABSTRACT = 1 << 20;
    private static final long MATCH_SELF = 1 << 22;
    private static final int FIRST_SUBCLASS_BIT = 24;
    private static final PyType[] SUBCLASS_TYPES = {
        Types.INT,
        Types.LIST,
        Types.TUPLE,
        Types.BYTES,
        Types.STR,
        Types.DICT,
        ExceptionTypes.BASE_EXCEPTION,
        Types.TYPE
    };

    private TypeFlags() {}

    static long of(PyType type) {
        long flags = READY;
        flags |= type.isHeapType() ? HEAP | GC : IMMUTABLE;
        flags |= type.has(PyType.BASE_TYPE) ? BASE : 0;
        flags |= type.isHeapType() && type.has(PyType.HAS_DICT) ? MANAGED_DICT : 0;
        flags |= type.isHeapType() && type.has(PyType.WEAK_REFERENCEABLE) ? MANAGED_WEAKREF : 0;
        flags |= type.has(PyType.SEQUENCE) ? SEQUENCE : 0;
        flags |= type.has(PyType.MAPPING) ? MAPPING : 0;
        flags |= type.has(PyType.MATCH_SELF) ? MATCH_SELF : 0;
        flags |= type.has(PyType.NO_INSTANTIATION) ? DISALLOW_INSTANTIATION : 0;
        flags |= type.has(PyType.ABSTRACT) ? ABSTRACT : 0;
        for (int i = 0; i < SUBCLASS_TYPES.length; i++) {
            flags |= type.isSubtypeOf(SUBCLASS_TYPES[i]) ? 1L << (FIRST_SUBCLASS_BIT + i) : 0;
        }
        return flags;
    }
}
