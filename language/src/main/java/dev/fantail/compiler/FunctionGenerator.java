// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.Unparser;
import java.util.ArrayList;
import java.util.List;

/** Functions and lambdas: defaults, annotations, decorators, closures and bodies. */
final class FunctionGenerator extends Generator {
    // What MAKE_FUNCTION finds on the stack.
    private static final int HAS_DEFAULTS = 1;
    private static final int HAS_KEYWORD_DEFAULTS = 2;
    private static final int HAS_ANNOTATIONS = 4;
    private static final int HAS_CLOSURE = 8;

    FunctionGenerator(CodeGeneration c) {
        super(c);
    }

    void function(Stmt.FunctionDef node) {
        SourceRange range = node.range();
        Arguments args = node.args();
        checkNames(args);
        int firstLine = firstLine(node.decorators(), range);
        c.visitAll(node.decorators());
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            emit(PUSH_NULL, range);
        }
        int flags = defaults(args, range);
        int typeParameterArgs = Integer.bitCount(flags);
        if (generic) {
            if (typeParameterArgs == 2) {
                emit(SWAP, 2, range);
            }
            c.enter(
                    Unit.Kind.TYPE_PARAMETERS,
                    "<generic parameters of ".concat(node.name()).concat(">"),
                    node.typeParams(),
                    firstLine);
            c.typeParameters.parameters(node.typeParams());
            // The defaults are evaluated outside and passed in.
            for (int i = 0; i < typeParameterArgs; i++) {
                emit(LOAD_FAST, i, range);
            }
        }
        if (annotations(args, node.returns(), range)) {
            flags |= HAS_ANNOTATIONS;
        }
        body(node, flags, firstLine);
        if (generic) {
            emit(SWAP, 2, range);
            emit(CALL_INTRINSIC_2, Intrinsic.SET_FUNCTION_TYPE_PARAMS, range);
            c.unit.argCount = typeParameterArgs;
            CodeObject code = c.leave(false);
            makeClosure(code, 0, range);
            if (typeParameterArgs > 0) {
                emit(SWAP, typeParameterArgs + 1, range);
            }
            emit(CALL, typeParameterArgs, range);
        }
        applyDecorators(node.decorators());
        c.names.store(node.name(), range);
    }

    static int firstLine(List<Expr> decorators, SourceRange range) {
        return decorators.isEmpty()
                ? range.line()
                : decorators.getFirst().range().line();
    }

    void applyDecorators(List<Expr> decorators) {
        for (int i = decorators.size() - 1; i >= 0; i--) {
            emit(CALL, 0, decorators.get(i).range());
        }
    }

    private void checkNames(Arguments args) {
        args.positionalOnly().forEach(this::checkName);
        args.args().forEach(this::checkName);
        if (args.vararg() != null) {
            checkName(args.vararg());
        }
        args.keywordOnly().forEach(this::checkName);
        if (args.kwarg() != null) {
            checkName(args.kwarg());
        }
    }

    private void checkName(Arguments.Arg arg) {
        c.names.rejectForbidden(arg.range(), arg.name(), ExprContext.STORE);
    }

    /** Pushes the default values and returns the flags that say so. */
    private int defaults(Arguments args, SourceRange range) {
        int flags = 0;
        if (!args.defaults().isEmpty()) {
            c.visitAll(args.defaults());
            emit(BUILD_TUPLE, args.defaults().size(), range);
            flags = HAS_DEFAULTS;
        }
        List<Object> names = null;
        for (int i = 0; i < args.keywordOnly().size(); i++) {
            Expr value = args.keywordDefaults().get(i);
            if (value != null) {
                if (names == null) {
                    names = new ArrayList<>();
                }
                names.add(c.names.mangle(args.keywordOnly().get(i).name()));
                visit(value);
            }
        }
        if (names != null) {
            loadConst(new Constants.Tuple(names), range);
            emit(BUILD_CONST_KEY_MAP, names.size(), range);
            flags |= HAS_KEYWORD_DEFAULTS;
        }
        return flags;
    }

    /** Pushes names and annotations as a tuple; false when there are none. */
    private boolean annotations(Arguments args, Expr returns, SourceRange range) {
        int count = 0;
        for (int i = 0; i < args.args().size(); i++) {
            count += argumentAnnotation(args.args().get(i), range);
        }
        for (int i = 0; i < args.positionalOnly().size(); i++) {
            count += argumentAnnotation(args.positionalOnly().get(i), range);
        }
        count += argumentAnnotation(args.vararg(), range);
        for (int i = 0; i < args.keywordOnly().size(); i++) {
            count += argumentAnnotation(args.keywordOnly().get(i), range);
        }
        count += argumentAnnotation(args.kwarg(), range);
        count += argumentAnnotation("return", returns, range);
        if (count > 0) {
            emit(BUILD_TUPLE, count, range);
        }
        return count > 0;
    }

    private int argumentAnnotation(Arguments.Arg arg, SourceRange range) {
        return arg == null ? 0 : argumentAnnotation(arg.name(), arg.annotation(), range);
    }

    private int argumentAnnotation(String name, Expr annotation, SourceRange range) {
        if (annotation == null) {
            return 0;
        }
        loadConst(c.names.mangle(name), range);
        if (!c.futureAnnotations() && annotation instanceof Expr.Starred star) {
            // `*args: *Ts` stands for the only element of `(*Ts,)`.
            visit(star.value());
            emit(UNPACK_SEQUENCE, 1, range);
        } else {
            annotation(annotation);
        }
        return 2;
    }

    /** The annotation's value, or its text when annotations are not evaluated. */
    void annotation(Expr annotation) {
        if (c.futureAnnotations()) {
            loadConst(Unparser.unparse(annotation), annotation.range());
        } else {
            visit(annotation);
        }
    }

    private void setArgumentCounts(Arguments args) {
        c.unit.argCount = args.args().size();
        c.unit.positionalOnlyArgCount = args.positionalOnly().size();
        c.unit.keywordOnlyArgCount = args.keywordOnly().size();
    }

    private void body(Stmt.FunctionDef node, int flags, int firstLine) {
        c.enter(node.isAsync() ? Unit.Kind.ASYNC_FUNCTION : Unit.Kind.FUNCTION, node.name(), node, firstLine);
        Object docstring = c.options.optimize() < 2 ? Docstrings.of(node.body()) : null;
        c.unit.constants.add(docstring == null ? NONE : docstring);
        setArgumentCounts(node.args());
        Scope scope = c.unit.scope;
        for (int i = docstring == null ? 0 : 1; i < node.body().size(); i++) {
            c.statements.visit(node.body().get(i));
        }
        if (scope.isCoroutine() || scope.isGenerator()) {
            c.guardStopIteration();
        }
        makeClosure(c.leave(true), flags, node.range());
    }

    void lambda(Expr.Lambda node) {
        SourceRange range = node.range();
        checkNames(node.args());
        int flags = defaults(node.args(), range);
        c.enter(Unit.Kind.LAMBDA, "<lambda>", node, range.line());
        // The first constant is the docstring, and a lambda has none.
        c.unit.constants.add(NONE);
        setArgumentCounts(node.args());
        visit(node.body());
        boolean generator = c.unit.scope.isGenerator();
        if (!generator) {
            emit(RETURN_VALUE, c.unit.firstLineRange());
        }
        makeClosure(c.leave(!generator), flags, range);
    }

    /** Pushes the function of a code object, with cells for its free variables. */
    void makeClosure(CodeObject code, int flags, SourceRange range) {
        int allFlags = flags;
        byte[] kinds = code.localsPlusKinds();
        int free = 0;
        for (int i = 0; i < kinds.length; i++) {
            if ((kinds[i] & CodeFlags.KIND_FREE) != 0) {
                emit(LOAD_CLOSURE, cellIndex(code.localsPlusNames().get(i)), range);
                free++;
            }
        }
        if (free > 0) {
            emit(BUILD_TUPLE, free, range);
            allFlags |= HAS_CLOSURE;
        }
        loadConst(code, range);
        emit(MAKE_FUNCTION, allFlags, range);
    }

    private int cellIndex(String name) {
        Unit unit = c.unit;
        boolean implicit = unit.kind == Unit.Kind.CLASS && (name.equals("__class__") || name.equals("__classdict__"));
        if (implicit || unit.scope.scopeOf(name) == SymbolFlags.CELL) {
            return unit.cells.add(name);
        }
        return unit.freeIndex(name);
    }
}
