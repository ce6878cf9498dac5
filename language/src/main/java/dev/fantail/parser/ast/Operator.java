// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

/** A binary operator; its ordinal is the position in the {@code ast} module's {@code operator} type. */
public enum Operator {
    ADD("Add", "+"),
    SUB("Sub", "-"),
    MULT("Mult", "*"),
    MAT_MULT("MatMult", "@"),
    DIV("Div", "/"),
    MOD("Mod", "%"),
    POW("Pow", "**"),
    L_SHIFT("LShift", "<<"),
    R_SHIFT("RShift", ">>"),
    BIT_OR("BitOr", "|"),
    BIT_XOR("BitXor", "^"),
    BIT_AND("BitAnd", "&"),
    FLOOR_DIV("FloorDiv", "//");

    private final String className;
    private final String symbol;

    Operator(String className, String symbol) {
        this.className = className;
        this.symbol = symbol;
    }

    /** The class of the operator in the {@code ast} module. */
    public String className() {
        return className;
    }

    public String symbol() {
        return symbol;
    }
}
