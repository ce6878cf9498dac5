// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.Constants;
import dev.fantail.compiler.Docstrings;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.parser.SyntaxWarningHandler;
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
 * Evaluates what is constant in a tree before anything else looks at it. Parts in which nothing changes are not copied.
 */
public final class ConstantFolder {
    private static final String INVERTED_BOOL =
            "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int"
                    + " object and is usually not what you expect from the negation of a bool. Use the 'not'"
                    + " operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.";

    private final int optimize;
    private final boolean futureAnnotations;
    private final SyntaxWarningHandler warnings;
    private int depth;

    private ConstantFolder(int optimize, int futureFlags, SyntaxWarningHandler warnings) {
        this.warnings = warnings;
        this.optimize = optimize;
        this.futureAnnotations = (futureFlags & CodeFlags.FUTURE_ANNOTATIONS) != 0;
    }

    /** @param optimize the level, which decides what {@code __debug__} is */
    public static Mod fold(Mod mod, int optimize, int futureFlags, SyntaxWarningHandler warnings) {
        ConstantFolder folder = new ConstantFolder(optimize, futureFlags, warnings);
        return switch (mod) {
            case Mod.Module module -> {
                List<Stmt> body = folder.foldBody(module.body());
                yield body == module.body() ? module : new Mod.Module(body, module.typeIgnores());
            }
            case Mod.Interactive interactive -> new Mod.Interactive(folder.foldStatements(interactive.body()));
            case Mod.Expression expression -> new Mod.Expression(folder.fold(expression.body()));
            case Mod.FunctionType type -> type;
        };
    }

    /** A list in which elements are replaced only when they change. */
    private static final class Rewriter<T> {
        private final List<T> original;
        private List<T> copy;

        Rewriter(List<T> original) {
            this.original = original;
        }

        void set(int index, T old, T value) {
            if (old != value) {
                if (copy == null) {
                    copy = new ArrayList<>(original);
                }
                copy.set(index, value);
            }
        }

        List<T> result() {
            return copy == null ? original : copy;
        }
    }

    private void deeper() {
        if (++depth > RecursionLimitException.LIMIT) {
            throw new RecursionLimitException();
        }
    }

    /** Folding must not make a docstring of what was none. */
    private List<Stmt> foldBody(List<Stmt> body) {
        boolean hadDocstring = Docstrings.of(body) != null;
        List<Stmt> folded = foldStatements(body);
        if (!hadDocstring && Docstrings.of(folded) != null) {
            Stmt first = folded.getFirst();
            Expr text = ((Stmt.ExprStmt) first).value();
            List<Stmt> result = new ArrayList<>(folded);
            result.set(0, new Stmt.ExprStmt(new Expr.JoinedStr(List.of(text), text.range()), first.range()));
            return result;
        }
        return folded;
    }

    private List<Stmt> foldStatements(List<Stmt> statements) {
        List<Stmt> result = statements;
        for (int i = 0; i < statements.size(); i++) {
            Stmt statement = statements.get(i);
            Stmt folded = fold(statement);
            if (folded != statement) {
                if (result == statements) {
                    result = new ArrayList<>(statements);
                }
                result.set(i, folded);
            }
        }
        return result;
    }

    private List<Expr> foldAll(List<Expr> expressions) {
        List<Expr> result = expressions;
        for (int i = 0; i < expressions.size(); i++) {
            Expr expression = expressions.get(i);
            Expr folded = foldOptional(expression);
            if (folded != expression) {
                if (result == expressions) {
                    result = new ArrayList<>(expressions);
                }
                result.set(i, folded);
            }
        }
        return result;
    }

    private Expr foldOptional(Expr expression) {
        return expression == null ? null : fold(expression);
    }

    private Expr foldAnnotation(Expr annotation) {
        return annotation == null || futureAnnotations ? annotation : fold(annotation);
    }

    private List<Expr.Keyword> foldKeywords(List<Expr.Keyword> keywords) {
        if (keywords.isEmpty()) {
            return keywords;
        }
        Rewriter<Expr.Keyword> rewriter = new Rewriter<>(keywords);
        for (int i = 0; i < keywords.size(); i++) {
            Expr.Keyword keyword = keywords.get(i);
            Expr value = fold(keyword.value());
            if (value != keyword.value()) {
                rewriter.set(i, keyword, new Expr.Keyword(keyword.name(), value, keyword.range()));
            }
        }
        return rewriter.result();
    }

    private Arguments fold(Arguments args) {
        List<Arguments.Arg> positionalOnly = foldArgs(args.positionalOnly());
        List<Arguments.Arg> positional = foldArgs(args.args());
        Arguments.Arg vararg = fold(args.vararg());
        List<Arguments.Arg> keywordOnly = foldArgs(args.keywordOnly());
        List<Expr> keywordDefaults = foldAll(args.keywordDefaults());
        Arguments.Arg kwarg = fold(args.kwarg());
        List<Expr> defaults = foldAll(args.defaults());
        return positionalOnly == args.positionalOnly()
                        && positional == args.args()
                        && vararg == args.vararg()
                        && keywordOnly == args.keywordOnly()
                        && keywordDefaults == args.keywordDefaults()
                        && kwarg == args.kwarg()
                        && defaults == args.defaults()
                ? args
                : new Arguments(positionalOnly, positional, vararg, keywordOnly, keywordDefaults, kwarg, defaults);
    }

    private List<Arguments.Arg> foldArgs(List<Arguments.Arg> args) {
        if (args.isEmpty()) {
            return args;
        }
        Rewriter<Arguments.Arg> rewriter = new Rewriter<>(args);
        for (int i = 0; i < args.size(); i++) {
            rewriter.set(i, args.get(i), fold(args.get(i)));
        }
        return rewriter.result();
    }

    private Arguments.Arg fold(Arguments.Arg arg) {
        if (arg == null || arg.annotation() == null) {
            return arg;
        }
        Expr annotation = foldAnnotation(arg.annotation());
        return annotation == arg.annotation()
                ? arg
                : new Arguments.Arg(arg.name(), annotation, arg.typeComment(), arg.range());
    }

    private List<TypeParam> foldTypeParameters(List<TypeParam> parameters) {
        if (parameters.isEmpty()) {
            return parameters;
        }
        Rewriter<TypeParam> rewriter = new Rewriter<>(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof TypeParam.TypeVar variable && variable.bound() != null) {
                Expr bound = fold(variable.bound());
                if (bound != variable.bound()) {
                    rewriter.set(i, variable, new TypeParam.TypeVar(variable.name(), bound, variable.range()));
                }
            }
        }
        return rewriter.result();
    }

    private Stmt fold(Stmt statement) {
        deeper();
        Stmt result = foldParts(statement);
        depth--;
        return result;
    }

    private Stmt foldParts(Stmt statement) {
        switch (statement) {
            case Stmt.ExprStmt node -> {
                Expr value = fold(node.value());
                return value == node.value() ? node : new Stmt.ExprStmt(value, node.range());
            }
            case Stmt.Assign node -> {
                List<Expr> targets = foldAll(node.targets());
                Expr value = fold(node.value());
                return targets == node.targets() && value == node.value()
                        ? node
                        : new Stmt.Assign(targets, value, node.typeComment(), node.range());
            }
            case Stmt.If node -> {
                Expr test = fold(node.test());
                List<Stmt> body = foldStatements(node.body());
                List<Stmt> orelse = foldStatements(node.orelse());
                return test == node.test() && body == node.body() && orelse == node.orelse()
                        ? node
                        : new Stmt.If(test, body, orelse, node.range());
            }
            case Stmt.Return node -> {
                Expr value = foldOptional(node.value());
                return value == node.value() ? node : new Stmt.Return(value, node.range());
            }
            case Stmt.FunctionDef node -> {
                List<TypeParam> typeParams = foldTypeParameters(node.typeParams());
                Arguments args = fold(node.args());
                List<Stmt> body = foldBody(node.body());
                List<Expr> decorators = foldAll(node.decorators());
                Expr returns = foldAnnotation(node.returns());
                return typeParams == node.typeParams()
                                && args == node.args()
                                && body == node.body()
                                && decorators == node.decorators()
                                && returns == node.returns()
                        ? node
                        : new Stmt.FunctionDef(
                                node.name(),
                                args,
                                body,
                                decorators,
                                returns,
                                node.typeComment(),
                                typeParams,
                                node.isAsync(),
                                node.range());
            }
            case Stmt.ClassDef node -> {
                List<TypeParam> typeParams = foldTypeParameters(node.typeParams());
                List<Expr> bases = foldAll(node.bases());
                List<Expr.Keyword> keywords = foldKeywords(node.keywords());
                List<Stmt> body = foldBody(node.body());
                List<Expr> decorators = foldAll(node.decorators());
                return typeParams == node.typeParams()
                                && bases == node.bases()
                                && keywords == node.keywords()
                                && body == node.body()
                                && decorators == node.decorators()
                        ? node
                        : new Stmt.ClassDef(node.name(), bases, keywords, body, decorators, typeParams, node.range());
            }
            case Stmt.For node -> {
                Expr target = fold(node.target());
                Expr iter = node.isAsync() ? fold(node.iter()) : foldIterable(fold(node.iter()));
                List<Stmt> body = foldStatements(node.body());
                List<Stmt> orelse = foldStatements(node.orelse());
                return target == node.target() && iter == node.iter() && body == node.body() && orelse == node.orelse()
                        ? node
                        : new Stmt.For(target, iter, body, orelse, node.typeComment(), node.isAsync(), node.range());
            }
            case Stmt.While node -> {
                Expr test = fold(node.test());
                List<Stmt> body = foldStatements(node.body());
                List<Stmt> orelse = foldStatements(node.orelse());
                return test == node.test() && body == node.body() && orelse == node.orelse()
                        ? node
                        : new Stmt.While(test, body, orelse, node.range());
            }
            case Stmt.AugAssign node -> {
                Expr target = fold(node.target());
                Expr value = fold(node.value());
                return target == node.target() && value == node.value()
                        ? node
                        : new Stmt.AugAssign(target, node.op(), value, node.range());
            }
            case Stmt.AnnAssign node -> {
                Expr target = fold(node.target());
                Expr annotation = foldAnnotation(node.annotation());
                Expr value = foldOptional(node.value());
                return target == node.target() && annotation == node.annotation() && value == node.value()
                        ? node
                        : new Stmt.AnnAssign(target, annotation, value, node.simple(), node.range());
            }
            case Stmt.Raise node -> {
                Expr exception = foldOptional(node.exception());
                Expr cause = foldOptional(node.cause());
                return exception == node.exception() && cause == node.cause()
                        ? node
                        : new Stmt.Raise(exception, cause, node.range());
            }
            case Stmt.Try node -> {
                List<Stmt> body = foldStatements(node.body());
                List<Stmt.ExceptHandler> handlers = foldHandlers(node.handlers());
                List<Stmt> orelse = foldStatements(node.orelse());
                List<Stmt> finalbody = foldStatements(node.finalbody());
                return body == node.body()
                                && handlers == node.handlers()
                                && orelse == node.orelse()
                                && finalbody == node.finalbody()
                        ? node
                        : new Stmt.Try(body, handlers, orelse, finalbody, node.isStar(), node.range());
            }
            case Stmt.With node -> {
                List<Stmt.WithItem> items = foldWithItems(node.items());
                List<Stmt> body = foldStatements(node.body());
                return items == node.items() && body == node.body()
                        ? node
                        : new Stmt.With(items, body, node.typeComment(), node.isAsync(), node.range());
            }
            case Stmt.Assert node -> {
                Expr test = fold(node.test());
                Expr message = foldOptional(node.message());
                return test == node.test() && message == node.message()
                        ? node
                        : new Stmt.Assert(test, message, node.range());
            }
            case Stmt.Delete node -> {
                List<Expr> targets = foldAll(node.targets());
                return targets == node.targets() ? node : new Stmt.Delete(targets, node.range());
            }
            case Stmt.Match node -> {
                Expr subject = fold(node.subject());
                List<Stmt.MatchCase> cases = foldCases(node.cases());
                return subject == node.subject() && cases == node.cases()
                        ? node
                        : new Stmt.Match(subject, cases, node.range());
            }
            case Stmt.TypeAlias node -> {
                List<TypeParam> typeParams = foldTypeParameters(node.typeParams());
                Expr value = fold(node.value());
                return typeParams == node.typeParams() && value == node.value()
                        ? node
                        : new Stmt.TypeAlias(node.name(), typeParams, value, node.range());
            }
            case Stmt.Import _,
                    Stmt.ImportFrom _,
                    Stmt.Global _,
                    Stmt.Nonlocal _,
                    Stmt.Pass _,
                    Stmt.Break _,
                    Stmt.Continue _ -> {
                return statement;
            }
        }
    }

    private List<Stmt.ExceptHandler> foldHandlers(List<Stmt.ExceptHandler> handlers) {
        Rewriter<Stmt.ExceptHandler> rewriter = new Rewriter<>(handlers);
        for (int i = 0; i < handlers.size(); i++) {
            Stmt.ExceptHandler handler = handlers.get(i);
            Expr type = foldOptional(handler.type());
            List<Stmt> body = foldStatements(handler.body());
            if (type != handler.type() || body != handler.body()) {
                rewriter.set(i, handler, new Stmt.ExceptHandler(type, handler.name(), body, handler.range()));
            }
        }
        return rewriter.result();
    }

    private List<Stmt.WithItem> foldWithItems(List<Stmt.WithItem> items) {
        Rewriter<Stmt.WithItem> rewriter = new Rewriter<>(items);
        for (int i = 0; i < items.size(); i++) {
            Stmt.WithItem item = items.get(i);
            Expr context = fold(item.context());
            Expr target = foldOptional(item.target());
            if (context != item.context() || target != item.target()) {
                rewriter.set(i, item, new Stmt.WithItem(context, target));
            }
        }
        return rewriter.result();
    }

    private List<Stmt.MatchCase> foldCases(List<Stmt.MatchCase> cases) {
        Rewriter<Stmt.MatchCase> rewriter = new Rewriter<>(cases);
        for (int i = 0; i < cases.size(); i++) {
            Stmt.MatchCase matchCase = cases.get(i);
            Pattern pattern = fold(matchCase.pattern());
            Expr guard = foldOptional(matchCase.guard());
            List<Stmt> body = foldStatements(matchCase.body());
            if (pattern != matchCase.pattern() || guard != matchCase.guard() || body != matchCase.body()) {
                rewriter.set(i, matchCase, new Stmt.MatchCase(pattern, guard, body));
            }
        }
        return rewriter.result();
    }

    private List<Pattern> foldPatterns(List<Pattern> patterns) {
        Rewriter<Pattern> rewriter = new Rewriter<>(patterns);
        for (int i = 0; i < patterns.size(); i++) {
            rewriter.set(i, patterns.get(i), fold(patterns.get(i)));
        }
        return rewriter.result();
    }

    private Pattern fold(Pattern pattern) {
        deeper();
        Pattern result = switch (pattern) {
            case Pattern.MatchValue node -> {
                Expr value = fold(node.value());
                yield value == node.value() ? node : new Pattern.MatchValue(value, node.range());
            }
            case Pattern.MatchSequence node -> {
                List<Pattern> patterns = foldPatterns(node.patterns());
                yield patterns == node.patterns() ? node : new Pattern.MatchSequence(patterns, node.range());
            }
            case Pattern.MatchMapping node -> {
                List<Expr> keys = foldAll(node.keys());
                List<Pattern> patterns = foldPatterns(node.patterns());
                yield keys == node.keys() && patterns == node.patterns()
                        ? node
                        : new Pattern.MatchMapping(keys, patterns, node.rest(), node.range());
            }
            case Pattern.MatchClass node -> {
                Expr cls = fold(node.cls());
                List<Pattern> patterns = foldPatterns(node.patterns());
                List<Pattern> keywordPatterns = foldPatterns(node.keywordPatterns());
                yield cls == node.cls() && patterns == node.patterns() && keywordPatterns == node.keywordPatterns()
                        ? node
                        : new Pattern.MatchClass(cls, patterns, node.keywordNames(), keywordPatterns, node.range());
            }
            case Pattern.MatchAs node -> {
                Pattern inner = node.pattern() == null ? null : fold(node.pattern());
                yield inner == node.pattern() ? node : new Pattern.MatchAs(inner, node.name(), node.range());
            }
            case Pattern.MatchOr node -> {
                List<Pattern> patterns = foldPatterns(node.patterns());
                yield patterns == node.patterns() ? node : new Pattern.MatchOr(patterns, node.range());
            }
            case Pattern.MatchSingleton _, Pattern.MatchStar _ -> pattern;
        };
        depth--;
        return result;
    }

    private Expr fold(Expr expression) {
        // Leaves are the most frequent nodes by far.
        if (expression instanceof Expr.Name name) {
            return name.context() == ExprContext.LOAD && name.id().equals("__debug__")
                    ? new Expr.Constant(optimize == 0, null, name.range())
                    : name;
        }
        if (expression instanceof Expr.Constant) {
            return expression;
        }
        deeper();
        Expr result = foldParts(expression);
        depth--;
        return result;
    }

    private Expr foldParts(Expr expression) {
        switch (expression) {
            case Expr.Attribute node -> {
                Expr value = fold(node.value());
                return value == node.value()
                        ? node
                        : new Expr.Attribute(value, node.name(), node.context(), node.range());
            }
            case Expr.Call node -> {
                Expr function = fold(node.function());
                List<Expr> args = foldAll(node.args());
                List<Expr.Keyword> keywords = foldKeywords(node.keywords());
                return function == node.function() && args == node.args() && keywords == node.keywords()
                        ? node
                        : new Expr.Call(function, args, keywords, node.range());
            }
            case Expr.Subscript node -> {
                return foldSubscript(node);
            }
            case Expr.Tuple node -> {
                List<Expr> elements = foldAll(node.elements());
                if (node.context() == ExprContext.LOAD) {
                    Expr constant = constantTuple(elements, node.range());
                    if (constant != null) {
                        return constant;
                    }
                }
                return elements == node.elements() ? node : new Expr.Tuple(elements, node.context(), node.range());
            }
            case Expr.ListExpr node -> {
                List<Expr> elements = foldAll(node.elements());
                return elements == node.elements() ? node : new Expr.ListExpr(elements, node.context(), node.range());
            }
            case Expr.Set node -> {
                List<Expr> elements = foldAll(node.elements());
                return elements == node.elements() ? node : new Expr.Set(elements, node.range());
            }
            case Expr.Dict node -> {
                List<Expr> keys = foldAll(node.keys());
                List<Expr> values = foldAll(node.values());
                return keys == node.keys() && values == node.values()
                        ? node
                        : new Expr.Dict(keys, values, node.range());
            }
            case Expr.BinOp node -> {
                return foldBinary(node);
            }
            case Expr.UnaryOp node -> {
                return foldUnary(node);
            }
            case Expr.Compare node -> {
                return foldComparison(node);
            }
            case Expr.BoolOp node -> {
                List<Expr> values = foldAll(node.values());
                return values == node.values() ? node : new Expr.BoolOp(node.isAnd(), values, node.range());
            }
            case Expr.IfExp node -> {
                Expr test = fold(node.test());
                Expr body = fold(node.body());
                Expr orelse = fold(node.orelse());
                return test == node.test() && body == node.body() && orelse == node.orelse()
                        ? node
                        : new Expr.IfExp(test, body, orelse, node.range());
            }
            case Expr.JoinedStr node -> {
                List<Expr> values = foldAll(node.values());
                return values == node.values() ? node : new Expr.JoinedStr(values, node.range());
            }
            case Expr.FormattedValue node -> {
                Expr value = fold(node.value());
                Expr formatSpec = foldOptional(node.formatSpec());
                return value == node.value() && formatSpec == node.formatSpec()
                        ? node
                        : new Expr.FormattedValue(value, node.conversion(), formatSpec, node.range());
            }
            case Expr.Starred node -> {
                Expr value = fold(node.value());
                return value == node.value() ? node : new Expr.Starred(value, node.context(), node.range());
            }
            case Expr.Slice node -> {
                Expr lower = foldOptional(node.lower());
                Expr upper = foldOptional(node.upper());
                Expr step = foldOptional(node.step());
                return lower == node.lower() && upper == node.upper() && step == node.step()
                        ? node
                        : new Expr.Slice(lower, upper, step, node.range());
            }
            case Expr.Lambda node -> {
                Arguments args = fold(node.args());
                Expr body = fold(node.body());
                return args == node.args() && body == node.body() ? node : new Expr.Lambda(args, body, node.range());
            }
            case Expr.NamedExpr node -> {
                Expr value = fold(node.value());
                return value == node.value() ? node : new Expr.NamedExpr(node.target(), value, node.range());
            }
            case Expr.ListComp node -> {
                Expr element = fold(node.element());
                List<Expr.Comprehension> generators = foldGenerators(node.generators());
                return element == node.element() && generators == node.generators()
                        ? node
                        : new Expr.ListComp(element, generators, node.range());
            }
            case Expr.SetComp node -> {
                Expr element = fold(node.element());
                List<Expr.Comprehension> generators = foldGenerators(node.generators());
                return element == node.element() && generators == node.generators()
                        ? node
                        : new Expr.SetComp(element, generators, node.range());
            }
            case Expr.GeneratorExp node -> {
                Expr element = fold(node.element());
                List<Expr.Comprehension> generators = foldGenerators(node.generators());
                return element == node.element() && generators == node.generators()
                        ? node
                        : new Expr.GeneratorExp(element, generators, node.range());
            }
            case Expr.DictComp node -> {
                Expr key = fold(node.key());
                Expr value = fold(node.value());
                List<Expr.Comprehension> generators = foldGenerators(node.generators());
                return key == node.key() && value == node.value() && generators == node.generators()
                        ? node
                        : new Expr.DictComp(key, value, generators, node.range());
            }
            case Expr.Yield node -> {
                Expr value = foldOptional(node.value());
                return value == node.value() ? node : new Expr.Yield(value, node.range());
            }
            case Expr.YieldFrom node -> {
                Expr value = fold(node.value());
                return value == node.value() ? node : new Expr.YieldFrom(value, node.range());
            }
            case Expr.Await node -> {
                Expr value = fold(node.value());
                return value == node.value() ? node : new Expr.Await(value, node.range());
            }
            case Expr.Name _, Expr.Constant _ -> {
                return expression;
            }
        }
    }

    private List<Expr.Comprehension> foldGenerators(List<Expr.Comprehension> generators) {
        Rewriter<Expr.Comprehension> rewriter = new Rewriter<>(generators);
        for (int i = 0; i < generators.size(); i++) {
            Expr.Comprehension generator = generators.get(i);
            Expr target = fold(generator.target());
            Expr iter = foldIterable(fold(generator.iter()));
            List<Expr> ifs = foldAll(generator.ifs());
            if (target != generator.target() || iter != generator.iter() || ifs != generator.ifs()) {
                rewriter.set(i, generator, new Expr.Comprehension(target, iter, ifs, generator.isAsync()));
            }
        }
        return rewriter.result();
    }

    /** The elements as one constant, {@code null} when one of them is none. */
    private static List<Object> constants(List<Expr> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Expr.Constant)) {
                return null;
            }
        }
        List<Object> values = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            values.add(((Expr.Constant) elements.get(i)).value());
        }
        return values;
    }

    private static Expr constantTuple(List<Expr> elements, SourceRange range) {
        List<Object> values = constants(elements);
        return values == null ? null : new Expr.Constant(new Constants.Tuple(values), null, range);
    }

    /** What is only iterated over, or searched, may be a tuple or a constant set as well. */
    private static Expr foldIterable(Expr iterable) {
        if (iterable instanceof Expr.ListExpr list) {
            for (int i = 0; i < list.elements().size(); i++) {
                if (list.elements().get(i) instanceof Expr.Starred) {
                    return list;
                }
            }
            Expr constant = constantTuple(list.elements(), list.range());
            return constant != null ? constant : new Expr.Tuple(list.elements(), list.context(), list.range());
        }
        if (iterable instanceof Expr.Set set) {
            List<Object> values = constants(set.elements());
            return values == null ? set : new Expr.Constant(FrozenSets.of(values), null, set.range());
        }
        return iterable;
    }

    private Expr foldSubscript(Expr.Subscript node) {
        Expr value = fold(node.value());
        Expr slice = fold(node.slice());
        if (node.context() == ExprContext.LOAD
                && value instanceof Expr.Constant container
                && slice instanceof Expr.Constant index) {
            Object result = ConstantOperations.subscript(container.value(), index.value());
            if (result != null) {
                return new Expr.Constant(result, null, node.range());
            }
        }
        return value == node.value() && slice == node.slice()
                ? node
                : new Expr.Subscript(value, slice, node.context(), node.range());
    }

    private Expr foldUnary(Expr.UnaryOp node) {
        Expr operand = fold(node.operand());
        if (node.op() == UnaryOperator.INVERT
                && operand instanceof Expr.Constant constant
                && constant.value() instanceof Boolean
                && warnings.warn(
                        SyntaxWarningHandler.Category.DEPRECATION_WARNING,
                        INVERTED_BOOL,
                        node.range().line())) {
            // A filter makes an exception of the warning: it is raised when the operation is executed.
            return new Expr.UnaryOp(node.op(), operand, node.range());
        }
        if (operand instanceof Expr.Constant constant) {
            Object result = ConstantOperations.unary(node.op(), constant.value());
            if (result != null) {
                return new Expr.Constant(result, null, node.range());
            }
        } else if (node.op() == UnaryOperator.NOT
                && operand instanceof Expr.Compare comparison
                && comparison.ops().size() == 1) {
            CompareOperator opposite = opposite(comparison.ops().getFirst());
            if (opposite != null) {
                return new Expr.Compare(
                        comparison.left(), List.of(opposite), comparison.comparators(), comparison.range());
            }
        }
        return operand == node.operand() ? node : new Expr.UnaryOp(node.op(), operand, node.range());
    }

    /** Only these two pairs are certain to return truth values that are opposites. */
    private static CompareOperator opposite(CompareOperator op) {
        return switch (op) {
            case IS -> CompareOperator.IS_NOT;
            case IS_NOT -> CompareOperator.IS;
            case IN -> CompareOperator.NOT_IN;
            case NOT_IN -> CompareOperator.IN;
            default -> null;
        };
    }

    /** A sum of many terms leans to the left, so that side is followed in a loop. */
    private Expr foldBinary(Expr.BinOp node) {
        if (!(node.left() instanceof Expr.BinOp)) {
            return foldBinary(node, fold(node.left()));
        }
        List<Expr.BinOp> spine = new ArrayList<>();
        Expr innermost = node;
        while (innermost instanceof Expr.BinOp operation) {
            spine.add(operation);
            innermost = operation.left();
        }
        int length = spine.size();
        if (depth + length > RecursionLimitException.LIMIT) {
            throw new RecursionLimitException();
        }
        depth += length - 1;
        Expr result = fold(innermost);
        for (int i = length - 1; i >= 0; i--) {
            result = foldBinary(spine.get(i), result);
            depth--;
        }
        depth++;
        return result;
    }

    private Expr foldBinary(Expr.BinOp node, Expr left) {
        Expr right = fold(node.right());
        if (left instanceof Expr.Constant a) {
            if (node.op() == Operator.MOD && right instanceof Expr.Tuple tuple && a.value() instanceof String format) {
                Expr result =
                        hasStarred(tuple.elements()) ? null : FormatFolder.fold(format, tuple.elements(), node.range());
                if (result != null) {
                    return result;
                }
            } else if (right instanceof Expr.Constant b) {
                Object result = ConstantOperations.binary(node.op(), a.value(), b.value());
                if (result != null) {
                    return new Expr.Constant(result, null, node.range());
                }
            }
        }
        return left == node.left() && right == node.right()
                ? node
                : new Expr.BinOp(left, node.op(), right, node.range());
    }

    private static boolean hasStarred(List<Expr> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Expr.Starred) {
                return true;
            }
        }
        return false;
    }

    private Expr foldComparison(Expr.Compare node) {
        Expr left = fold(node.left());
        List<Expr> comparators = foldAll(node.comparators());
        CompareOperator last = node.ops().getLast();
        if (last == CompareOperator.IN || last == CompareOperator.NOT_IN) {
            Expr container = comparators.getLast();
            Expr folded = foldIterable(container);
            if (folded != container) {
                comparators = new ArrayList<>(comparators);
                comparators.set(comparators.size() - 1, folded);
            }
        }
        return left == node.left() && comparators == node.comparators()
                ? node
                : new Expr.Compare(left, node.ops(), comparators, node.range());
    }
}
