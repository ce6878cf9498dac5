// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left @ right}: no built-in type has it. */
public abstract class MatrixMultiplyNode extends BinaryNode {
    protected MatrixMultiplyNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.MATRIX_MULTIPLY, inPlace);
    }

    @Specialization
    protected Object others(VirtualFrame frame, Object left, Object right) {
        return byMethods(frame, left, right);
    }
}
