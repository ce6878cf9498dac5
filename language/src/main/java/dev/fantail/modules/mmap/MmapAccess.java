// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.mmap;

/** How memory and file depend on each other. */
enum MmapAccess {
    READ,
    SHARED,
    COPY;

    boolean isWritable() {
        return this != READ;
    }
}
