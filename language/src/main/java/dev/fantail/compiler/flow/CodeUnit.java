// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import java.util.List;
import java.util.Set;

/**
 * What code generation knows of a code object besides its instructions.
 *
 * <p>Arguments of instructions index these lists: local variables {@code variableNames}; cell and free variables
 * {@code cellVariables} followed by {@code freeVariables}.
 *
 * @param constants in the order of first use; the first one of a function is its docstring or {@code None}
 * @param variableNames parameters, then the other locals, in the order of first use
 * @param hiddenLocals the variables of inlined comprehensions that are not variables of the unit itself
 * @param optimize the optimization level: 0, 1 or 2
 */
public record CodeUnit(
        String name,
        String qualifiedName,
        String fileName,
        int firstLine,
        int argCount,
        int positionalOnlyArgCount,
        int keywordOnlyArgCount,
        int flags,
        List<Object> constants,
        List<String> names,
        List<String> variableNames,
        List<String> cellVariables,
        List<String> freeVariables,
        Set<String> hiddenLocals,
        int optimize) {}
