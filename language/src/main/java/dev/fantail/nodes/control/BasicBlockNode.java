// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.TerminatorNode;

/** A basic block: straight-line statements, then the terminator that decides where to go on. */
public final class BasicBlockNode extends PythonNode {
    @Children
    private final StatementNode[] statements;

    @Child
    private TerminatorNode terminator;

    public BasicBlockNode(StatementNode[] statements, TerminatorNode terminator) {
        this.statements = statements;
        this.terminator = terminator;
    }

    public TerminatorNode terminator() {
        return terminator;
    }

    /** Runs the block; the index of the next one. */
    @ExplodeLoop
    int execute(VirtualFrame frame) {
        for (StatementNode statement : statements) {
            statement.execute(frame);
        }
        return terminator.execute(frame);
    }

    /** Goes on behind the suspension that ends the block. */
    int resume(VirtualFrame frame) {
        return terminator.resume(frame);
    }
}
