// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.flow.Assembler;
import dev.fantail.compiler.flow.CodeUnit;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolTable;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.SyntaxWarningHandler;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.List;

/** The state of one compilation, the generators that share it, and the entering and leaving of code objects. */
final class CodeGeneration {
    /** No more than about this many values are piled up on the operand stack for one expression. */
    static final int STACK_GUIDELINE = 30;

    private static final int INHERITED_FLAGS = CodeFlags.FUTURE_DIVISION
            | CodeFlags.FUTURE_ABSOLUTE_IMPORT
            | CodeFlags.FUTURE_WITH_STATEMENT
            | CodeFlags.FUTURE_PRINT_FUNCTION
            | CodeFlags.FUTURE_UNICODE_LITERALS
            | CodeFlags.FUTURE_BARRY_AS_BDFL
            | CodeFlags.FUTURE_GENERATOR_STOP
            | CodeFlags.FUTURE_ANNOTATIONS;

    final String fileName;
    final CompilerOptions options;
    final int futureFlags;
    final FutureFeatures future;
    final boolean interactive;
    final SymbolTable symbolTable;

    final NameGenerator names = new NameGenerator(this);
    final StatementGenerator statements = new StatementGenerator(this);
    final AssignmentGenerator assignments = new AssignmentGenerator(this);
    final ExceptionGenerator exceptions = new ExceptionGenerator(this);
    final WithGenerator withs = new WithGenerator(this);
    final PatternGenerator patterns = new PatternGenerator(this);
    final ExpressionGenerator expressions = new ExpressionGenerator(this);
    final ConditionGenerator conditions = new ConditionGenerator(this);
    final DisplayGenerator displays = new DisplayGenerator(this);
    final CallGenerator calls = new CallGenerator(this);
    final ComprehensionGenerator comprehensions = new ComprehensionGenerator(this);
    final FunctionGenerator functions = new FunctionGenerator(this);
    final ClassGenerator classes = new ClassGenerator(this);
    final TypeParameterGenerator typeParameters = new TypeParameterGenerator(this);
    final BlockUnwinder blocks = new BlockUnwinder(this);
    final SuspicionChecks checks = new SuspicionChecks(this);

    Unit unit;

    CodeGeneration(
            String fileName,
            CompilerOptions options,
            int futureFlags,
            FutureFeatures future,
            boolean interactive,
            SymbolTable symbolTable) {
        this.fileName = fileName;
        this.options = options;
        this.futureFlags = futureFlags;
        this.future = future;
        this.interactive = interactive;
        this.symbolTable = symbolTable;
    }

    boolean futureAnnotations() {
        return (futureFlags & CodeFlags.FUTURE_ANNOTATIONS) != 0;
    }

    /** Whether {@code await} is allowed here because the module itself may be a coroutine. */
    boolean isTopLevelAwait() {
        return options.topLevelAwait() && unit.scope.kind() == Scope.Kind.MODULE;
    }

    SyntaxErrorException error(SourceRange range, String message) {
        return CompileErrors.at(fileName, range, message);
    }

    /** Warns; a warning that a filter makes an exception becomes a syntax error. */
    void warn(SourceRange range, String message) {
        if (options.warnings().warn(SyntaxWarningHandler.Category.SYNTAX_WARNING, message, range.line())) {
            throw error(range, message);
        }
    }

    void enter(Unit.Kind kind, String name, Object node, int firstLine) {
        unit = new Unit(unit, kind, symbolTable.of(node), name, firstLine);
        // A module starts on line 0: before everything else.
        SourceRange start = kind == Unit.Kind.MODULE ? new SourceRange(0, 0, firstLine, 0) : unit.firstLineRange();
        unit.code.add(RESUME, 0, start);
    }

    /**
     * Completes the code object that was entered last, with a {@code return} at the end in case that control gets there.
     *
     * @param returnsNone whether to return {@code None} then, rather than what is on the stack
     */
    CodeObject leave(boolean returnsNone) {
        Unit u = unit;
        if (returnsNone) {
            loadConst(Singleton.NONE, null);
        }
        u.code.add(RETURN_VALUE, null);
        unit = u.parent;
        return Assembler.assemble(
                new CodeUnit(
                        u.name,
                        u.qualifiedName,
                        fileName,
                        u.firstLine,
                        u.argCount + u.positionalOnlyArgCount,
                        u.positionalOnlyArgCount,
                        u.keywordOnlyArgCount,
                        flags(u),
                        u.constants.values(),
                        u.names.toList(),
                        u.variables.toList(),
                        u.cells.toList(),
                        u.freeVariables.toList(),
                        u.hiddenNames(),
                        options.optimize()),
                u.code);
    }

    private int flags(Unit u) {
        Scope scope = u.scope;
        int flags = futureFlags & INHERITED_FLAGS;
        if (scope.isFunctionLike()) {
            flags |= CodeFlags.NEWLOCALS | CodeFlags.OPTIMIZED;
            if (scope.isNested()) {
                flags |= CodeFlags.NESTED;
            }
            if (scope.isGenerator()) {
                flags |= scope.isCoroutine() ? CodeFlags.ASYNC_GENERATOR : CodeFlags.GENERATOR;
            } else if (scope.isCoroutine()) {
                flags |= CodeFlags.COROUTINE;
            }
            if (scope.hasVarArgs()) {
                flags |= CodeFlags.VARARGS;
            }
            if (scope.hasVarKeywords()) {
                flags |= CodeFlags.VARKEYWORDS;
            }
        } else if (options.topLevelAwait()
                && scope.kind() == Scope.Kind.MODULE
                && scope.isCoroutine()
                && !scope.isGenerator()) {
            flags |= CodeFlags.COROUTINE;
        }
        return flags;
    }

    void emit(Opcode op, SourceRange range) {
        unit.code.add(op, 0, range);
    }

    void emit(Opcode op, int argument, SourceRange range) {
        unit.code.add(op, argument, range);
    }

    void jump(Opcode op, int label, SourceRange range) {
        unit.code.addJump(op, label, range);
    }

    int newLabel() {
        return unit.code.newLabel();
    }

    void place(int label) {
        unit.code.useLabel(label);
    }

    void loadConst(Object value, SourceRange range) {
        unit.code.add(LOAD_CONST, unit.constants.add(value), range);
    }

    void visit(Expr expression) {
        expressions.visit(expression);
    }

    void visitAll(List<Expr> all) {
        for (int i = 0; i < all.size(); i++) {
            expressions.visit(all.get(i));
        }
    }

    void visitBody(List<Stmt> body) {
        for (int i = 0; i < body.size(); i++) {
            statements.visit(body.get(i));
        }
    }

    /**
     * Waits for an iterator that is on the stack: {@code yield from} and {@code await}.
     *
     * @param await whether to await rather than to delegate
     */
    void yieldFrom(boolean await, SourceRange range) {
        int send = newLabel();
        int fail = newLabel();
        int exit = newLabel();
        place(send);
        jump(SEND, exit, range);
        // close() and throw() of the outer generator end the inner one.
        jump(SETUP_FINALLY, fail, range);
        emit(YIELD_VALUE, range);
        emit(POP_BLOCK, null);
        emit(RESUME, await ? 3 : 2, range);
        jump(JUMP_NO_INTERRUPT, send, range);
        place(fail);
        emit(CLEANUP_THROW, range);
        place(exit);
        emit(END_SEND, range);
    }

    /** Awaits the awaitable on the stack. */
    void await(int kind, SourceRange range) {
        emit(GET_AWAITABLE, kind, range);
        loadConst(Singleton.NONE, range);
        yieldFrom(true, range);
    }

    /** Turns a StopIteration that leaves the code object into a RuntimeError. */
    void guardStopIteration() {
        int handler = newLabel();
        unit.code.insert(0, SETUP_CLEANUP, handler, null);
        loadConst(Singleton.NONE, null);
        emit(RETURN_VALUE, null);
        place(handler);
        emit(CALL_INTRINSIC_1, Intrinsic.STOPITERATION_ERROR, null);
        emit(RERAISE, 1, null);
    }

    void popExceptAndReraise() {
        emit(COPY, 3, null);
        emit(POP_EXCEPT, null);
        emit(RERAISE, 1, null);
    }
}
