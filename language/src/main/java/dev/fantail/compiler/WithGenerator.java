// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;

/** {@code with} and {@code async with}. */
final class WithGenerator extends Generator {
    WithGenerator(CodeGeneration c) {
        super(c);
    }

    /** The statement from its item number {@code index} on; each item is a block around those that follow. */
    void with(Stmt.With node, int index) {
        SourceRange range = node.range();
        boolean async = node.isAsync();
        if (async) {
            c.statements.requireCoroutine("'async with' outside async function", range);
        }
        Stmt.WithItem item = node.items().get(index);
        int fail = newLabel();
        int exit = newLabel();
        int cleanup = newLabel();
        visit(item.context());
        if (async) {
            emit(BEFORE_ASYNC_WITH, range);
            c.await(1, range);
        } else {
            emit(BEFORE_WITH, range);
        }
        jump(SETUP_WITH, fail, range);
        startBlock();
        c.blocks.push(async ? Unit.BlockKind.ASYNC_WITH : Unit.BlockKind.WITH, -1, fail, node, range);
        if (item.target() != null) {
            visit(item.target());
        } else {
            emit(POP_TOP, range);
        }
        if (index + 1 == node.items().size()) {
            c.visitBody(node.body());
        } else {
            with(node, index + 1);
        }
        c.blocks.pop();
        emit(POP_BLOCK, async ? range : null);
        callExit(range);
        if (async) {
            c.await(2, range);
        }
        emit(POP_TOP, range);
        jump(JUMP, exit, range);
        place(fail);
        jump(SETUP_CLEANUP, cleanup, range);
        emit(PUSH_EXC_INFO, range);
        emit(WITH_EXCEPT_START, range);
        if (async) {
            c.await(2, range);
        }
        finishException(cleanup);
        place(exit);
    }

    /** {@code __exit__(None, None, None)}. */
    void callExit(SourceRange range) {
        loadConst(NONE, range);
        loadConst(NONE, range);
        loadConst(NONE, range);
        emit(CALL, 2, range);
    }

    /** Reraises the exception unless the result of {@code __exit__} is true. */
    private void finishException(int cleanup) {
        int suppress = newLabel();
        jump(POP_JUMP_IF_TRUE, suppress, null);
        emit(RERAISE, 2, null);
        place(suppress);
        emit(POP_TOP, null);
        emit(POP_BLOCK, null);
        emit(POP_EXCEPT, null);
        emit(POP_TOP, null);
        emit(POP_TOP, null);
        int exit = newLabel();
        jump(JUMP, exit, null);
        place(cleanup);
        c.popExceptAndReraise();
        place(exit);
    }
}
