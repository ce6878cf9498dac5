// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Optimization;

/** A basic block: straight-line statements, then the terminator that decides where to go on. */
public final class BasicBlockNode extends PythonNode {
    /** Instead of a successor: execution can and should go on step by step, before the first statement (or behind it …). */
    static final int INTERRUPTED = TerminatorNode.EXIT - 1;

    @Children
    private final StatementNode[] statements;

    @Child
    private TerminatorNode terminator;

    /** Before which statements, and at the end whether before the terminator, all operands are in frame slots. */
    @CompilationFinal(dimensions = 1)
    private final boolean[] settled;

    public BasicBlockNode(StatementNode[] statements, TerminatorNode terminator, boolean[] settled) {
        this.statements = statements;
        this.terminator = terminator;
        this.settled = settled;
    }

    public TerminatorNode terminator() {
        return terminator;
    }

    /**
     * Runs the block; the index of the next one, or {@link #INTERRUPTED} less the number of statements that have been
     * executed.
     */
    @ExplodeLoop
    int execute(VirtualFrame frame, DispatchNode body) {
        for (int i = 0; i < statements.length; i++) {
            if (!body.isUnwatched() && settled[i] && body.isInterrupted(frame)) {
                return INTERRUPTED - i;
            }
            if (!Optimization.POSITIONS_WHERE_NEEDED.isOn()) {
                statements[i].at(frame);
            }
            statements[i].execute(frame);
        }
        if (!body.isUnwatched() && settled[statements.length] && body.isInterrupted(frame)) {
            return INTERRUPTED - statements.length;
        }
        return terminator.execute(frame);
    }

    /** Runs the block, whatever tools say. */
    public int executeStep(VirtualFrame frame) {
        for (StatementNode statement : statements) {
            statement.execute(frame);
        }
        return chosen(frame, terminator.execute(frame));
    }

    /** Goes on behind the suspension that ends the block, whatever tools say. */
    public int resumeStep(VirtualFrame frame) {
        return chosen(frame, terminator.resume(frame));
    }

    private int chosen(VirtualFrame frame, int next) {
        if (next == TerminatorNode.EXIT) {
            frame.setObjectStatic(FrameLayout.RESULT, terminator.result(frame));
        } else if (next == terminator.first()) {
            terminator.toFirst(frame);
        } else {
            terminator.toSecond(frame);
        }
        return next;
    }

    /** Goes on behind the suspension that ends the block. */
    int resume(VirtualFrame frame) {
        return terminator.resume(frame);
    }
}
