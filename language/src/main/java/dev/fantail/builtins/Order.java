// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.ItemComparison;

/** The four ordering operators, as sequences and sets need them. */
enum Order {
    LT(CompareOp.LT),
    LE(CompareOp.LE),
    GT(CompareOp.GT),
    GE(CompareOp.GE);

    private final CompareOp operator;

    Order(CompareOp operator) {
        this.operator = operator;
    }

    Object compare(Object left, Object right) {
        return Comparison.compare(operator, left, right);
    }

    /** The order of two sequences of items. */
    Object compare(Object[] left, Object[] right) {
        return ItemComparison.compare(operator, left, right);
    }

    boolean holds(int left, int right) {
        return switch (this) {
            case LT -> left < right;
            case LE -> left <= right;
            case GT -> left > right;
            case GE -> left >= right;
        };
    }
}
