// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PlainConstants;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.TypeParam;
import dev.fantail.parser.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/** From the objects of the module {@code ast} to the trees that the compiler takes. */
public final class TreeFromPython {
    private final Object module;
    private int depth;

    private TreeFromPython(Object module) {
        this.module = module;
    }

    /** Whether an object is a node of the module {@code ast}. */
    @TruffleBoundary
    public static boolean isTree(Object object) {
        Object module = PythonContext.get().loadedModule(Str.of("_ast"));
        return module != null
                && Attributes.get(module, "AST") instanceof PyType base
                && Types.of(object).isSubtypeOf(base);
    }

    /**
     * The tree that {@code compile(tree, …, mode)} is to compile.
     *
     * @throws PyException {@code TypeError} or {@code ValueError} for a tree that cannot be compiled
     */
    @TruffleBoundary
    public static Mod convert(Object tree, String mode) {
        TreeFromPython converter =
                new TreeFromPython(PythonContext.get().loadedModule(Str.of("_ast")));
        String expected =
                switch (mode) {
                    case "exec" -> "Module";
                    case "eval" -> "Expression";
                    case "single" -> "Interactive";
                    default -> "FunctionType";
                };
        if (!converter.is(tree, expected)) {
            throw Errors.typeError("expected " + expected + " node, got " + Types.of(tree).shortName());
        }
        return switch (mode) {
            case "exec" -> new Mod.Module(converter.statements(tree, "body"), List.of());
            case "eval" -> new Mod.Expression(converter.expression(tree, "body"));
            case "single" -> new Mod.Interactive(converter.statements(tree, "body"));
            default ->
                new Mod.FunctionType(converter.expressions(tree, "argtypes"), converter.expression(tree, "returns"));
        };
    }

    private boolean is(Object node, String name) {
        return Attributes.get(module, name) instanceof PyType type && Types.of(node).isSubtypeOf(type);
    }

    /** The name of the class of {@code ast} that a node is an instance of, possibly of a subclass. */
    private String kind(Object node, String sort) {
        Object base = Attributes.get(module, sort);
        for (PyType type : Types.of(node).mro()) {
            if (type.base() == base) {
                return type.shortName();
            }
        }
        throw Errors.typeError(
                "expected some sort of " + sort + ", but got " + Strings.repr(node).toJavaStringUncached());
    }

    private static Object optionalField(Object node, String name) {
        Object value = Attributes.getOrNull(node, Str.of(name));
        return value == null ? PyNone.NONE : value;
    }

    private static Object field(Object node, String name) {
        Object value = Attributes.getOrNull(node, Str.of(name));
        if (value == null) {
            throw Errors.typeError(
                    "required field \"" + name + "\" missing from " + Types.of(node).shortName());
        }
        return value;
    }

    private static String identifier(Object node, String name) {
        Object value = field(node, name);
        if (PyValueObject.unwrap(value) instanceof TruffleString text) {
            return text.toJavaStringUncached();
        }
        throw Errors.typeError("AST identifier must be of type str");
    }

    private static String optionalIdentifier(Object node, String name) {
        return optionalField(node, name) == PyNone.NONE ? null : identifier(node, name);
    }

    private static int number(Object node, String name, int fallback) {
        Object value = optionalField(node, name);
        return value == PyNone.NONE ? fallback : Conversions.toInt(value);
    }

    private static SourceRange range(Object node) {
        field(node, "lineno");
        field(node, "col_offset");
        int line = number(node, "lineno", 1);
        int column = number(node, "col_offset", 0);
        return new SourceRange(
                line, column, number(node, "end_lineno", line), number(node, "end_col_offset", column));
    }

    private interface Converter<T> {
        T convert(Object value);
    }

    private static <T> List<T> list(Object node, String name, Converter<T> converter) {
        Object value = optionalField(node, name);
        if (value == PyNone.NONE) {
            return List.of();
        }
        if (!(value instanceof PyList items)) {
            throw Errors.typeError(Types.of(node).shortName() + " field \"" + name + "\" must be a list, not a "
                    + Types.of(value).shortName());
        }
        List<T> result = new ArrayList<>();
        for (Object item : items.toArray()) {
            result.add(converter.convert(item));
        }
        return result;
    }

    private static List<String> identifiers(Object node, String name) {
        return list(node, name, item -> Strings.str(item).toJavaStringUncached());
    }

    private List<Stmt> statements(Object node, String name) {
        return list(node, name, this::statement);
    }

    private List<Expr> expressions(Object node, String name) {
        return list(node, name, this::expression);
    }

    private Expr expression(Object node, String name) {
        Object value = field(node, name);
        if (value == PyNone.NONE) {
            throw Errors.valueError("field '" + name + "' is required for " + Types.of(node).shortName());
        }
        return expression(value);
    }

    private Expr optional(Object node, String name) {
        Object value = optionalField(node, name);
        return value == PyNone.NONE ? null : expression(value);
    }

    private Stmt statement(Object node) {
        String kind = kind(node, "stmt");
        SourceRange range = range(node);
        return switch (kind) {
            case "FunctionDef", "AsyncFunctionDef" ->
                new Stmt.FunctionDef(
                        identifier(node, "name"),
                        arguments(field(node, "args")),
                        statements(node, "body"),
                        expressions(node, "decorator_list"),
                        optional(node, "returns"),
                        optionalIdentifier(node, "type_comment"),
                        list(node, "type_params", this::typeParam),
                        kind.startsWith("Async"),
                        range);
            case "ClassDef" ->
                new Stmt.ClassDef(
                        identifier(node, "name"),
                        expressions(node, "bases"),
                        list(node, "keywords", this::keyword),
                        statements(node, "body"),
                        expressions(node, "decorator_list"),
                        list(node, "type_params", this::typeParam),
                        range);
            case "Return" -> new Stmt.Return(optional(node, "value"), range);
            case "Delete" -> new Stmt.Delete(expressions(node, "targets"), range);
            case "Assign" ->
                new Stmt.Assign(
                        expressions(node, "targets"),
                        expression(node, "value"),
                        optionalIdentifier(node, "type_comment"),
                        range);
            case "TypeAlias" ->
                new Stmt.TypeAlias(
                        expression(node, "name"),
                        list(node, "type_params", this::typeParam),
                        expression(node, "value"),
                        range);
            case "AugAssign" ->
                new Stmt.AugAssign(expression(node, "target"), operator(node), expression(node, "value"), range);
            case "AnnAssign" ->
                new Stmt.AnnAssign(
                        expression(node, "target"),
                        expression(node, "annotation"),
                        optional(node, "value"),
                        number(node, "simple", 0) != 0,
                        range);
            case "For", "AsyncFor" ->
                new Stmt.For(
                        expression(node, "target"),
                        expression(node, "iter"),
                        statements(node, "body"),
                        statements(node, "orelse"),
                        optionalIdentifier(node, "type_comment"),
                        kind.startsWith("Async"),
                        range);
            case "While" ->
                new Stmt.While(expression(node, "test"), statements(node, "body"), statements(node, "orelse"), range);
            case "If" ->
                new Stmt.If(expression(node, "test"), statements(node, "body"), statements(node, "orelse"), range);
            case "With", "AsyncWith" ->
                new Stmt.With(
                        list(
                                node,
                                "items",
                                item -> new Stmt.WithItem(
                                        expression(item, "context_expr"), optional(item, "optional_vars"))),
                        statements(node, "body"),
                        optionalIdentifier(node, "type_comment"),
                        kind.startsWith("Async"),
                        range);
            case "Match" ->
                new Stmt.Match(
                        expression(node, "subject"),
                        list(
                                node,
                                "cases",
                                item -> new Stmt.MatchCase(
                                        pattern(field(item, "pattern")),
                                        optional(item, "guard"),
                                        statements(item, "body"))),
                        range);
            case "Raise" -> new Stmt.Raise(optional(node, "exc"), optional(node, "cause"), range);
            case "Try", "TryStar" ->
                new Stmt.Try(
                        statements(node, "body"),
                        list(
                                node,
                                "handlers",
                                item -> new Stmt.ExceptHandler(
                                        optional(item, "type"),
                                        optionalIdentifier(item, "name"),
                                        statements(item, "body"),
                                        range(item))),
                        statements(node, "orelse"),
                        statements(node, "finalbody"),
                        kind.equals("TryStar"),
                        range);
            case "Assert" -> new Stmt.Assert(expression(node, "test"), optional(node, "msg"), range);
            case "Import" -> new Stmt.Import(list(node, "names", TreeFromPython::alias), range);
            case "ImportFrom" ->
                new Stmt.ImportFrom(
                        optionalIdentifier(node, "module"),
                        list(node, "names", TreeFromPython::alias),
                        number(node, "level", 0),
                        range);
            case "Global" -> new Stmt.Global(identifiers(node, "names"), range);
            case "Nonlocal" -> new Stmt.Nonlocal(identifiers(node, "names"), range);
            case "Expr" -> new Stmt.ExprStmt(expression(node, "value"), range);
            case "Pass" -> new Stmt.Pass(range);
            case "Break" -> new Stmt.Break(range);
            default -> new Stmt.Continue(range);
        };
    }

    private static Stmt.Alias alias(Object node) {
        return new Stmt.Alias(identifier(node, "name"), optionalIdentifier(node, "asname"), range(node));
    }

    private Expr.Keyword keyword(Object node) {
        return new Expr.Keyword(optionalIdentifier(node, "arg"), expression(node, "value"), range(node));
    }

    private Arguments arguments(Object node) {
        return new Arguments(
                list(node, "posonlyargs", this::argument),
                list(node, "args", this::argument),
                optionalArgument(node, "vararg"),
                list(node, "kwonlyargs", this::argument),
                list(node, "kw_defaults", item -> item == PyNone.NONE ? null : expression(item)),
                optionalArgument(node, "kwarg"),
                expressions(node, "defaults"));
    }

    private Arguments.Arg optionalArgument(Object node, String name) {
        Object value = optionalField(node, name);
        return value == PyNone.NONE ? null : argument(value);
    }

    private Arguments.Arg argument(Object node) {
        return new Arguments.Arg(
                identifier(node, "arg"),
                optional(node, "annotation"),
                optionalIdentifier(node, "type_comment"),
                range(node));
    }

    private TypeParam typeParam(Object node) {
        String name = identifier(node, "name");
        return switch (kind(node, "type_param")) {
            case "TypeVar" -> new TypeParam.TypeVar(name, optional(node, "bound"), range(node));
            case "ParamSpec" -> new TypeParam.ParamSpec(name, range(node));
            default -> new TypeParam.TypeVarTuple(name, range(node));
        };
    }

    private Pattern pattern(Object node) {
        SourceRange range = range(node);
        return switch (kind(node, "pattern")) {
            case "MatchValue" -> new Pattern.MatchValue(expression(node, "value"), range);
            case "MatchSingleton" -> new Pattern.MatchSingleton(PlainConstants.of(field(node, "value")), range);
            case "MatchSequence" -> new Pattern.MatchSequence(list(node, "patterns", this::pattern), range);
            case "MatchMapping" ->
                new Pattern.MatchMapping(
                        expressions(node, "keys"),
                        list(node, "patterns", this::pattern),
                        optionalIdentifier(node, "rest"),
                        range);
            case "MatchClass" ->
                new Pattern.MatchClass(
                        expression(node, "cls"),
                        list(node, "patterns", this::pattern),
                        identifiers(node, "kwd_attrs"),
                        list(node, "kwd_patterns", this::pattern),
                        range);
            case "MatchStar" -> new Pattern.MatchStar(optionalIdentifier(node, "name"), range);
            case "MatchAs" -> {
                Object inner = optionalField(node, "pattern");
                yield new Pattern.MatchAs(
                        inner == PyNone.NONE ? null : pattern(inner), optionalIdentifier(node, "name"), range);
            }
            default -> new Pattern.MatchOr(list(node, "patterns", this::pattern), range);
        };
    }

    private Operator operator(Object node) {
        String name = kind(field(node, "op"), "operator");
        for (Operator operator : Operator.values()) {
            if (operator.className().equals(name)) {
                return operator;
            }
        }
        throw Errors.typeError("unexpected operator " + name);
    }

    private UnaryOperator unaryOperator(Object node) {
        String name = kind(field(node, "op"), "unaryop");
        for (UnaryOperator operator : UnaryOperator.values()) {
            if (operator.className().equals(name)) {
                return operator;
            }
        }
        throw Errors.typeError("unexpected operator " + name);
    }

    private CompareOperator compareOperator(Object node) {
        String name = kind(node, "cmpop");
        for (CompareOperator operator : CompareOperator.values()) {
            if (operator.className().equals(name)) {
                return operator;
            }
        }
        throw Errors.typeError("unexpected operator " + name);
    }

    private ExprContext context(Object node) {
        return switch (kind(field(node, "ctx"), "expr_context")) {
            case "Store" -> ExprContext.STORE;
            case "Del" -> ExprContext.DEL;
            default -> ExprContext.LOAD;
        };
    }

    private List<Expr.Comprehension> comprehensions(Object node) {
        return list(
                node,
                "generators",
                item -> new Expr.Comprehension(
                        expression(item, "target"),
                        expression(item, "iter"),
                        expressions(item, "ifs"),
                        number(item, "is_async", 0) != 0));
    }

    private Expr expression(Object node) {
        if (++depth > PythonContext.get().recursionLimit()) {
            throw Errors.of(
                    ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded during ast construction");
        }
        try {
            return convertExpression(node);
        } finally {
            depth--;
        }
    }

    private Expr convertExpression(Object node) {
        String kind = kind(node, "expr");
        SourceRange range = range(node);
        return switch (kind) {
            case "BoolOp" ->
                new Expr.BoolOp(
                        kind(field(node, "op"), "boolop").equals("And"), expressions(node, "values"), range);
            case "NamedExpr" -> new Expr.NamedExpr(expression(node, "target"), expression(node, "value"), range);
            case "BinOp" ->
                new Expr.BinOp(expression(node, "left"), operator(node), expression(node, "right"), range);
            case "UnaryOp" -> new Expr.UnaryOp(unaryOperator(node), expression(node, "operand"), range);
            case "Lambda" -> new Expr.Lambda(arguments(field(node, "args")), expression(node, "body"), range);
            case "IfExp" ->
                new Expr.IfExp(expression(node, "test"), expression(node, "body"), expression(node, "orelse"), range);
            case "Dict" ->
                new Expr.Dict(
                        list(node, "keys", item -> item == PyNone.NONE ? null : expression(item)),
                        expressions(node, "values"),
                        range);
            case "Set" -> new Expr.Set(expressions(node, "elts"), range);
            case "ListComp" -> new Expr.ListComp(expression(node, "elt"), comprehensions(node), range);
            case "SetComp" -> new Expr.SetComp(expression(node, "elt"), comprehensions(node), range);
            case "DictComp" ->
                new Expr.DictComp(expression(node, "key"), expression(node, "value"), comprehensions(node), range);
            case "GeneratorExp" -> new Expr.GeneratorExp(expression(node, "elt"), comprehensions(node), range);
            case "Await" -> new Expr.Await(expression(node, "value"), range);
            case "Yield" -> new Expr.Yield(optional(node, "value"), range);
            case "YieldFrom" -> new Expr.YieldFrom(expression(node, "value"), range);
            case "Compare" ->
                new Expr.Compare(
                        expression(node, "left"),
                        list(node, "ops", this::compareOperator),
                        expressions(node, "comparators"),
                        range);
            case "Call" ->
                new Expr.Call(
                        expression(node, "func"),
                        expressions(node, "args"),
                        list(node, "keywords", this::keyword),
                        range);
            case "FormattedValue" ->
                new Expr.FormattedValue(
                        expression(node, "value"),
                        number(node, "conversion", -1),
                        optional(node, "format_spec"),
                        range);
            case "JoinedStr" -> new Expr.JoinedStr(expressions(node, "values"), range);
            case "Constant" -> new Expr.Constant(constant(node), optionalIdentifier(node, "kind"), range);
            case "Attribute" ->
                new Expr.Attribute(expression(node, "value"), identifier(node, "attr"), context(node), range);
            case "Subscript" ->
                new Expr.Subscript(expression(node, "value"), expression(node, "slice"), context(node), range);
            case "Starred" -> new Expr.Starred(expression(node, "value"), context(node), range);
            case "Name" -> new Expr.Name(identifier(node, "id"), context(node), range);
            case "List" -> new Expr.ListExpr(expressions(node, "elts"), context(node), range);
            case "Tuple" -> new Expr.Tuple(expressions(node, "elts"), context(node), range);
            default -> new Expr.Slice(optional(node, "lower"), optional(node, "upper"), optional(node, "step"), range);
        };
    }

    private static Object constant(Object node) {
        Object value = field(node, "value");
        try {
            return PlainConstants.of(value);
        } catch (PyException e) {
            throw Errors.typeError("got an invalid type in Constant: " + Types.of(value).shortName());
        }
    }
}
