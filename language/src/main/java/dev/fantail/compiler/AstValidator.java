// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.Constants;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.TypeParam;
import java.util.List;

/** Checks trees that Python code made before they are compiled; the parser's own need no check. */
public final class AstValidator {
    private final PatternValidator patterns = new PatternValidator(this);
    private int depth;

    private AstValidator() {}

    /**
     * Checks a tree.
     *
     * @throws AstValidationException for a tree that makes no sense
     * @throws RecursionLimitException when it is too deep
     */
    public static void validate(Mod mod) {
        AstValidator validator = new AstValidator();
        try {
            switch (mod) {
                case Mod.Module module -> validator.statements(module.body());
                case Mod.Interactive interactive -> validator.statements(interactive.body());
                case Mod.Expression expression -> validator.expression(expression.body(), ExprContext.LOAD);
                case Mod.FunctionType type -> {
                    validator.expressions(type.argTypes(), ExprContext.LOAD, false);
                    validator.expression(type.returns(), ExprContext.LOAD);
                }
            }
        } catch (StackOverflowError e) {
            throw new RecursionLimitException();
        }
    }

    static AstValidationException error(String message) {
        return new AstValidationException(AstValidationException.Kind.VALUE_ERROR, message);
    }

    private static AstValidationException typeError(String message) {
        return new AstValidationException(AstValidationException.Kind.TYPE_ERROR, message);
    }

    void enter() {
        if (++depth > RecursionLimitException.LIMIT) {
            throw new RecursionLimitException();
        }
    }

    void leave() {
        depth--;
    }

    void range(SourceRange range) {
        if (range.line() > range.endLine()) {
            throw error("AST node line range (" + range.line() + ", " + range.endLine() + ") is not valid");
        }
        if (range.line() < 0 && range.endLine() != range.line()
                || range.column() < 0 && range.column() != range.endColumn()) {
            throw error("AST node column range (" + range.column() + ", " + range.endColumn() + ") for line range ("
                    + range.line() + ", " + range.endLine() + ") is not valid");
        }
        if (range.line() == range.endLine() && range.column() > range.endColumn()) {
            throw error("line " + range.line() + ", column " + range.column() + "-" + range.endColumn()
                    + " is not a valid range");
        }
    }

    void name(String name) {
        if (name.equals("None") || name.equals("True") || name.equals("False")) {
            throw error("identifier field can't represent '" + name + "' constant");
        }
    }

    private static void nonEmpty(List<?> list, String field, String owner) {
        if (list.isEmpty()) {
            throw error("empty " + field + " on " + owner);
        }
    }

    private void body(List<Stmt> body, String owner) {
        nonEmpty(body, "body", owner);
        statements(body);
    }

    private void statements(List<Stmt> body) {
        for (Stmt statement : body) {
            if (statement == null) {
                throw error("None disallowed in statement list");
            }
            statement(statement);
        }
    }

    private void statement(Stmt statement) {
        range(statement.range());
        enter();
        switch (statement) {
            case Stmt.FunctionDef node -> {
                body(node.body(), node.isAsync() ? "AsyncFunctionDef" : "FunctionDef");
                typeParameters(node.typeParams());
                arguments(node.args());
                expressions(node.decorators(), ExprContext.LOAD, false);
                optional(node.returns());
            }
            case Stmt.ClassDef node -> {
                body(node.body(), "ClassDef");
                typeParameters(node.typeParams());
                expressions(node.bases(), ExprContext.LOAD, false);
                keywords(node.keywords());
                expressions(node.decorators(), ExprContext.LOAD, false);
            }
            case Stmt.Return node -> optional(node.value());
            case Stmt.Delete node -> {
                nonEmpty(node.targets(), "targets", "Delete");
                expressions(node.targets(), ExprContext.DEL, false);
            }
            case Stmt.Assign node -> {
                nonEmpty(node.targets(), "targets", "Assign");
                expressions(node.targets(), ExprContext.STORE, false);
                load(node.value());
            }
            case Stmt.AugAssign node -> {
                expression(node.target(), ExprContext.STORE);
                load(node.value());
            }
            case Stmt.AnnAssign node -> {
                if (node.simple() && !(node.target() instanceof Expr.Name)) {
                    throw typeError("AnnAssign with simple non-Name target");
                }
                expression(node.target(), ExprContext.STORE);
                optional(node.value());
                load(node.annotation());
            }
            case Stmt.TypeAlias node -> {
                if (!(node.name() instanceof Expr.Name)) {
                    throw typeError("TypeAlias with non-Name name");
                }
                expression(node.name(), ExprContext.STORE);
                typeParameters(node.typeParams());
                load(node.value());
            }
            case Stmt.For node -> {
                expression(node.target(), ExprContext.STORE);
                load(node.iter());
                body(node.body(), node.isAsync() ? "AsyncFor" : "For");
                statements(node.orelse());
            }
            case Stmt.While node -> {
                load(node.test());
                body(node.body(), "While");
                statements(node.orelse());
            }
            case Stmt.If node -> {
                load(node.test());
                body(node.body(), "If");
                statements(node.orelse());
            }
            case Stmt.With node -> {
                String owner = node.isAsync() ? "AsyncWith" : "With";
                nonEmpty(node.items(), "items", owner);
                for (Stmt.WithItem item : node.items()) {
                    load(item.context());
                    if (item.target() != null) {
                        expression(item.target(), ExprContext.STORE);
                    }
                }
                body(node.body(), owner);
            }
            case Stmt.Match node -> {
                load(node.subject());
                nonEmpty(node.cases(), "cases", "Match");
                for (Stmt.MatchCase matchCase : node.cases()) {
                    patterns.pattern(matchCase.pattern(), false);
                    optional(matchCase.guard());
                    body(matchCase.body(), "match_case");
                }
            }
            case Stmt.Raise node -> {
                if (node.exception() != null) {
                    load(node.exception());
                    optional(node.cause());
                } else if (node.cause() != null) {
                    throw error("Raise with cause but no exception");
                }
            }
            case Stmt.Try node -> tryStatement(node);
            case Stmt.Assert node -> {
                load(node.test());
                optional(node.message());
            }
            case Stmt.Import node -> nonEmpty(node.names(), "names", "Import");
            case Stmt.ImportFrom node -> {
                if (node.level() < 0) {
                    throw error("Negative ImportFrom level");
                }
                nonEmpty(node.names(), "names", "ImportFrom");
            }
            case Stmt.Global node -> nonEmpty(node.names(), "names", "Global");
            case Stmt.Nonlocal node -> nonEmpty(node.names(), "names", "Nonlocal");
            case Stmt.ExprStmt node -> load(node.value());
            case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
        }
        leave();
    }

    private void tryStatement(Stmt.Try node) {
        String owner = node.isStar() ? "TryStar" : "Try";
        body(node.body(), owner);
        if (node.handlers().isEmpty()) {
            if (node.finalbody().isEmpty()) {
                throw error(owner + " has neither except handlers nor finalbody");
            }
            if (!node.orelse().isEmpty()) {
                throw error(owner + " has orelse but no except handlers");
            }
        }
        for (Stmt.ExceptHandler handler : node.handlers()) {
            range(handler.range());
            optional(handler.type());
            body(handler.body(), "ExceptHandler");
        }
        statements(node.finalbody());
        statements(node.orelse());
    }

    private void typeParameters(List<TypeParam> parameters) {
        for (TypeParam parameter : parameters) {
            range(parameter.range());
            name(parameter.name());
            if (parameter instanceof TypeParam.TypeVar variable) {
                optional(variable.bound());
            }
        }
    }

    private void arguments(Arguments args) {
        parameters(args.positionalOnly());
        parameters(args.args());
        if (args.vararg() != null) {
            range(args.vararg().range());
            optional(args.vararg().annotation());
        }
        parameters(args.keywordOnly());
        if (args.kwarg() != null) {
            range(args.kwarg().range());
            optional(args.kwarg().annotation());
        }
        if (args.defaults().size() > args.positionalOnly().size() + args.args().size()) {
            throw error("more positional defaults than args on arguments");
        }
        if (args.keywordDefaults().size() != args.keywordOnly().size()) {
            throw error("length of kwonlyargs is not the same as kw_defaults on arguments");
        }
        expressions(args.defaults(), ExprContext.LOAD, false);
        expressions(args.keywordDefaults(), ExprContext.LOAD, true);
    }

    private void parameters(List<Arguments.Arg> args) {
        for (Arguments.Arg arg : args) {
            range(arg.range());
            optional(arg.annotation());
        }
    }

    private void keywords(List<Expr.Keyword> keywords) {
        for (Expr.Keyword keyword : keywords) {
            load(keyword.value());
        }
    }

    void expressions(List<Expr> expressions, ExprContext context, boolean nullable) {
        for (Expr expression : expressions) {
            if (expression != null) {
                expression(expression, context);
            } else if (!nullable) {
                throw error("None disallowed in expression list");
            }
        }
    }

    private void optional(Expr expression) {
        if (expression != null) {
            load(expression);
        }
    }

    private void load(Expr expression) {
        expression(expression, ExprContext.LOAD);
    }

    private static String contextName(ExprContext context) {
        return switch (context) {
            case LOAD -> "Load";
            case STORE -> "Store";
            case DEL -> "Del";
        };
    }

    void expression(Expr expression, ExprContext context) {
        range(expression.range());
        enter();
        ExprContext actual = switch (expression) {
            case Expr.Attribute node -> node.context();
            case Expr.Subscript node -> node.context();
            case Expr.Starred node -> node.context();
            case Expr.Name node -> {
                name(node.id());
                yield node.context();
            }
            case Expr.ListExpr node -> node.context();
            case Expr.Tuple node -> node.context();
            default -> {
                if (context != ExprContext.LOAD) {
                    throw error("expression which can't be assigned to in " + contextName(context) + " context");
                }
                yield context;
            }
        };
        if (actual != context) {
            throw error("expression must have " + contextName(context) + " context but has " + contextName(actual)
                    + " instead");
        }
        parts(expression, context);
        leave();
    }

    private void parts(Expr expression, ExprContext context) {
        switch (expression) {
            case Expr.BoolOp node -> {
                if (node.values().size() < 2) {
                    throw error("BoolOp with less than 2 values");
                }
                expressions(node.values(), ExprContext.LOAD, false);
            }
            case Expr.BinOp node -> {
                load(node.left());
                load(node.right());
            }
            case Expr.UnaryOp node -> load(node.operand());
            case Expr.Lambda node -> {
                arguments(node.args());
                load(node.body());
            }
            case Expr.IfExp node -> {
                load(node.test());
                load(node.body());
                load(node.orelse());
            }
            case Expr.Dict node -> {
                if (node.keys().size() != node.values().size()) {
                    throw error("Dict doesn't have the same number of keys as values");
                }
                expressions(node.keys(), ExprContext.LOAD, true);
                expressions(node.values(), ExprContext.LOAD, false);
            }
            case Expr.Set node -> expressions(node.elements(), ExprContext.LOAD, false);
            case Expr.ListComp node -> {
                generators(node.generators());
                load(node.element());
            }
            case Expr.SetComp node -> {
                generators(node.generators());
                load(node.element());
            }
            case Expr.GeneratorExp node -> {
                generators(node.generators());
                load(node.element());
            }
            case Expr.DictComp node -> {
                generators(node.generators());
                load(node.key());
                load(node.value());
            }
            case Expr.Yield node -> optional(node.value());
            case Expr.YieldFrom node -> load(node.value());
            case Expr.Await node -> load(node.value());
            case Expr.Compare node -> {
                if (node.comparators().isEmpty()) {
                    throw error("Compare with no comparators");
                }
                if (node.comparators().size() != node.ops().size()) {
                    throw error("Compare has a different number of comparators and operands");
                }
                expressions(node.comparators(), ExprContext.LOAD, false);
                load(node.left());
            }
            case Expr.Call node -> {
                load(node.function());
                expressions(node.args(), ExprContext.LOAD, false);
                keywords(node.keywords());
            }
            case Expr.Constant node -> constant(node.value());
            case Expr.JoinedStr node -> expressions(node.values(), ExprContext.LOAD, false);
            case Expr.FormattedValue node -> {
                load(node.value());
                optional(node.formatSpec());
            }
            case Expr.Attribute node -> load(node.value());
            case Expr.Subscript node -> {
                load(node.slice());
                load(node.value());
            }
            case Expr.Starred node -> expression(node.value(), context);
            case Expr.Slice node -> {
                optional(node.lower());
                optional(node.upper());
                optional(node.step());
            }
            case Expr.ListExpr node -> expressions(node.elements(), context, false);
            case Expr.Tuple node -> expressions(node.elements(), context, false);
            case Expr.NamedExpr node -> {
                if (!(node.target() instanceof Expr.Name)) {
                    throw new AstValidationException(
                            AstValidationException.Kind.TYPE_ERROR, "NamedExpr target must be a Name");
                }
                load(node.value());
            }
            case Expr.Name _ -> {}
        }
    }

    private void generators(List<Expr.Comprehension> generators) {
        if (generators.isEmpty()) {
            throw error("comprehension with no generators");
        }
        for (Expr.Comprehension generator : generators) {
            expression(generator.target(), ExprContext.STORE);
            load(generator.iter());
            expressions(generator.ifs(), ExprContext.LOAD, false);
        }
    }

    private void constant(Object value) {
        List<Object> elements = switch (value) {
            case Constants.Tuple tuple -> tuple.elements();
            case Constants.FrozenSet set -> set.elements();
            default -> List.of();
        };
        enter();
        elements.forEach(this::constant);
        leave();
    }
}
