// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

/** A unary operator, in the order of the {@code ast} module's {@code unaryop} type. */
public enum UnaryOperator {
    INVERT("Invert", "~"),
    NOT("Not", "not "),
    U_ADD("UAdd", "+"),
    U_SUB("USub", "-");

    private final String className;
    private final String symbol;

    UnaryOperator(String className, String symbol) {
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
