// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The constants of a code object: one entry for values of the same type that nothing can tell apart. */
final class ConstantTable {
    private final List<Object> values = new ArrayList<>();
    private final HashMap<Object, Integer> indexes = new HashMap<>();

    /** A set's elements, in no order. */
    private record SetKey(Set<Object> elements) {}

    private record TupleKey(List<Object> elements) {}

    /** Not a number: not equal to another one, but the same literal may be compiled more than once. */
    private record SameKey(Object value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof SameKey that && value == that.value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }

    /** A code object, compared by content: a {@code finally} block is compiled more than once. */
    private record CodeKey(CodeObject code) {
        @Override
        public boolean equals(Object other) {
            return other instanceof CodeKey(CodeObject that) && sameCode(code, that);
        }

        @Override
        public int hashCode() {
            return 31 * code.name().hashCode() + Arrays.hashCode(code.code());
        }
    }

    /** The index of the constant, which is added when it is new. */
    int add(Object value) {
        Object key = key(value);
        Integer index = indexes.get(key);
        if (index != null) {
            return index;
        }
        values.add(value);
        indexes.put(key, values.size() - 1);
        return values.size() - 1;
    }

    List<Object> values() {
        return values;
    }

    private static Object key(Object value) {
        return switch (value) {
            case Constants.Tuple tuple -> new TupleKey(keys(tuple.elements()));
            case Constants.FrozenSet set -> new SetKey(new HashSet<>(keys(set.elements())));
            case CodeObject code -> new CodeKey(code);
            case Double number when number.isNaN() -> new SameKey(number);
            case Constants.Complex complex
            when Double.isNaN(complex.real()) || Double.isNaN(complex.imaginary()) -> new SameKey(complex);
            default -> value;
        };
    }

    private static List<Object> keys(List<Object> elements) {
        List<Object> keys = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            keys.add(key(elements.get(i)));
        }
        return keys;
    }

    private static boolean sameCode(CodeObject a, CodeObject b) {
        return a.name().equals(b.name())
                && a.argCount() == b.argCount()
                && a.positionalOnlyArgCount() == b.positionalOnlyArgCount()
                && a.keywordOnlyArgCount() == b.keywordOnlyArgCount()
                && a.flags() == b.flags()
                && a.firstLine() == b.firstLine()
                && Arrays.equals(a.code(), b.code())
                && a.names().equals(b.names())
                && a.localsPlusNames().equals(b.localsPlusNames())
                && Arrays.equals(a.lineTable(), b.lineTable())
                && Arrays.equals(a.exceptionTable(), b.exceptionTable())
                && keys(a.constants()).equals(keys(b.constants()));
    }
}
