// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Names;

/** A rich comparison; the ordinal is the operator's number in a COMPARE_OP instruction. */
public enum CompareOp {
    LT("<", Names.LT),
    LE("<=", Names.LE),
    EQ("==", Names.EQ),
    NE("!=", Names.NE),
    GT(">", Names.GT),
    GE(">=", Names.GE);

    private static final CompareOp[] VALUES = values();
    private static final CompareOp[] SWAPPED = {GT, GE, EQ, NE, LT, LE};

    private final String symbol;
    private final TruffleString method;

    CompareOp(String symbol, TruffleString method) {
        this.symbol = symbol;
        this.method = method;
    }

    public static CompareOp of(int number) {
        return VALUES[number];
    }

    public String symbol() {
        return symbol;
    }

    public TruffleString method() {
        return method;
    }

    /** The operator with its operands exchanged. */
    public CompareOp swapped() {
        return SWAPPED[ordinal()];
    }

    /** What the operator says of a three-way comparison. */
    public boolean test(int order) {
        return switch (this) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }
}
