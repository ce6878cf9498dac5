// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.protocol.BinaryOp;
import java.math.BigInteger;

/**
 * BINARY_OP. Subclasses specialize on numbers; everything else goes through {@link BinaryMethodNode}. An in-place
 * operator differs only there, because numbers are immutable.
 */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
@ReportPolymorphism
public abstract class BinaryNode extends InstructionNode {
    private final BinaryOp op;
    private final boolean inPlace;

    @Child
    private BinaryMethodNode methods;

    /** The same operator for the numbers that bools stand for, once there were bools. */
    @Child
    private BinaryNode numbers;

    protected BinaryNode(int bci, BinaryOp op, boolean inPlace) {
        super(bci);
        this.op = op;
        this.inPlace = inPlace;
    }

    public abstract Object execute(VirtualFrame frame, Object left, Object right);

    /** The operator by its special methods; bools are the numbers 0 and 1, except where they are the operator's result. */
    protected final Object byMethods(VirtualFrame frame, Object left, Object right) {
        if (areNumbersWithBools(left, right)) {
            if (numbers == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                int number = inPlace ? op.ordinal() + BinaryOp.IN_PLACE : op.ordinal();
                // Not this node again: its compilation would never end.
                numbers = insert(BinaryNodes.create(bci(), number, null, null));
            }
            return numbers.execute(frame, number(left), number(right));
        }
        at(frame);
        if (methods == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            methods = insert(BinaryMethodNodeGen.create(op, inPlace));
        }
        return methods.execute(frame, left, right);
    }

    private boolean areNumbersWithBools(Object left, Object right) {
        if (left instanceof Boolean) {
            return right instanceof Boolean ? op.takesInts() && !op.keepsBools() : goesWithBool(right);
        }
        return right instanceof Boolean && goesWithBool(left);
    }

    /** Not where the operator refuses the other operand: the message names the classes. */
    private boolean goesWithBool(Object other) {
        return other instanceof Long && op.takesInts() || other instanceof Double && op.takesFloats();
    }

    private static Object number(Object value) {
        return value instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : value;
    }

    @TruffleBoundary
    protected static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    protected static BigInteger big(PyInt value) {
        return value.value();
    }

    protected static Object canonical(BigInteger value) {
        return PyInt.of(value);
    }
}
