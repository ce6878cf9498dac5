// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Intrinsic;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.List;

/** {@code try} with {@code except}, {@code except*}, {@code else} and {@code finally}. */
final class ExceptionGenerator extends Generator {
    ExceptionGenerator(CodeGeneration c) {
        super(c);
    }

    void tryStatement(Stmt.Try node) {
        if (!node.finalbody().isEmpty()) {
            tryFinally(node);
        } else {
            tryExcept(node);
        }
    }

    private void tryFinally(Stmt.Try node) {
        SourceRange range = node.range();
        int end = newLabel();
        int exit = newLabel();
        int cleanup = newLabel();
        jump(SETUP_FINALLY, end, range);
        startBlock();
        c.blocks.push(Unit.BlockKind.FINALLY_TRY, -1, end, node.finalbody(), range);
        if (!node.handlers().isEmpty()) {
            tryExcept(node);
        } else {
            c.visitBody(node.body());
        }
        emit(POP_BLOCK, null);
        c.blocks.pop();
        c.visitBody(node.finalbody());
        jump(JUMP, exit, null);
        // The same body again, for the exceptional way.
        place(end);
        c.blocks.push(Unit.BlockKind.FINALLY_END, end, -1, null, null);
        jump(SETUP_CLEANUP, cleanup, null);
        emit(PUSH_EXC_INFO, null);
        c.visitBody(node.finalbody());
        c.blocks.pop();
        emit(RERAISE, 0, null);
        place(cleanup);
        c.popExceptAndReraise();
        place(exit);
    }

    private void tryExcept(Stmt.Try node) {
        if (node.isStar()) {
            tryExceptStar(node);
            return;
        }
        SourceRange range = node.range();
        int except = newLabel();
        int end = newLabel();
        int cleanup = newLabel();
        jump(SETUP_FINALLY, except, range);
        startBlock();
        c.blocks.push(Unit.BlockKind.TRY_EXCEPT, -1, -1, null, range);
        c.visitBody(node.body());
        c.blocks.pop();
        emit(POP_BLOCK, null);
        c.visitBody(node.orelse());
        jump(JUMP, end, null);
        place(except);
        jump(SETUP_CLEANUP, cleanup, null);
        emit(PUSH_EXC_INFO, null);
        c.blocks.push(Unit.BlockKind.EXCEPTION_HANDLER, -1, -1, null, range);
        List<Stmt.ExceptHandler> handlers = node.handlers();
        for (int i = 0; i < handlers.size(); i++) {
            Stmt.ExceptHandler handler = handlers.get(i);
            if (handler.type() == null && i < handlers.size() - 1) {
                throw c.error(handler.range(), "default 'except:' must be last");
            }
            handler(handler, end);
        }
        c.blocks.pop();
        emit(RERAISE, 0, null);
        place(cleanup);
        c.popExceptAndReraise();
        place(end);
    }

    private void handler(Stmt.ExceptHandler handler, int end) {
        SourceRange range = handler.range();
        int next = newLabel();
        if (handler.type() != null) {
            visit(handler.type());
            emit(CHECK_EXC_MATCH, range);
            jump(POP_JUMP_IF_FALSE, next, range);
        }
        String name = handler.name();
        if (name == null) {
            emit(POP_TOP, range);
            handlerBody(handler);
            emit(POP_BLOCK, null);
            emit(POP_EXCEPT, null);
            jump(JUMP, end, null);
        } else {
            int unbind = newLabel();
            c.names.store(name, range);
            // The name is unbound however the handler is left.
            jump(SETUP_CLEANUP, unbind, range);
            handlerBody(handler);
            emit(POP_BLOCK, null);
            emit(POP_BLOCK, null);
            emit(POP_EXCEPT, null);
            unbind(name, null);
            jump(JUMP, end, null);
            place(unbind);
            unbind(name, null);
            emit(RERAISE, 1, null);
        }
        place(next);
    }

    private void handlerBody(Stmt.ExceptHandler handler) {
        startBlock();
        c.blocks.push(Unit.BlockKind.HANDLER_CLEANUP, -1, -1, handler.name(), handler.range());
        c.visitBody(handler.body());
        c.blocks.pop();
    }

    /** {@code name = None; del name}, which works even when the handler deleted the name. */
    void unbind(String name, SourceRange range) {
        loadConst(NONE, range);
        c.names.store(name, range);
        c.names.delete(name, range);
    }

    /**
     * {@code except*}: each clause takes its part of the exception group; what the clauses raise, and what is left in the
     * end, is collected in a list below.
     */
    private void tryExceptStar(Stmt.Try node) {
        SourceRange range = node.range();
        int except = newLabel();
        int orelse = newLabel();
        int end = newLabel();
        int cleanup = newLabel();
        int reraiseStar = newLabel();
        jump(SETUP_FINALLY, except, range);
        startBlock();
        c.blocks.push(Unit.BlockKind.TRY_EXCEPT, -1, -1, null, range);
        c.visitBody(node.body());
        c.blocks.pop();
        emit(POP_BLOCK, null);
        jump(JUMP, orelse, null);
        place(except);
        jump(SETUP_CLEANUP, cleanup, null);
        emit(PUSH_EXC_INFO, null);
        c.blocks.push(Unit.BlockKind.EXCEPTION_GROUP_HANDLER, -1, -1, null, range);
        List<Stmt.ExceptHandler> handlers = node.handlers();
        for (int i = 0; i < handlers.size(); i++) {
            starHandler(handlers.get(i), i == 0, i == handlers.size() - 1, reraiseStar);
        }
        c.blocks.pop();
        int reraise = newLabel();
        place(reraiseStar);
        emit(CALL_INTRINSIC_2, Intrinsic.PREP_RERAISE_STAR, null);
        emit(COPY, 1, null);
        jump(POP_JUMP_IF_NOT_NONE, reraise, null);
        emit(POP_TOP, null);
        emit(POP_BLOCK, null);
        emit(POP_EXCEPT, null);
        jump(JUMP, end, null);
        place(reraise);
        emit(POP_BLOCK, null);
        emit(SWAP, 2, null);
        emit(POP_EXCEPT, null);
        emit(RERAISE, 0, null);
        place(cleanup);
        c.popExceptAndReraise();
        place(orelse);
        c.visitBody(node.orelse());
        place(end);
    }

    private void starHandler(Stmt.ExceptHandler handler, boolean first, boolean last, int reraiseStar) {
        SourceRange range = handler.range();
        int except = newLabel();
        int exceptWithError = newLabel();
        int noMatch = newLabel();
        if (first) {
            emit(BUILD_LIST, 0, range);
            emit(COPY, 2, range);
        }
        if (handler.type() != null) {
            visit(handler.type());
            emit(CHECK_EG_MATCH, range);
            emit(COPY, 1, range);
            jump(POP_JUMP_IF_NONE, noMatch, range);
        }
        int cleanupEnd = newLabel();
        String name = handler.name();
        if (name != null) {
            c.names.store(name, range);
        } else {
            emit(POP_TOP, range);
        }
        jump(SETUP_CLEANUP, cleanupEnd, range);
        handlerBody(handler);
        emit(POP_BLOCK, null);
        if (name != null) {
            unbind(name, null);
        }
        jump(JUMP, except, null);
        place(cleanupEnd);
        if (name != null) {
            unbind(name, null);
        }
        emit(LIST_APPEND, 3, null);
        emit(POP_TOP, null);
        jump(JUMP, exceptWithError, null);
        place(except);
        emit(NOP, null);
        jump(JUMP, exceptWithError, null);
        place(noMatch);
        emit(POP_TOP, range);
        place(exceptWithError);
        if (last) {
            emit(LIST_APPEND, 1, null);
            jump(JUMP, reraiseStar, null);
        }
    }
}
