// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants.FrozenSet;
import dev.fantail.bytecode.Constants.Tuple;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Compares code objects in everything that Python code can see. */
final class CodeObjects {
    private CodeObjects() {}

    /** What differs first, with the name of the code object it differs in; {@code null} when nothing does. */
    static String difference(CodeObject expected, CodeObject actual) {
        String field = differingField(expected, actual);
        if (field != null) {
            return field + " of " + expected.qualifiedName() + ", line " + expected.firstLine();
        }
        for (int i = 0; i < expected.constants().size(); i++) {
            if (expected.constants().get(i) instanceof CodeObject inner) {
                String difference =
                        difference(inner, (CodeObject) actual.constants().get(i));
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    /** How many code objects differ, with those inside; all those inside where there are not the same ones. */
    static int differences(CodeObject expected, CodeObject actual) {
        int count = differingField(expected, actual) == null ? 0 : 1;
        List<CodeObject> expectedInner = inner(expected);
        List<CodeObject> actualInner = inner(actual);
        for (int i = 0; i < expectedInner.size(); i++) {
            CodeObject one = expectedInner.get(i);
            count += i < actualInner.size() ? differences(one, actualInner.get(i)) : 1;
        }
        return count;
    }

    private static List<CodeObject> inner(CodeObject code) {
        return code.constants().stream()
                .filter(CodeObject.class::isInstance)
                .map(CodeObject.class::cast)
                .toList();
    }

    private static String differingField(CodeObject a, CodeObject b) {
        boolean sameNames = a.name().equals(b.name()) && a.qualifiedName().equals(b.qualifiedName());
        if (!sameNames || !a.fileName().equals(b.fileName()) || a.firstLine() != b.firstLine()) {
            return "name or place";
        }
        if (a.argCount() != b.argCount()
                || a.positionalOnlyArgCount() != b.positionalOnlyArgCount()
                || a.keywordOnlyArgCount() != b.keywordOnlyArgCount()) {
            return "argument counts";
        }
        if (a.flags() != b.flags()) {
            return "flags";
        }
        if (!a.names().equals(b.names())) {
            return "names";
        }
        if (!a.localsPlusNames().equals(b.localsPlusNames())
                || !Arrays.equals(a.localsPlusKinds(), b.localsPlusKinds())) {
            return "variables";
        }
        if (!sameConstants(a.constants(), b.constants())) {
            return "constants";
        }
        if (!Arrays.equals(a.code(), b.code())) {
            return "code";
        }
        if (a.stackSize() != b.stackSize()) {
            return "stack size";
        }
        if (!Arrays.equals(a.exceptionTable(), b.exceptionTable())) {
            return "exception table";
        }
        return Arrays.equals(a.lineTable(), b.lineTable()) ? null : "location table";
    }

    private static boolean sameConstants(List<Object> a, List<Object> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!sameConstant(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameConstant(Object a, Object b) {
        return switch (a) {
            case CodeObject _ -> b instanceof CodeObject;
            case Tuple tuple -> b instanceof Tuple other && sameConstants(tuple.elements(), other.elements());
            // In which order a set's elements are written depends on their hashes.
            case FrozenSet set ->
                b instanceof FrozenSet other && new HashSet<>(set.elements()).equals(new HashSet<>(other.elements()));
            default -> a.equals(b);
        };
    }
}
