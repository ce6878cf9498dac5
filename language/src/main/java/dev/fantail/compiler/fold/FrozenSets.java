// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.FrozenSet;
import dev.fantail.parser.ast.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Constant sets: elements that are equal in Python's sense, like {@code 1} and {@code True}, occur once. */
public final class FrozenSets {
    private FrozenSets() {}

    /** The set of the elements; the first of equal ones stays. */
    public static FrozenSet of(List<Object> elements) {
        List<Object> distinct = new ArrayList<>(elements.size());
        Set<Object> seen = new HashSet<>();
        for (Object element : elements) {
            if (seen.add(equalityKey(element))) {
                distinct.add(element);
            }
        }
        return new FrozenSet(distinct);
    }

    /** Something whose {@code equals} agrees with Python's {@code ==} on the value. */
    public static Object equalityKey(Object value) {
        return switch (value) {
            case Boolean bool -> bool ? 1L : 0L;
            case Double d -> {
                if (d == Math.rint(d) && !Double.isInfinite(d)) {
                    yield Math.abs(d) < 0x1p62
                            ? (Object) (long) (double) d
                            : ConstantOperations.normalize(new BigDecimal(d).toBigInteger());
                }
                yield d;
            }
            case Complex c when c.imaginary() == 0 -> equalityKey(c.real());
            case Complex c -> new Complex(c.real() + 0.0, c.imaginary() + 0.0);
            case Constants.Tuple tuple -> {
                List<Object> keys = new ArrayList<>(tuple.elements().size());
                for (Object element : tuple.elements()) {
                    keys.add(equalityKey(element));
                }
                yield keys;
            }
            case FrozenSet set -> {
                Set<Object> keys = new HashSet<>();
                for (Object element : set.elements()) {
                    keys.add(equalityKey(element));
                }
                yield keys;
            }
            case BigInteger n -> n;
            default -> value;
        };
    }

    static Object combine(Operator op, FrozenSet left, FrozenSet right) {
        Set<Object> inLeft = keys(left);
        Set<Object> inRight = keys(right);
        List<Object> result = new ArrayList<>();
        for (Object element : left.elements()) {
            boolean also = inRight.contains(equalityKey(element));
            if (op == Operator.BIT_OR || also == (op == Operator.BIT_AND)) {
                result.add(element);
            }
        }
        if (op == Operator.BIT_OR || op == Operator.BIT_XOR) {
            for (Object element : right.elements()) {
                if (!inLeft.contains(equalityKey(element))) {
                    result.add(element);
                }
            }
        }
        return new FrozenSet(result);
    }

    private static Set<Object> keys(FrozenSet set) {
        Set<Object> keys = new HashSet<>();
        for (Object element : set.elements()) {
            keys.add(equalityKey(element));
        }
        return keys;
    }
}
