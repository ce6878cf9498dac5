// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

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

    protected BinaryNode(int bci, BinaryOp op, boolean inPlace) {
        super(bci);
        this.op = op;
        this.inPlace = inPlace;
    }

    public abstract Object execute(VirtualFrame frame, Object left, Object right);

    /** The operator by its special methods. */
    protected final Object byMethods(VirtualFrame frame, Object left, Object right) {
        at(frame);
        if (methods == null) {
            com.oracle.truffle.api.CompilerDirectives.transferToInterpreterAndInvalidate();
            methods = insert(BinaryMethodNodeGen.create(op, inPlace));
        }
        return methods.execute(frame, left, right);
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
