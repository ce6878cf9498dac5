// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.List;

/** Keeps the blocks around the current instruction, and leaves them for {@code break}, {@code continue}, {@code return}. */
final class BlockUnwinder extends Generator {
    /** Where what follows belongs to; {@code null} behind code that only cleans up. */
    private SourceRange position;

    BlockUnwinder(CodeGeneration c) {
        super(c);
    }

    void push(Unit.BlockKind kind, int start, int exit, Object data, SourceRange range) {
        Unit unit = c.unit;
        if (unit.blockCount >= Unit.MAX_BLOCKS) {
            throw c.error(range, "too many statically nested blocks");
        }
        unit.blocks[unit.blockCount++] = new Unit.Block(kind, start, exit, data);
    }

    void pop() {
        c.unit.blockCount--;
    }

    void breakLoop(SourceRange range) {
        emit(NOP, range);
        position = range;
        Unit.Block loop = unwind(false, true);
        if (loop == null) {
            throw c.error(range, "'break' outside loop");
        }
        leave(loop, false);
        jump(JUMP, loop.exit(), position);
    }

    void continueLoop(SourceRange range) {
        emit(NOP, range);
        position = range;
        Unit.Block loop = unwind(false, true);
        if (loop == null) {
            throw c.error(range, "'continue' not properly in loop");
        }
        jump(JUMP, loop.start(), position);
    }

    /**
     * Leaves all blocks of the function.
     *
     * @param keepValue whether the value on top of the stack is the function's result
     * @return the position of the instructions behind that
     */
    SourceRange unwindAll(SourceRange range, boolean keepValue) {
        position = range;
        unwind(keepValue, false);
        return position;
    }

    /** Leaves the blocks inside of the innermost loop, which is the result, or all blocks. */
    private Unit.Block unwind(boolean keepValue, boolean toLoop) {
        Unit unit = c.unit;
        if (unit.blockCount == 0) {
            return null;
        }
        Unit.Block top = unit.blocks[unit.blockCount - 1];
        if (top.kind() == Unit.BlockKind.EXCEPTION_GROUP_HANDLER) {
            throw c.error(position, "'break', 'continue' and 'return' cannot appear in an except* block");
        }
        if (toLoop && (top.kind() == Unit.BlockKind.WHILE_LOOP || top.kind() == Unit.BlockKind.FOR_LOOP)) {
            return top;
        }
        unit.blockCount--;
        leave(top, keepValue);
        Unit.Block loop = unwind(keepValue, toLoop);
        unit.blocks[unit.blockCount++] = top;
        return loop;
    }

    private void leave(Unit.Block block, boolean keepValue) {
        switch (block.kind()) {
            case WHILE_LOOP, EXCEPTION_HANDLER, EXCEPTION_GROUP_HANDLER, ASYNC_COMPREHENSION -> {}
            case FOR_LOOP, POP_VALUE -> popBelow(keepValue);
            case TRY_EXCEPT -> emit(POP_BLOCK, position);
            case FINALLY_TRY -> {
                emit(POP_BLOCK, position);
                if (keepValue) {
                    push(Unit.BlockKind.POP_VALUE, -1, -1, null, position);
                }
                // The body may itself leave blocks.
                c.visitBody(finallyBody(block));
                if (keepValue) {
                    pop();
                }
                position = null;
            }
            case FINALLY_END -> {
                popBelow(keepValue);
                if (keepValue) {
                    emit(SWAP, 2, position);
                }
                emit(POP_BLOCK, position);
                emit(POP_EXCEPT, position);
            }
            case WITH, ASYNC_WITH -> {
                position = ((Stmt) block.data()).range();
                emit(POP_BLOCK, position);
                if (keepValue) {
                    emit(SWAP, 2, position);
                }
                c.withs.callExit(position);
                if (block.kind() == Unit.BlockKind.ASYNC_WITH) {
                    c.await(2, position);
                }
                emit(POP_TOP, position);
                position = null;
            }
            case HANDLER_CLEANUP -> {
                String name = (String) block.data();
                if (name != null) {
                    emit(POP_BLOCK, position);
                }
                if (keepValue) {
                    emit(SWAP, 2, position);
                }
                emit(POP_BLOCK, position);
                emit(POP_EXCEPT, position);
                if (name != null) {
                    c.exceptions.unbind(name, position);
                }
            }
        }
    }

    private void popBelow(boolean keepValue) {
        if (keepValue) {
            emit(SWAP, 2, position);
        }
        emit(POP_TOP, position);
    }

    @SuppressWarnings("unchecked")
    private static List<Stmt> finallyBody(Unit.Block block) {
        return (List<Stmt>) block.data();
    }
}
