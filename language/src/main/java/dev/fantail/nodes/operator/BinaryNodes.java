// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import dev.fantail.nodes.ExpressionNode;
import dev.fantail.objects.protocol.BinaryOp;

/** Which node an operator has. */
public final class BinaryNodes {
    private BinaryNodes() {}

    /** @param argument of BINARY_OP: the operator's number, with in-place forms from {@link BinaryOp#IN_PLACE} up */
    public static BinaryNode create(int bci, int argument, ExpressionNode left, ExpressionNode right) {
        boolean inPlace = argument >= BinaryOp.IN_PLACE;
        return switch (BinaryOp.of(argument)) {
            case ADD -> AddNodeGen.create(bci, inPlace, left, right);
            case SUBTRACT -> SubtractNodeGen.create(bci, inPlace, left, right);
            case MULTIPLY -> MultiplyNodeGen.create(bci, inPlace, left, right);
            case TRUE_DIVIDE -> TrueDivideNodeGen.create(bci, inPlace, left, right);
            case FLOOR_DIVIDE -> FloorDivideNodeGen.create(bci, inPlace, left, right);
            case REMAINDER -> RemainderNodeGen.create(bci, inPlace, left, right);
            case POWER -> PowerNodeGen.create(bci, inPlace, left, right);
            case AND -> AndNodeGen.create(bci, inPlace, left, right);
            case OR -> OrNodeGen.create(bci, inPlace, left, right);
            case XOR -> XorNodeGen.create(bci, inPlace, left, right);
            case LSHIFT -> LeftShiftNodeGen.create(bci, inPlace, left, right);
            case RSHIFT -> RightShiftNodeGen.create(bci, inPlace, left, right);
            case MATRIX_MULTIPLY -> MatrixMultiplyNodeGen.create(bci, inPlace, left, right);
            case DIVMOD -> throw new IllegalArgumentException("not an instruction");
        };
    }
}
