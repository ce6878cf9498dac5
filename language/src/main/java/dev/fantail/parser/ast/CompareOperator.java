// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

/** A comparison operator, in the order of the {@code ast} module's {@code cmpop} type. */
public enum CompareOperator {
    EQ("Eq", "=="),
    NOT_EQ("NotEq", "!="),
    LT("Lt", "<"),
    LT_E("LtE", "<="),
    GT("Gt", ">"),
    GT_E("GtE", ">="),
    IS("Is", "is"),
    IS_NOT("IsNot", "is not"),
    IN("In", "in"),
    NOT_IN("NotIn", "not in");

    private final String className;
    private final String symbol;

    CompareOperator(String className, String symbol) {
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
