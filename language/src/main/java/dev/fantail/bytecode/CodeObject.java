// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.List;

/**
 * A CPython 3.12 code object, field for field as {@code marshal} writes it; plain data without the runtime.
 *
 * @param argCount positional parameters, positional-only ones included
 * @param stackSize deepest operand stack, in entries
 * @param flags {@code co_flags}
 * @param code instructions with their inline cache entries, two bytes a unit
 * @param constants values as described in {@link Constants}, and {@code CodeObject}s
 * @param localsPlusNames locals, then cells, then free variables
 * @param localsPlusKinds one byte for each of those: 0x20 local, 0x40 cell, 0x80 free, 0x10 hidden
 * @param lineTable {@code co_linetable}
 * @param exceptionTable {@code co_exceptiontable}
 */
public record CodeObject(
        int argCount,
        int positionalOnlyArgCount,
        int keywordOnlyArgCount,
        int stackSize,
        int flags,
        byte[] code,
        List<Object> constants,
        List<String> names,
        List<String> localsPlusNames,
        byte[] localsPlusKinds,
        String fileName,
        String name,
        String qualifiedName,
        int firstLine,
        byte[] lineTable,
        byte[] exceptionTable) {}
