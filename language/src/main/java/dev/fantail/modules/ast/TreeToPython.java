// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.parser.DeepStack;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.TypeParam;
import java.util.List;
import java.util.function.Function;

/** From the parser's trees to the objects of the module {@code ast}. */
public final class TreeToPython {
    private final AstTypes types;

    /** How deeply the node at hand is nested; the module counts, and so does the context of a name. */
    private int depth = 2;

    private TreeToPython(AstTypes types) {
        this.types = types;
    }

    /**
     * What {@code ast.parse} returns.
     *
     * @throws RecursionLimitException where CPython refuses the tree for its depth
     */
    @TruffleBoundary
    public static Object convert(Mod tree) {
        AstTypes types = AstTypes.get();
        return DeepStack.call(null, _ -> new TreeToPython(types).module(tree));
    }

    private Object node(String name, SourceRange range, Object... fields) {
        AstTypes.Node cls = types.node(name);
        PyInstance node = new PyInstance(cls.type());
        DynamicObjectLibrary attributes = DynamicObjectLibrary.getUncached();
        for (int i = 0; i < fields.length; i++) {
            attributes.put(node, cls.fieldNames()[i], fields[i]);
        }
        if (range != null) {
            attributes.put(node, AstTypes.LINE, (long) range.line());
            attributes.put(node, AstTypes.COLUMN, (long) range.column());
            attributes.put(node, AstTypes.END_LINE, (long) range.endLine());
            attributes.put(node, AstTypes.END_COLUMN, (long) range.endColumn());
        }
        return node;
    }

    private Object singleton(String name) {
        return types.singleton(name);
    }

    private static Object text(String text) {
        return text == null ? PyNone.NONE : ConstantValues.intern(text);
    }

    private static Object texts(List<String> texts) {
        return list(texts, TreeToPython::text);
    }

    private static <T> PyList list(List<T> items, Function<T, Object> convert) {
        PyList result = new PyList();
        for (T item : items) {
            result.append(item == null ? PyNone.NONE : convert.apply(item));
        }
        return result;
    }

    private PyList statements(List<Stmt> statements) {
        return list(statements, this::statement);
    }

    private PyList expressions(List<Expr> expressions) {
        return list(expressions, this::expression);
    }

    private Object optional(Expr expression) {
        return expression == null ? PyNone.NONE : expression(expression);
    }

    private Object module(Mod tree) {
        return switch (tree) {
            case Mod.Module module ->
                node(
                        "Module",
                        null,
                        statements(module.body()),
                        list(
                                module.typeIgnores(),
                                ignore -> node("TypeIgnore", null, (long) ignore.line(), text(ignore.tag()))));
            case Mod.Interactive interactive -> node("Interactive", null, statements(interactive.body()));
            case Mod.Expression expression -> node("Expression", null, expression(expression.body()));
            case Mod.FunctionType type ->
                node("FunctionType", null, expressions(type.argTypes()), expression(type.returns()));
        };
    }

    private void enter() {
        if (++depth > RecursionLimitException.LIMIT) {
            throw new RecursionLimitException("maximum recursion depth exceeded during ast construction");
        }
    }

    private Object statement(Stmt statement) {
        enter();
        Object node = statementNode(statement);
        depth--;
        return node;
    }

    private Object statementNode(Stmt statement) {
        SourceRange range = statement.range();
        return switch (statement) {
            case Stmt.FunctionDef s ->
                node(
                        s.isAsync() ? "AsyncFunctionDef" : "FunctionDef",
                        range,
                        text(s.name()),
                        arguments(s.args()),
                        statements(s.body()),
                        expressions(s.decorators()),
                        optional(s.returns()),
                        text(s.typeComment()),
                        list(s.typeParams(), this::typeParam));
            case Stmt.ClassDef s ->
                node(
                        "ClassDef",
                        range,
                        text(s.name()),
                        expressions(s.bases()),
                        list(s.keywords(), this::keyword),
                        statements(s.body()),
                        expressions(s.decorators()),
                        list(s.typeParams(), this::typeParam));
            case Stmt.Return s -> node("Return", range, optional(s.value()));
            case Stmt.Delete s -> node("Delete", range, expressions(s.targets()));
            case Stmt.Assign s ->
                node("Assign", range, expressions(s.targets()), expression(s.value()), text(s.typeComment()));
            case Stmt.TypeAlias s ->
                node(
                        "TypeAlias",
                        range,
                        expression(s.name()),
                        list(s.typeParams(), this::typeParam),
                        expression(s.value()));
            case Stmt.AugAssign s ->
                node("AugAssign", range, expression(s.target()), singleton(s.op().className()), expression(s.value()));
            case Stmt.AnnAssign s ->
                node(
                        "AnnAssign",
                        range,
                        expression(s.target()),
                        expression(s.annotation()),
                        optional(s.value()),
                        s.simple() ? 1L : 0L);
            case Stmt.For s ->
                node(
                        s.isAsync() ? "AsyncFor" : "For",
                        range,
                        expression(s.target()),
                        expression(s.iter()),
                        statements(s.body()),
                        statements(s.orelse()),
                        text(s.typeComment()));
            case Stmt.While s ->
                node("While", range, expression(s.test()), statements(s.body()), statements(s.orelse()));
            case Stmt.If s -> node("If", range, expression(s.test()), statements(s.body()), statements(s.orelse()));
            case Stmt.With s ->
                node(
                        s.isAsync() ? "AsyncWith" : "With",
                        range,
                        list(
                                s.items(),
                                item -> node("withitem", null, expression(item.context()), optional(item.target()))),
                        statements(s.body()),
                        text(s.typeComment()));
            case Stmt.Match s ->
                node(
                        "Match",
                        range,
                        expression(s.subject()),
                        list(
                                s.cases(),
                                c -> node(
                                        "match_case",
                                        null,
                                        pattern(c.pattern()),
                                        optional(c.guard()),
                                        statements(c.body()))));
            case Stmt.Raise s -> node("Raise", range, optional(s.exception()), optional(s.cause()));
            case Stmt.Try s ->
                node(
                        s.isStar() ? "TryStar" : "Try",
                        range,
                        statements(s.body()),
                        list(
                                s.handlers(),
                                h -> node(
                                        "ExceptHandler",
                                        h.range(),
                                        optional(h.type()),
                                        text(h.name()),
                                        statements(h.body()))),
                        statements(s.orelse()),
                        statements(s.finalbody()));
            case Stmt.Assert s -> node("Assert", range, expression(s.test()), optional(s.message()));
            case Stmt.Import s -> node("Import", range, list(s.names(), this::alias));
            case Stmt.ImportFrom s ->
                node("ImportFrom", range, text(s.module()), list(s.names(), this::alias), (long) s.level());
            case Stmt.Global s -> node("Global", range, texts(s.names()));
            case Stmt.Nonlocal s -> node("Nonlocal", range, texts(s.names()));
            case Stmt.ExprStmt s -> node("Expr", range, expression(s.value()));
            case Stmt.Pass s -> node("Pass", range);
            case Stmt.Break s -> node("Break", range);
            case Stmt.Continue s -> node("Continue", range);
        };
    }

    private Object alias(Stmt.Alias alias) {
        return node("alias", alias.range(), text(alias.name()), text(alias.asName()));
    }

    private Object keyword(Expr.Keyword keyword) {
        return node("keyword", keyword.range(), text(keyword.name()), expression(keyword.value()));
    }

    private Object arguments(Arguments args) {
        return node(
                "arguments",
                null,
                list(args.positionalOnly(), this::argument),
                list(args.args(), this::argument),
                args.vararg() == null ? PyNone.NONE : argument(args.vararg()),
                list(args.keywordOnly(), this::argument),
                expressions(args.keywordDefaults()),
                args.kwarg() == null ? PyNone.NONE : argument(args.kwarg()),
                expressions(args.defaults()));
    }

    private Object argument(Arguments.Arg arg) {
        return node("arg", arg.range(), text(arg.name()), optional(arg.annotation()), text(arg.typeComment()));
    }

    private Object typeParam(TypeParam parameter) {
        return switch (parameter) {
            case TypeParam.TypeVar p -> node("TypeVar", p.range(), text(p.name()), optional(p.bound()));
            case TypeParam.ParamSpec p -> node("ParamSpec", p.range(), text(p.name()));
            case TypeParam.TypeVarTuple p -> node("TypeVarTuple", p.range(), text(p.name()));
        };
    }

    private Object pattern(Pattern pattern) {
        enter();
        Object node = patternNode(pattern);
        depth--;
        return node;
    }

    private Object patternNode(Pattern pattern) {
        SourceRange range = pattern.range();
        return switch (pattern) {
            case Pattern.MatchValue p -> node("MatchValue", range, expression(p.value()));
            case Pattern.MatchSingleton p -> node("MatchSingleton", range, constant(p.value()));
            case Pattern.MatchSequence p -> node("MatchSequence", range, list(p.patterns(), this::pattern));
            case Pattern.MatchMapping p ->
                node("MatchMapping", range, expressions(p.keys()), list(p.patterns(), this::pattern), text(p.rest()));
            case Pattern.MatchClass p ->
                node(
                        "MatchClass",
                        range,
                        expression(p.cls()),
                        list(p.patterns(), this::pattern),
                        texts(p.keywordNames()),
                        list(p.keywordPatterns(), this::pattern));
            case Pattern.MatchStar p -> node("MatchStar", range, text(p.name()));
            case Pattern.MatchAs p ->
                node("MatchAs", range, p.pattern() == null ? PyNone.NONE : pattern(p.pattern()), text(p.name()));
            case Pattern.MatchOr p -> node("MatchOr", range, list(p.patterns(), this::pattern));
        };
    }

    private static Object constant(Object value) {
        return ConstantValues.toPython(value, null);
    }

    private Object context(ExprContext context) {
        return singleton(
                switch (context) {
                    case LOAD -> "Load";
                    case STORE -> "Store";
                    case DEL -> "Del";
                });
    }

    private PyList comprehensions(List<Expr.Comprehension> generators) {
        return list(
                generators,
                g -> node(
                        "comprehension",
                        null,
                        expression(g.target()),
                        expression(g.iter()),
                        expressions(g.ifs()),
                        g.isAsync() ? 1L : 0L));
    }

    private Object expression(Expr expression) {
        enter();
        Object node = expressionNode(expression);
        depth--;
        return node;
    }

    private Object expressionNode(Expr expression) {
        SourceRange range = expression.range();
        return switch (expression) {
            case Expr.BoolOp e -> node("BoolOp", range, singleton(e.isAnd() ? "And" : "Or"), expressions(e.values()));
            case Expr.NamedExpr e -> node("NamedExpr", range, expression(e.target()), expression(e.value()));
            case Expr.BinOp e ->
                node("BinOp", range, expression(e.left()), singleton(e.op().className()), expression(e.right()));
            case Expr.UnaryOp e -> node("UnaryOp", range, singleton(e.op().className()), expression(e.operand()));
            case Expr.Lambda e -> node("Lambda", range, arguments(e.args()), expression(e.body()));
            case Expr.IfExp e ->
                node("IfExp", range, expression(e.test()), expression(e.body()), expression(e.orelse()));
            case Expr.Dict e -> node("Dict", range, expressions(e.keys()), expressions(e.values()));
            case Expr.Set e -> node("Set", range, expressions(e.elements()));
            case Expr.ListComp e -> node("ListComp", range, expression(e.element()), comprehensions(e.generators()));
            case Expr.SetComp e -> node("SetComp", range, expression(e.element()), comprehensions(e.generators()));
            case Expr.DictComp e ->
                node("DictComp", range, expression(e.key()), expression(e.value()), comprehensions(e.generators()));
            case Expr.GeneratorExp e ->
                node("GeneratorExp", range, expression(e.element()), comprehensions(e.generators()));
            case Expr.Await e -> node("Await", range, expression(e.value()));
            case Expr.Yield e -> node("Yield", range, optional(e.value()));
            case Expr.YieldFrom e -> node("YieldFrom", range, expression(e.value()));
            case Expr.Compare e ->
                node(
                        "Compare",
                        range,
                        expression(e.left()),
                        list(e.ops(), op -> singleton(op.className())),
                        expressions(e.comparators()));
            case Expr.Call e ->
                node("Call", range, expression(e.function()), expressions(e.args()), list(e.keywords(), this::keyword));
            case Expr.FormattedValue e ->
                node("FormattedValue", range, expression(e.value()), (long) e.conversion(), optional(e.formatSpec()));
            case Expr.JoinedStr e -> node("JoinedStr", range, expressions(e.values()));
            case Expr.Constant e -> node("Constant", range, constant(e.value()), text(e.kind()));
            case Expr.Attribute e ->
                node("Attribute", range, expression(e.value()), text(e.name()), context(e.context()));
            case Expr.Subscript e ->
                node("Subscript", range, expression(e.value()), expression(e.slice()), context(e.context()));
            case Expr.Starred e -> node("Starred", range, expression(e.value()), context(e.context()));
            case Expr.Name e -> node("Name", range, text(e.id()), context(e.context()));
            case Expr.ListExpr e -> node("List", range, expressions(e.elements()), context(e.context()));
            case Expr.Tuple e -> node("Tuple", range, expressions(e.elements()), context(e.context()));
            case Expr.Slice e -> node("Slice", range, optional(e.lower()), optional(e.upper()), optional(e.step()));
        };
    }
}
