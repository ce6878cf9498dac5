// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.mmap;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;

/** {@code mmap}. */
@BuiltinModule("mmap")
public final class MmapModule {
    static final int GRANULARITY = 4096;

    private static final Object[] CONSTANTS = {
        "ACCESS_DEFAULT",
        0,
        "ACCESS_READ",
        1,
        "ACCESS_WRITE",
        2,
        "ACCESS_COPY",
        3,
        "PROT_READ",
        1,
        "PROT_WRITE",
        2,
        "PROT_EXEC",
        4,
        "MAP_SHARED",
        1,
        "MAP_PRIVATE",
        2,
        "MAP_DENYWRITE",
        2048,
        "MAP_EXECUTABLE",
        4096,
        "MAP_ANON",
        32,
        "MAP_ANONYMOUS",
        32,
        "MAP_POPULATE",
        32768,
        "MAP_STACK",
        131072,
        "MAP_NORESERVE",
        16384,
        "MADV_NORMAL",
        0,
        "MADV_RANDOM",
        1,
        "MADV_SEQUENTIAL",
        2,
        "MADV_WILLNEED",
        3,
        "MADV_DONTNEED",
        4,
        "MADV_FREE",
        8,
        "MADV_REMOVE",
        9,
        "MADV_DONTFORK",
        10,
        "MADV_DOFORK",
        11,
        "MADV_HWPOISON",
        100,
        "MADV_MERGEABLE",
        12,
        "MADV_UNMERGEABLE",
        13,
        "MADV_HUGEPAGE",
        14,
        "MADV_NOHUGEPAGE",
        15,
        "MADV_DONTDUMP",
        16,
        "MADV_DODUMP",
        17,
        "PAGESIZE",
        GRANULARITY,
        "ALLOCATIONGRANULARITY",
        GRANULARITY
    };

    private MmapModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("mmap", PyMmap.TYPE);
        module.set("error", ExceptionTypes.OS_ERROR);
        for (int i = 0; i < CONSTANTS.length; i += 2) {
            module.set((String) CONSTANTS[i], (long) (Integer) CONSTANTS[i + 1]);
        }
    }
}
