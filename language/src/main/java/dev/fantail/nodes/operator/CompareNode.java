// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.CompareOp;

/** COMPARE_OP. Subclasses specialize on numbers and strings; everything else goes through rich comparison. */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
@ReportPolymorphism
public abstract class CompareNode extends InstructionNode {
    private final CompareOp op;

    @Child
    private CompareMethodNode methods;

    protected CompareNode(int bci, CompareOp op) {
        super(bci);
        this.op = op;
    }

    protected final Object byMethods(VirtualFrame frame, Object left, Object right) {
        at(frame);
        if (methods == null) {
            com.oracle.truffle.api.CompilerDirectives.transferToInterpreterAndInvalidate();
            methods = insert(CompareMethodNodeGen.create(op));
        }
        return methods.execute(frame, left, right);
    }

    /** Whether the operands are a number or string and {@code None}, which are never equal. */
    protected static boolean isNeverNone(Object left, Object right) {
        return right == PyNone.NONE
                && (left instanceof Long
                        || left instanceof TruffleString
                        || left instanceof Double
                        || left instanceof Boolean);
    }

    /** Whether the conversion to double loses nothing. */
    protected static boolean isExact(long value) {
        return (long) (double) value == value && value != Long.MAX_VALUE;
    }

    /** @param number of the operator in the instruction, as {@link CompareOp#of} takes it */
    public static CompareNode create(int bci, int number, ExpressionNode left, ExpressionNode right) {
        return switch (CompareOp.of(number)) {
            case LT -> LessNodeGen.create(bci, left, right);
            case LE -> LessEqualNodeGen.create(bci, left, right);
            case EQ -> EqualNodeGen.create(bci, left, right);
            case NE -> NotEqualNodeGen.create(bci, left, right);
            case GT -> GreaterNodeGen.create(bci, left, right);
            case GE -> GreaterEqualNodeGen.create(bci, left, right);
        };
    }
}
