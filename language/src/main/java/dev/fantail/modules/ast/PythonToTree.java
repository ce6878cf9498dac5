// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PlainConstants;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
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

/**
 * From objects of the module {@code ast} to the trees that the compiler takes. Fields are read in the order of the
 * grammar; whether the whole makes sense is checked later.
 */
public final class PythonToTree {
    private static final String NOT_AN_IDENTIFIER = "AST identifier must be of type str";

    private final AstTypes types;
    private int depth;

    private PythonToTree(AstTypes types) {
        this.types = types;
    }

    /** Whether {@code compile()} takes the object for a tree. */
    @TruffleBoundary
    public static boolean isTree(Object object) {
        AstTypes types = AstTypes.getOrNull();
        return types != null && Types.isInstance(object, types.root());
    }

    /**
     * The tree that an object stands for.
     *
     * @param mode of {@code compile()}
     */
    @TruffleBoundary
    public static Mod convert(Object object, String mode) {
        String expected = switch (mode) {
            case "eval" -> "Expression";
            case "single" -> "Interactive";
            case "func_type" -> "FunctionType";
            default -> "Module";
        };
        AstTypes types = AstTypes.get();
        if (!Types.isInstance(object, types.node(expected).type())) {
            throw Errors.typeError(
                    "expected " + expected + " node, got " + Types.of(object).shortName());
        }
        try {
            return (Mod) new PythonToTree(types).family(object, types.kind("mod"));
        } catch (StackOverflowError e) {
            throw tooDeep("mod");
        }
    }

    private static RuntimeException tooDeep(String kind) {
        return Errors.of(
                ExceptionTypes.RECURSION_ERROR,
                "maximum recursion depth exceeded while traversing '" + kind + "' node");
    }

    /** A node of a family: one of its members. */
    private Object family(Object object, AstGrammar.Kind kind) {
        if (object == PyNone.NONE) {
            return null;
        }
        String name = kind.self().name();
        if (++depth > RecursionLimitException.LIMIT) {
            throw tooDeep(name);
        }
        SourceRange range = range(object, kind);
        for (AstGrammar.NodeClass member : kind.members()) {
            if (Types.isInstance(object, types.node(member.name()).type())) {
                Object[] fields = fields(object, types.node(member.name()));
                checkRequired(member, fields);
                Object result = build(member.name(), fields, range);
                depth--;
                return result;
            }
        }
        throw Errors.typeError("expected some sort of " + name + ", but got " + Strings.repr(object));
    }

    private Object product(Object object, AstGrammar.Kind kind) {
        String name = kind.self().name();
        if (++depth > RecursionLimitException.LIMIT) {
            throw tooDeep(name);
        }
        Object[] fields = fields(object, types.node(name));
        SourceRange range = range(object, kind);
        checkRequired(kind.self(), fields);
        depth--;
        return build(name, fields, range);
    }

    private static void checkRequired(AstGrammar.NodeClass cls, Object[] fields) {
        for (int i = 0; i < fields.length; i++) {
            AstGrammar.Field field = cls.fields().get(i);
            if (fields[i] == null && !field.isOptional()) {
                throw Errors.valueError("field '" + field.name() + "' is required for " + cls.name());
            }
        }
    }

    private Object[] fields(Object object, AstTypes.Node node) {
        Object[] values = new Object[node.fieldNames().length];
        for (int i = 0; i < values.length; i++) {
            AstGrammar.Field field = node.grammar().fields().get(i);
            Object value = Attributes.getOrNull(object, node.fieldNames()[i]);
            if (value == null && !field.isOptional() && !field.isList()) {
                throw missing(field.name(), node.grammar().name());
            }
            if (field.isList()) {
                values[i] = list(value, field, node.grammar().name());
            } else if (!field.isOptional() || value != null && value != PyNone.NONE) {
                values[i] = value(value, field.kind());
            }
        }
        return values;
    }

    private static RuntimeException missing(String field, String owner) {
        return Errors.typeError("required field \"" + field + "\" missing from " + owner);
    }

    /** A list that is missing altogether is empty. */
    private List<Object> list(Object value, AstGrammar.Field field, String owner) {
        if (value == null) {
            return new ArrayList<>();
        }
        if (!(value instanceof PyList list)) {
            throw Errors.typeError(owner + " field \"" + field.name() + "\" must be a list, not a "
                    + Types.of(value).shortName());
        }
        int size = list.size();
        List<Object> result = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Object item = value(list.get(i), field.kind());
            if (item == null && field.kind().equals("identifier")) {
                throw Errors.typeError(NOT_AN_IDENTIFIER);
            }
            result.add(item);
            if (list.size() != size) {
                throw Errors.runtimeError(owner + " field \"" + field.name() + "\" changed size during iteration");
            }
        }
        return result;
    }

    private Object value(Object value, String kind) {
        return switch (kind) {
            case "identifier" -> text(value, NOT_AN_IDENTIFIER);
            case "string" -> text(value, "AST string must be of type str");
            case "int" -> integer(value);
            case "constant" -> constant(value);
            default -> {
                AstGrammar.Kind family = types.kind(kind);
                yield family.isFamily() ? family(value, family) : product(value, family);
            }
        };
    }

    private static String text(Object value, String message) {
        if (value == PyNone.NONE) {
            return null;
        }
        if (value instanceof TruffleString text) {
            return text.toJavaStringUncached();
        }
        throw Errors.typeError(message);
    }

    private static Integer integer(Object value) {
        if (Types.isInstance(value, Types.INT)) {
            return Conversions.toInt(value);
        }
        throw Errors.valueError("invalid integer value: " + Strings.repr(value));
    }

    /** A literal: none but values that the compiler may make itself. */
    private static Object constant(Object value) {
        checkConstant(value);
        return PlainConstants.of(value);
    }

    private static void checkConstant(Object value) {
        boolean valid = switch (value) {
            case Boolean _, Long _, Double _, TruffleString _, PyInt _ -> true;
            case PyValueObject _ -> false;
            case PyBytes bytes -> bytes.type() == Types.BYTES;
            case PyComplex complex -> complex.type() == Types.COMPLEX;
            case PyTuple tuple
            when tuple.type() == Types.TUPLE -> {
                checkAll(tuple.items());
                yield true;
            }
            case PySet set
            when set.type() == Types.FROZENSET -> {
                checkAll(set.toArray());
                yield true;
            }
            default -> value == PyNone.NONE || value == PyNone.ELLIPSIS;
        };
        if (!valid) {
            PyType type = Types.of(value);
            throw Errors.typeError("got an invalid type in Constant: " + type.shortName());
        }
    }

    private static void checkAll(Object[] values) {
        for (Object value : values) {
            checkConstant(value);
        }
    }

    private static SourceRange range(Object object, AstGrammar.Kind kind) {
        if (kind.places() == AstGrammar.Places.NONE) {
            return null;
        }
        String owner = kind.self().name();
        boolean endOptional = kind.places() == AstGrammar.Places.END_OPTIONAL;
        int line = place(object, AstTypes.LINE, owner, null);
        int column = place(object, AstTypes.COLUMN, owner, null);
        int endLine = place(object, AstTypes.END_LINE, owner, endOptional ? line : null);
        int endColumn = place(object, AstTypes.END_COLUMN, owner, endOptional ? column : null);
        return new SourceRange(line, column, endLine, endColumn);
    }

    private static int place(Object object, TruffleString name, String owner, Integer otherwise) {
        Object value = Attributes.getOrNull(object, name);
        if (otherwise != null && (value == null || value == PyNone.NONE)) {
            return otherwise;
        }
        if (value == null) {
            throw missing(name.toJavaStringUncached(), owner);
        }
        return integer(value);
    }

    @SuppressWarnings("unchecked") // the grammar says what the list holds
    private static <T> List<T> list(Object field) {
        return (List<T>) field;
    }

    private static Expr expr(Object field) {
        return (Expr) field;
    }

    private static String text(Object field) {
        return (String) field;
    }

    /** The record of a class of nodes; {@code f} are its fields in the order of the grammar. */
    private static Object build(String name, Object[] f, SourceRange range) {
        return switch (name) {
            case "Module" -> new Mod.Module(list(f[0]), list(f[1]));
            case "Interactive" -> new Mod.Interactive(list(f[0]));
            case "Expression" -> new Mod.Expression(expr(f[0]));
            case "FunctionType" -> new Mod.FunctionType(list(f[0]), expr(f[1]));
            case "TypeIgnore" -> new Mod.TypeIgnore((Integer) f[0], text(f[1]));

            case "FunctionDef", "AsyncFunctionDef" ->
                new Stmt.FunctionDef(
                        text(f[0]),
                        (Arguments) f[1],
                        list(f[2]),
                        list(f[3]),
                        expr(f[4]),
                        text(f[5]),
                        list(f[6]),
                        name.startsWith("Async"),
                        range);
            case "ClassDef" ->
                new Stmt.ClassDef(text(f[0]), list(f[1]), list(f[2]), list(f[3]), list(f[4]), list(f[5]), range);
            case "Return" -> new Stmt.Return(expr(f[0]), range);
            case "Delete" -> new Stmt.Delete(list(f[0]), range);
            case "Assign" -> new Stmt.Assign(list(f[0]), expr(f[1]), text(f[2]), range);
            case "TypeAlias" -> new Stmt.TypeAlias(expr(f[0]), list(f[1]), expr(f[2]), range);
            case "AugAssign" -> new Stmt.AugAssign(expr(f[0]), (Operator) f[1], expr(f[2]), range);
            case "AnnAssign" -> new Stmt.AnnAssign(expr(f[0]), expr(f[1]), expr(f[2]), (Integer) f[3] != 0, range);
            case "For", "AsyncFor" ->
                new Stmt.For(
                        expr(f[0]), expr(f[1]), list(f[2]), list(f[3]), text(f[4]), name.startsWith("Async"), range);
            case "While" -> new Stmt.While(expr(f[0]), list(f[1]), list(f[2]), range);
            case "If" -> new Stmt.If(expr(f[0]), list(f[1]), list(f[2]), range);
            case "With", "AsyncWith" ->
                new Stmt.With(list(f[0]), list(f[1]), text(f[2]), name.startsWith("Async"), range);
            case "withitem" -> new Stmt.WithItem(expr(f[0]), expr(f[1]));
            case "Match" -> new Stmt.Match(expr(f[0]), list(f[1]), range);
            case "match_case" -> new Stmt.MatchCase((Pattern) f[0], expr(f[1]), list(f[2]));
            case "Raise" -> new Stmt.Raise(expr(f[0]), expr(f[1]), range);
            case "Try", "TryStar" ->
                new Stmt.Try(list(f[0]), list(f[1]), list(f[2]), list(f[3]), name.equals("TryStar"), range);
            case "ExceptHandler" -> new Stmt.ExceptHandler(expr(f[0]), text(f[1]), list(f[2]), range);
            case "Assert" -> new Stmt.Assert(expr(f[0]), expr(f[1]), range);
            case "Import" -> new Stmt.Import(list(f[0]), range);
            case "ImportFrom" -> new Stmt.ImportFrom(text(f[0]), list(f[1]), f[2] == null ? 0 : (Integer) f[2], range);
            case "alias" -> new Stmt.Alias(text(f[0]), text(f[1]), range);
            case "Global" -> new Stmt.Global(list(f[0]), range);
            case "Nonlocal" -> new Stmt.Nonlocal(list(f[0]), range);
            case "Expr" -> new Stmt.ExprStmt(expr(f[0]), range);
            case "Pass" -> new Stmt.Pass(range);
            case "Break" -> new Stmt.Break(range);
            case "Continue" -> new Stmt.Continue(range);

            case "arguments" ->
                new Arguments(
                        list(f[0]),
                        list(f[1]),
                        (Arguments.Arg) f[2],
                        list(f[3]),
                        list(f[4]),
                        (Arguments.Arg) f[5],
                        list(f[6]));
            case "arg" -> new Arguments.Arg(text(f[0]), expr(f[1]), text(f[2]), range);
            case "TypeVar" -> new TypeParam.TypeVar(text(f[0]), expr(f[1]), range);
            case "ParamSpec" -> new TypeParam.ParamSpec(text(f[0]), range);
            case "TypeVarTuple" -> new TypeParam.TypeVarTuple(text(f[0]), range);
            default -> name.startsWith("Match") ? pattern(name, f, range) : expression(name, f, range);
        };
    }

    private static Object pattern(String name, Object[] f, SourceRange range) {
        return switch (name) {
            case "MatchValue" -> new Pattern.MatchValue(expr(f[0]), range);
            case "MatchSingleton" -> new Pattern.MatchSingleton(f[0], range);
            case "MatchSequence" -> new Pattern.MatchSequence(list(f[0]), range);
            case "MatchMapping" -> new Pattern.MatchMapping(list(f[0]), list(f[1]), text(f[2]), range);
            case "MatchClass" -> new Pattern.MatchClass(expr(f[0]), list(f[1]), list(f[2]), list(f[3]), range);
            case "MatchStar" -> new Pattern.MatchStar(text(f[0]), range);
            case "MatchAs" -> new Pattern.MatchAs((Pattern) f[0], text(f[1]), range);
            case "MatchOr" -> new Pattern.MatchOr(list(f[0]), range);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Object expression(String name, Object[] f, SourceRange range) {
        return switch (name) {
            case "BoolOp" -> new Expr.BoolOp(f[0] == Boolean.TRUE, list(f[1]), range);
            case "NamedExpr" -> new Expr.NamedExpr(expr(f[0]), expr(f[1]), range);
            case "BinOp" -> new Expr.BinOp(expr(f[0]), (Operator) f[1], expr(f[2]), range);
            case "UnaryOp" -> new Expr.UnaryOp((UnaryOperator) f[0], expr(f[1]), range);
            case "Lambda" -> new Expr.Lambda((Arguments) f[0], expr(f[1]), range);
            case "IfExp" -> new Expr.IfExp(expr(f[0]), expr(f[1]), expr(f[2]), range);
            case "Dict" -> new Expr.Dict(list(f[0]), list(f[1]), range);
            case "Set" -> new Expr.Set(list(f[0]), range);
            case "ListComp" -> new Expr.ListComp(expr(f[0]), list(f[1]), range);
            case "SetComp" -> new Expr.SetComp(expr(f[0]), list(f[1]), range);
            case "DictComp" -> new Expr.DictComp(expr(f[0]), expr(f[1]), list(f[2]), range);
            case "GeneratorExp" -> new Expr.GeneratorExp(expr(f[0]), list(f[1]), range);
            case "comprehension" -> new Expr.Comprehension(expr(f[0]), expr(f[1]), list(f[2]), (Integer) f[3] != 0);
            case "Await" -> new Expr.Await(expr(f[0]), range);
            case "Yield" -> new Expr.Yield(expr(f[0]), range);
            case "YieldFrom" -> new Expr.YieldFrom(expr(f[0]), range);
            case "Compare" -> new Expr.Compare(expr(f[0]), list(f[1]), list(f[2]), range);
            case "Call" -> new Expr.Call(expr(f[0]), list(f[1]), list(f[2]), range);
            case "keyword" -> new Expr.Keyword(text(f[0]), expr(f[1]), range);
            case "FormattedValue" -> new Expr.FormattedValue(expr(f[0]), (Integer) f[1], expr(f[2]), range);
            case "JoinedStr" -> new Expr.JoinedStr(list(f[0]), range);
            case "Constant" -> new Expr.Constant(f[0], text(f[1]), range);
            case "Attribute" -> new Expr.Attribute(expr(f[0]), text(f[1]), (ExprContext) f[2], range);
            case "Subscript" -> new Expr.Subscript(expr(f[0]), expr(f[1]), (ExprContext) f[2], range);
            case "Starred" -> new Expr.Starred(expr(f[0]), (ExprContext) f[1], range);
            case "Name" -> new Expr.Name(text(f[0]), (ExprContext) f[1], range);
            case "List" -> new Expr.ListExpr(list(f[0]), (ExprContext) f[1], range);
            case "Tuple" -> new Expr.Tuple(list(f[0]), (ExprContext) f[1], range);
            case "Slice" -> new Expr.Slice(expr(f[0]), expr(f[1]), expr(f[2]), range);
            case "And" -> Boolean.TRUE;
            case "Or" -> Boolean.FALSE;
            case "Load" -> ExprContext.LOAD;
            case "Store" -> ExprContext.STORE;
            case "Del" -> ExprContext.DEL;
            default -> operator(name);
        };
    }

    private static Object operator(String name) {
        for (Operator operator : Operator.values()) {
            if (operator.className().equals(name)) {
                return operator;
            }
        }
        for (UnaryOperator operator : UnaryOperator.values()) {
            if (operator.className().equals(name)) {
                return operator;
            }
        }
        for (CompareOperator operator : CompareOperator.values()) {
            if (operator.className().equals(name)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
