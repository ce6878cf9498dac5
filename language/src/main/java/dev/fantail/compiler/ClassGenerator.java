// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Class definitions. */
final class ClassGenerator extends Generator {
    ClassGenerator(CodeGeneration c) {
        super(c);
    }

    void classDef(Stmt.ClassDef node) {
        SourceRange range = node.range();
        c.visitAll(node.decorators());
        int firstLine = FunctionGenerator.firstLine(node.decorators(), range);
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            emit(PUSH_NULL, range);
            c.enter(
                    Unit.Kind.TYPE_PARAMETERS,
                    "<generic parameters of ".concat(node.name()).concat(">"),
                    node.typeParams(),
                    firstLine);
            c.unit.className = node.name();
            c.typeParameters.parameters(node.typeParams());
            c.names.store(".type_params", range);
        }
        makeClass(node, generic, firstLine);
        if (generic) {
            // Generic[…] of the type parameters is one more base.
            c.names.load(".type_params", range);
            emit(CALL_INTRINSIC_1, Intrinsic.SUBSCRIPT_GENERIC, range);
            c.names.store(".generic_base", range);
            List<Expr> bases = new ArrayList<>(node.bases());
            bases.add(new Expr.Name(".generic_base", ExprContext.LOAD, range));
            c.calls.arguments(2, bases, node.keywords(), range);
            CodeObject code = c.leave(false);
            c.functions.makeClosure(code, 0, range);
            emit(CALL, 0, range);
        } else {
            c.calls.arguments(2, node.bases(), node.keywords(), range);
        }
        c.functions.applyDecorators(node.decorators());
        c.names.store(node.name(), range);
    }

    /** Pushes {@code __build_class__}, the function that runs the body, and the class's name. */
    private void makeClass(Stmt.ClassDef node, boolean generic, int firstLine) {
        c.enter(Unit.Kind.CLASS, node.name(), node, firstLine);
        Unit unit = c.unit;
        SourceRange start = unit.firstLineRange();
        unit.className = node.name();
        c.names.load("__name__", start);
        c.names.store("__module__", start);
        loadConst(unit.qualifiedName, start);
        c.names.store("__qualname__", start);
        if (generic) {
            c.names.load(".type_params", start);
            c.names.store("__type_params__", start);
        }
        Scope scope = unit.scope;
        if (scope.needsClassDict()) {
            emit(LOAD_LOCALS, start);
            emit(STORE_DEREF, unit.cells.add("__classdict__"), start);
        }
        c.statements.moduleOrClassBody(node.body(), start);
        if (scope.needsClassDict()) {
            emit(LOAD_CLOSURE, unit.cells.add("__classdict__"), null);
            c.names.store("__classdictcell__", null);
        }
        if (scope.needsClassClosure()) {
            emit(LOAD_CLOSURE, unit.cells.add("__class__"), null);
            emit(COPY, 1, null);
            c.names.store("__classcell__", null);
        } else {
            loadConst(NONE, null);
        }
        emit(RETURN_VALUE, null);
        CodeObject code = c.leave(true);
        SourceRange range = node.range();
        emit(PUSH_NULL, range);
        emit(LOAD_BUILD_CLASS, range);
        c.functions.makeClosure(code, 0, range);
        loadConst(node.name(), range);
    }
}
