// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Intrinsic;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.TypeParam;
import java.util.List;

/** Type parameters and {@code type} statements. */
final class TypeParameterGenerator extends Generator {
    TypeParameterGenerator(CodeGeneration c) {
        super(c);
    }

    /** Makes the type parameters, binds them to their names, and pushes the tuple of them. */
    void parameters(List<TypeParam> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            TypeParam parameter = parameters.get(i);
            SourceRange range = parameter.range();
            loadConst(parameter.name(), range);
            switch (parameter) {
                case TypeParam.TypeVar variable when variable.bound() != null -> bound(variable);
                case TypeParam.TypeVar _ -> emit(CALL_INTRINSIC_1, Intrinsic.TYPEVAR, range);
                case TypeParam.TypeVarTuple _ -> emit(CALL_INTRINSIC_1, Intrinsic.TYPEVARTUPLE, range);
                case TypeParam.ParamSpec _ -> emit(CALL_INTRINSIC_1, Intrinsic.PARAMSPEC, range);
            }
            emit(COPY, 1, range);
            c.names.store(parameter.name(), range);
        }
        emit(BUILD_TUPLE, parameters.size(), parameters.getFirst().range());
    }

    /** The bound is a function, evaluated when somebody asks for it. */
    private void bound(TypeParam.TypeVar variable) {
        SourceRange range = variable.range();
        Expr bound = variable.bound();
        c.enter(
                Unit.Kind.TYPE_PARAMETERS,
                variable.name(),
                variable,
                bound.range().line());
        visit(bound);
        emit(RETURN_VALUE, range);
        c.functions.makeClosure(c.leave(true), 0, range);
        emit(
                CALL_INTRINSIC_2,
                bound instanceof Expr.Tuple ? Intrinsic.TYPEVAR_WITH_CONSTRAINTS : Intrinsic.TYPEVAR_WITH_BOUND,
                range);
    }

    void typeAlias(Stmt.TypeAlias node) {
        SourceRange range = node.range();
        String name = ((Expr.Name) node.name()).id();
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            emit(PUSH_NULL, range);
            c.enter(
                    Unit.Kind.TYPE_PARAMETERS,
                    "<generic parameters of ".concat(name).concat(">"),
                    node.typeParams(),
                    range.line());
            loadConst(name, range);
            parameters(node.typeParams());
        } else {
            loadConst(name, range);
            loadConst(NONE, range);
        }
        c.enter(Unit.Kind.FUNCTION, name, node, range.line());
        c.unit.constants.add(NONE);
        visit(node.value());
        emit(RETURN_VALUE, range);
        c.functions.makeClosure(c.leave(false), 0, range);
        emit(BUILD_TUPLE, 3, range);
        emit(CALL_INTRINSIC_1, Intrinsic.TYPEALIAS, range);
        if (generic) {
            c.functions.makeClosure(c.leave(false), 0, range);
            emit(CALL, 0, range);
        }
        c.names.store(name, range);
    }
}
