// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;

/** A binary operator; the ordinal is its number in a BINARY_OP instruction, where in-place forms add 13. */
public enum BinaryOp {
    ADD("+", "add"),
    AND("&", "and"),
    FLOOR_DIVIDE("//", "floordiv"),
    LSHIFT("<<", "lshift"),
    MATRIX_MULTIPLY("@", "matmul"),
    MULTIPLY("*", "mul"),
    REMAINDER("%", "mod"),
    OR("|", "or"),
    POWER("**", "pow"),
    RSHIFT(">>", "rshift"),
    SUBTRACT("-", "sub"),
    TRUE_DIVIDE("/", "truediv"),
    XOR("^", "xor"),
    /** Only a function, not an instruction. */
    DIVMOD("divmod()", "divmod");

    public static final int IN_PLACE = 13;

    private static final BinaryOp[] VALUES = values();

    private final String symbol;
    private final TruffleString method;
    private final TruffleString reflected;
    private final TruffleString inPlace;

    BinaryOp(String symbol, String name) {
        this.symbol = symbol;
        this.method = ConstantValues.intern("__" + name + "__");
        this.reflected = ConstantValues.intern("__r" + name + "__");
        this.inPlace = ConstantValues.intern("__i" + name + "__");
    }

    /** @param number the argument of BINARY_OP, in-place forms included */
    public static BinaryOp of(int number) {
        return VALUES[number % IN_PLACE];
    }

    public boolean takesInts() {
        return this != MATRIX_MULTIPLY;
    }

    public boolean takesFloats() {
        return takesInts() && !keepsBools() && this != LSHIFT && this != RSHIFT;
    }

    /** Whether the result for two bools is a bool. */
    public boolean keepsBools() {
        return this == AND || this == OR || this == XOR;
    }

    public String symbol() {
        return symbol;
    }

    public TruffleString method() {
        return method;
    }

    public TruffleString reflected() {
        return reflected;
    }

    public TruffleString inPlace() {
        return inPlace;
    }
}
