// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;
import static dev.fantail.compiler.symbols.SymbolFlags.*;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.compiler.symbols.SymbolMap;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Comprehensions, which become part of the block around them where possible, and generator expressions. */
final class ComprehensionGenerator extends Generator {
    /** What is the same at all levels of one comprehension. */
    private record Loops(
            Scope.Comprehension kind,
            List<Expr.Comprehension> generators,
            Expr element,
            Expr value,
            SourceRange range) {}

    /** What an inlined comprehension changed in its block. */
    private static final class Inlined {
        /** Names whose scope inside of the comprehension is another one, and their flags outside. */
        private final List<String> changedNames = new ArrayList<>(0);

        private final List<Integer> outerFlags = new ArrayList<>(0);
        /** Variables whose outer values wait on the stack. */
        private final List<String> saved = new ArrayList<>(2);

        private final List<String> hidden = new ArrayList<>(0);
        private int cleanup;
        private int end;
    }

    ComprehensionGenerator(CodeGeneration c) {
        super(c);
    }

    void list(Expr.ListComp node) {
        comprehension(
                node,
                "<listcomp>",
                new Loops(Scope.Comprehension.LIST, node.generators(), node.element(), null, node.range()));
    }

    void set(Expr.SetComp node) {
        comprehension(
                node,
                "<setcomp>",
                new Loops(Scope.Comprehension.SET, node.generators(), node.element(), null, node.range()));
    }

    void dict(Expr.DictComp node) {
        comprehension(
                node,
                "<dictcomp>",
                new Loops(Scope.Comprehension.DICT, node.generators(), node.key(), node.value(), node.range()));
    }

    void generator(Expr.GeneratorExp node) {
        comprehension(
                node,
                "<genexpr>",
                new Loops(Scope.Comprehension.GENERATOR, node.generators(), node.element(), null, node.range()));
    }

    private void comprehension(Expr node, String name, Loops loops) {
        SourceRange range = node.range();
        Scope scope = c.symbolTable.of(node);
        boolean generator = loops.kind == Scope.Comprehension.GENERATOR;
        boolean async = scope.isCoroutine();
        boolean topLevelAwait = c.isTopLevelAwait();
        Unit.Kind outerKind = c.unit.kind;
        Expr.Comprehension outermost = loops.generators.getFirst();
        Inlined inlined = null;
        if (scope.isInlined()) {
            visit(outermost.iter());
            emit(outermost.isAsync() ? GET_AITER : GET_ITER, range);
            inlined = enterInlined(scope, range);
        } else {
            c.enter(Unit.Kind.COMPREHENSION, name, node, range.line());
        }
        if (async
                && !generator
                && outerKind != Unit.Kind.ASYNC_FUNCTION
                && outerKind != Unit.Kind.COMPREHENSION
                && !topLevelAwait) {
            throw c.error(range, "asynchronous comprehension outside of an asynchronous function");
        }
        if (!generator) {
            emit(buildOpcode(loops.kind), 0, range);
            if (inlined != null) {
                emit(SWAP, 2, range);
            }
        }
        loop(loops, 0, 0, inlined != null);
        if (inlined != null) {
            leaveInlined(inlined, range);
            return;
        }
        if (generator) {
            c.guardStopIteration();
        } else {
            emit(RETURN_VALUE, loops.element.range());
        }
        CodeObject code = c.leave(true);
        if (topLevelAwait && async) {
            c.unit.scope.markCoroutine();
        }
        c.functions.makeClosure(code, 0, range);
        visit(outermost.iter());
        emit(outermost.isAsync() ? GET_AITER : GET_ITER, range);
        emit(CALL, 0, range);
        if (async && !generator) {
            c.await(0, range);
        }
    }

    private static Opcode buildOpcode(Scope.Comprehension kind) {
        return switch (kind) {
            case LIST -> BUILD_LIST;
            case SET -> BUILD_SET;
            default -> BUILD_MAP;
        };
    }

    /** @param iteratorOnStack whether what the outermost loop iterates over is there already */
    private void loop(Loops loops, int index, int depth, boolean iteratorOnStack) {
        if (loops.generators.get(index).isAsync()) {
            asyncLoop(loops, index, depth, iteratorOnStack);
        } else {
            syncLoop(loops, index, depth, iteratorOnStack);
        }
    }

    private void loadImplicitArgument(SourceRange range) {
        c.unit.argCount = 1;
        emit(LOAD_FAST, 0, range);
    }

    private void syncLoop(Loops loops, int index, int depth, boolean iteratorOnStack) {
        Expr.Comprehension generator = loops.generators.get(index);
        SourceRange range = loops.range;
        int skip = newLabel();
        int start = newLabel();
        int anchor = newLabel();
        boolean iterates = true;
        if (!iteratorOnStack) {
            if (index == 0) {
                loadImplicitArgument(range);
            } else {
                Expr single = singleElement(generator.iter());
                if (single != null) {
                    // `for y in [f(x)]` is an assignment in disguise.
                    visit(single);
                    iterates = false;
                } else {
                    visit(generator.iter());
                    emit(GET_ITER, range);
                }
            }
        }
        int innerDepth = depth;
        if (iterates) {
            innerDepth++;
            place(start);
            jump(FOR_ITER, anchor, range);
        }
        visit(generator.target());
        SourceRange elementRange = body(loops, index, innerDepth, skip);
        place(skip);
        if (iterates) {
            jump(JUMP, start, elementRange);
            place(anchor);
            emit(END_FOR, null);
        }
    }

    private static Expr singleElement(Expr iterable) {
        List<Expr> elements = switch (iterable) {
            case Expr.ListExpr list -> list.elements();
            case Expr.Tuple tuple -> tuple.elements();
            default -> List.of();
        };
        return elements.size() == 1 && !(elements.getFirst() instanceof Expr.Starred) ? elements.getFirst() : null;
    }

    private void asyncLoop(Loops loops, int index, int depth, boolean iteratorOnStack) {
        Expr.Comprehension generator = loops.generators.get(index);
        SourceRange range = loops.range;
        int start = newLabel();
        int except = newLabel();
        int skip = newLabel();
        if (!iteratorOnStack) {
            if (index == 0) {
                loadImplicitArgument(range);
            } else {
                visit(generator.iter());
                emit(GET_AITER, range);
            }
        }
        place(start);
        c.blocks.push(Unit.BlockKind.ASYNC_COMPREHENSION, start, -1, null, range);
        jump(SETUP_FINALLY, except, range);
        emit(GET_ANEXT, range);
        loadConst(NONE, range);
        c.yieldFrom(true, range);
        emit(POP_BLOCK, range);
        visit(generator.target());
        SourceRange elementRange = body(loops, index, depth + 1, skip);
        place(skip);
        jump(JUMP, start, elementRange);
        c.blocks.pop();
        place(except);
        emit(END_ASYNC_FOR, range);
    }

    /** Conditions, then the next inner loop or the element. Returns where the element stands. */
    private SourceRange body(Loops loops, int index, int depth, int skip) {
        for (Expr condition : loops.generators.get(index).ifs()) {
            c.conditions.jumpIf(condition, skip, false);
        }
        SourceRange range = loops.element.range();
        if (index + 1 < loops.generators.size()) {
            loop(loops, index + 1, depth, false);
            return range;
        }
        visit(loops.element);
        switch (loops.kind) {
            case LIST -> emit(LIST_APPEND, depth + 1, range);
            case SET -> emit(SET_ADD, depth + 1, range);
            case DICT -> {
                visit(loops.value);
                range = range.to(loops.value.range());
                emit(MAP_ADD, depth + 1, range);
            }
            default -> {
                c.expressions.emitYield(range);
                emit(POP_TOP, range);
            }
        }
        return range;
    }

    /**
     * Makes the comprehension's variables variables of the block: their outer values go to the stack, below the
     * iterator, and names that mean something else inside get their inner meaning.
     */
    private Inlined enterInlined(Scope comprehension, SourceRange range) {
        Unit unit = c.unit;
        boolean inClass = unit.scope.kind() == Scope.Kind.CLASS && unit.inlinedComprehensions == 0;
        unit.inlinedComprehensions++;
        Inlined inlined = new Inlined();
        SymbolMap inner = comprehension.symbols();
        SymbolMap outer = unit.scope.symbols();
        for (int i = 0; i < inner.size(); i++) {
            String name = inner.nameAt(i);
            int flags = inner.flagsAt(i);
            // In a class nothing that the comprehension mentions is a name of the class.
            boolean bound = (flags & DEF_LOCAL) != 0 && (flags & DEF_NONLOCAL) == 0;
            if (!bound && !inClass) {
                continue;
            }
            if (!unit.scope.isFunctionLike() && unit.hide(name)) {
                inlined.hidden.add(name);
            }
            int scope = SymbolFlags.scope(flags);
            int outerFlags = outer.get(name);
            int outerScope = SymbolFlags.scope(outerFlags);
            if (scope != outerScope && scope != FREE && !(scope == CELL && outerScope == FREE) || inClass) {
                inlined.changedNames.add(name);
                inlined.outerFlags.add(outerFlags);
                outer.put(name, flags);
            }
            emit(LOAD_FAST_AND_CLEAR, unit.variables.add(name), range);
            if (scope == CELL) {
                // A fresh cell; the outer one is what was pushed.
                emit(MAKE_CELL, outerScope == FREE ? unit.freeIndex(name) : unit.cells.add(name), range);
            }
            inlined.saved.add(name);
        }
        if (!inlined.saved.isEmpty()) {
            emit(SWAP, inlined.saved.size() + 1, range);
            inlined.cleanup = newLabel();
            inlined.end = newLabel();
            jump(SETUP_FINALLY, inlined.cleanup, range);
        }
        return inlined;
    }

    private void leaveInlined(Inlined inlined, SourceRange range) {
        Unit unit = c.unit;
        unit.inlinedComprehensions--;
        for (int i = 0; i < inlined.changedNames.size(); i++) {
            unit.scope.symbols().put(inlined.changedNames.get(i), inlined.outerFlags.get(i));
        }
        if (!inlined.saved.isEmpty()) {
            emit(POP_BLOCK, null);
            jump(JUMP, inlined.end, null);
            place(inlined.cleanup);
            // The unfinished result is below the exception.
            emit(SWAP, 2, null);
            emit(POP_TOP, null);
            restore(inlined, range);
            emit(RERAISE, 0, null);
            place(inlined.end);
            restore(inlined, range);
        }
        for (String name : inlined.hidden) {
            unit.hidden.put(name, false);
        }
    }

    private void restore(Inlined inlined, SourceRange range) {
        List<String> saved = inlined.saved;
        emit(SWAP, saved.size() + 1, range);
        for (int i = saved.size() - 1; i >= 0; i--) {
            emit(STORE_FAST_MAYBE_NULL, c.unit.variables.add(saved.get(i)), range);
        }
    }
}
