// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.symbols;

import static dev.fantail.compiler.symbols.SymbolFlags.*;

import dev.fantail.compiler.CompileErrors;
import dev.fantail.compiler.NameMangling;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.TypeParam;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Walks over the tree, opens a scope for each block, and notes how each name is used in it. */
final class SymbolTableBuilder {
    private final String fileName;
    private final boolean futureAnnotations;
    private final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
    private final List<Scope> stack = new ArrayList<>();
    private Scope current;
    private SymbolMap global;
    private String className;
    private int depth;

    SymbolTableBuilder(String fileName, boolean futureAnnotations) {
        this.fileName = fileName;
        this.futureAnnotations = futureAnnotations;
    }

    IdentityHashMap<Object, Scope> scopes() {
        return scopes;
    }

    Scope build(Mod mod) {
        enter(Scope.Kind.MODULE, "top", mod, null);
        Scope top = current;
        global = top.symbols();
        switch (mod) {
            case Mod.Module module -> visitAll(module.body());
            case Mod.Interactive interactive -> visitAll(interactive.body());
            case Mod.Expression expression -> visit(expression.body());
            case Mod.FunctionType _ ->
                throw new IllegalArgumentException("this compiler does not handle FunctionTypes");
        }
        exit();
        return top;
    }

    private void enter(Scope.Kind kind, String name, Object node, SourceRange range) {
        boolean nested = current != null && (current.nested || current.isFunctionLike());
        Scope scope = new Scope(kind, name, node, range, nested);
        if (current != null) {
            scope.comprehensionIterables = current.comprehensionIterables;
        }
        // An annotation that stays a string has no effect on any name.
        if (kind != Scope.Kind.ANNOTATION) {
            scopes.put(node, scope);
            if (current != null) {
                current.children().add(scope);
            }
        }
        stack.add(scope);
        current = scope;
    }

    private void exit() {
        stack.removeLast();
        current = stack.isEmpty() ? null : stack.getLast();
    }

    private SyntaxErrorException error(SourceRange range, String message) {
        return CompileErrors.at(fileName, range, message);
    }

    private void define(String name, int flag, SourceRange range) {
        define(name, flag, current, range);
    }

    private void define(String plainName, int flag, Scope scope, SourceRange range) {
        String name = NameMangling.mangle(className, plainName);
        SymbolMap symbols = scope.symbols();
        int flags = symbols.get(name);
        if ((flag & flags & DEF_PARAM) != 0) {
            throw error(range, "duplicate argument '" + plainName + "' in function definition");
        }
        if ((flag & flags & DEF_TYPE_PARAM) != 0) {
            throw error(range, "duplicate type parameter '" + plainName + "'");
        }
        flags |= flag;
        if (scope.inComprehensionTarget) {
            if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) != 0) {
                throw error(
                        range,
                        "comprehension inner loop cannot rebind assignment expression target '" + plainName + "'");
            }
            flags |= DEF_COMP_ITER;
        }
        symbols.put(name, flags);
        if ((flag & DEF_PARAM) != 0) {
            scope.parameters().add(name);
        } else if ((flag & DEF_GLOBAL) != 0) {
            global.put(name, global.get(name) | flag);
        }
    }

    private int lookup(String name) {
        return current.symbols().get(NameMangling.mangle(className, name));
    }

    private void recordDirective(String name, SourceRange range) {
        current.directives.add(new Scope.Directive(NameMangling.mangle(className, name), range));
    }

    private void visitAll(List<Stmt> body) {
        for (int i = 0; i < body.size(); i++) {
            visit(body.get(i));
        }
    }

    private void visitExpressions(List<Expr> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            visitOptional(expressions.get(i));
        }
    }

    private void visitOptional(Expr expression) {
        if (expression != null) {
            visit(expression);
        }
    }

    private void visitKeywords(List<Expr.Keyword> keywords) {
        for (int i = 0; i < keywords.size(); i++) {
            visit(keywords.get(i).value());
        }
    }

    private void deeper() {
        if (++depth > RecursionLimitException.LIMIT) {
            throw new RecursionLimitException();
        }
    }

    private void visit(Stmt statement) {
        deeper();
        switch (statement) {
            case Stmt.ExprStmt node -> visit(node.value());
            case Stmt.Assign node -> {
                visitExpressions(node.targets());
                visit(node.value());
            }
            case Stmt.If node -> {
                visit(node.test());
                visitAll(node.body());
                visitAll(node.orelse());
            }
            case Stmt.Return node -> {
                if (node.value() != null) {
                    visit(node.value());
                    current.returnsValue = true;
                }
            }
            case Stmt.FunctionDef node -> visitFunction(node);
            case Stmt.ClassDef node -> visitClass(node);
            case Stmt.For node -> {
                visit(node.target());
                visit(node.iter());
                visitAll(node.body());
                visitAll(node.orelse());
            }
            case Stmt.While node -> {
                visit(node.test());
                visitAll(node.body());
                visitAll(node.orelse());
            }
            case Stmt.AugAssign node -> {
                visit(node.target());
                visit(node.value());
            }
            case Stmt.AnnAssign node -> visitAnnotatedAssignment(node);
            case Stmt.Raise node -> {
                visitOptional(node.exception());
                visitOptional(node.cause());
            }
            case Stmt.Try node -> {
                visitAll(node.body());
                visitAll(node.orelse());
                for (Stmt.ExceptHandler handler : node.handlers()) {
                    visitOptional(handler.type());
                    if (handler.name() != null) {
                        define(handler.name(), DEF_LOCAL, handler.range());
                    }
                    visitAll(handler.body());
                }
                visitAll(node.finalbody());
            }
            case Stmt.With node -> {
                for (Stmt.WithItem item : node.items()) {
                    visit(item.context());
                    visitOptional(item.target());
                }
                visitAll(node.body());
            }
            case Stmt.Import node -> node.names().forEach(this::visitAlias);
            case Stmt.ImportFrom node -> node.names().forEach(this::visitAlias);
            case Stmt.Assert node -> {
                visit(node.test());
                visitOptional(node.message());
            }
            case Stmt.Delete node -> visitExpressions(node.targets());
            case Stmt.Global node -> visitDeclaration(node.names(), DEF_GLOBAL, "global", node.range());
            case Stmt.Nonlocal node -> visitDeclaration(node.names(), DEF_NONLOCAL, "nonlocal", node.range());
            case Stmt.Match node -> {
                visit(node.subject());
                for (Stmt.MatchCase matchCase : node.cases()) {
                    visit(matchCase.pattern());
                    visitOptional(matchCase.guard());
                    visitAll(matchCase.body());
                }
            }
            case Stmt.TypeAlias node -> visitTypeAlias(node);
            case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
        }
        depth--;
    }

    private void visitFunction(Stmt.FunctionDef node) {
        define(node.name(), DEF_LOCAL, node.range());
        Arguments args = node.args();
        visitExpressions(args.defaults());
        visitExpressions(args.keywordDefaults());
        visitExpressions(node.decorators());
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(
                    node.name(), node.typeParams(), true, hasAny(args.keywordDefaults()), false, node.range());
            visitTypeParameters(node.typeParams());
        }
        visitAnnotations(node);
        enter(Scope.Kind.FUNCTION, node.name(), node, node.range());
        current.coroutine = node.isAsync();
        visitParameters(args);
        visitAll(node.body());
        exit();
        if (generic) {
            exit();
        }
    }

    private static boolean hasAny(List<Expr> expressions) {
        for (Expr expression : expressions) {
            if (expression != null) {
                return true;
            }
        }
        return false;
    }

    private void visitClass(Stmt.ClassDef node) {
        define(node.name(), DEF_LOCAL, node.range());
        visitExpressions(node.decorators());
        String enclosingClass = className;
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(node.name(), node.typeParams(), false, false, true, node.range());
            visitTypeParameters(node.typeParams());
        }
        visitExpressions(node.bases());
        visitKeywords(node.keywords());
        enter(Scope.Kind.CLASS, node.name(), node, node.range());
        className = node.name();
        if (generic) {
            define("__type_params__", DEF_LOCAL, node.range());
            define(".type_params", USE, node.range());
        }
        visitAll(node.body());
        exit();
        if (generic) {
            exit();
        }
        className = enclosingClass;
    }

    private void visitTypeAlias(Stmt.TypeAlias node) {
        visit(node.name());
        String name = ((Expr.Name) node.name()).id();
        boolean inClass = current.kind() == Scope.Kind.CLASS;
        boolean generic = !node.typeParams().isEmpty();
        if (generic) {
            enterTypeParameters(name, node.typeParams(), false, false, false, node.range());
            visitTypeParameters(node.typeParams());
        }
        enter(Scope.Kind.TYPE_ALIAS, name, node, node.range());
        seeClassScope(inClass, node.value().range());
        visit(node.value());
        exit();
        if (generic) {
            exit();
        }
    }

    private void seeClassScope(boolean inClass, SourceRange range) {
        if (inClass) {
            current.canSeeClassScope = true;
            define("__classdict__", USE, range);
        }
    }

    private void enterTypeParameters(
            String name,
            List<TypeParam> parameters,
            boolean ofFunction,
            boolean hasKeywordDefaults,
            boolean ofClass,
            SourceRange range) {
        boolean inClass = current.kind() == Scope.Kind.CLASS;
        enter(Scope.Kind.TYPE_PARAMETERS, name, parameters, range);
        seeClassScope(inClass, range);
        if (ofClass) {
            define(".type_params", DEF_LOCAL, range);
            define(".type_params", USE, range);
            className = name;
            define(".generic_base", DEF_LOCAL, range);
            define(".generic_base", USE, range);
        }
        // A parameter even when there are no defaults to pass.
        if (ofFunction) {
            define(".defaults", DEF_PARAM, range);
        }
        if (hasKeywordDefaults) {
            define(".kwdefaults", DEF_PARAM, range);
        }
    }

    private void visitTypeParameters(List<TypeParam> parameters) {
        for (TypeParam parameter : parameters) {
            define(parameter.name(), DEF_TYPE_PARAM | DEF_LOCAL, parameter.range());
            if (parameter instanceof TypeParam.TypeVar variable && variable.bound() != null) {
                boolean inClass = current.canSeeClassScope;
                enter(Scope.Kind.TYPE_VAR_BOUND, variable.name(), variable, variable.range());
                seeClassScope(inClass, variable.bound().range());
                visit(variable.bound());
                exit();
            }
        }
    }

    private void visitAnnotations(Stmt.FunctionDef node) {
        if (futureAnnotations) {
            enter(Scope.Kind.ANNOTATION, "_annotation", node, node.range());
        }
        Arguments args = node.args();
        visitAnnotationsOf(args.positionalOnly());
        visitAnnotationsOf(args.args());
        visitAnnotationOf(args.vararg());
        visitAnnotationOf(args.kwarg());
        visitAnnotationsOf(args.keywordOnly());
        if (futureAnnotations) {
            exit();
        }
        if (node.returns() != null) {
            visitAnnotation(node.returns());
        }
    }

    private void visitAnnotationsOf(List<Arguments.Arg> args) {
        for (int i = 0; i < args.size(); i++) {
            visitAnnotationOf(args.get(i));
        }
    }

    private void visitAnnotationOf(Arguments.Arg arg) {
        if (arg != null) {
            visitOptional(arg.annotation());
        }
    }

    private void visitAnnotation(Expr annotation) {
        if (futureAnnotations) {
            enter(Scope.Kind.ANNOTATION, "_annotation", annotation, annotation.range());
        }
        visit(annotation);
        if (futureAnnotations) {
            exit();
        }
    }

    private void visitParameters(Arguments args) {
        defineParameters(args.positionalOnly());
        defineParameters(args.args());
        defineParameters(args.keywordOnly());
        if (args.vararg() != null) {
            define(args.vararg().name(), DEF_PARAM, args.vararg().range());
            current.varArgs = true;
        }
        if (args.kwarg() != null) {
            define(args.kwarg().name(), DEF_PARAM, args.kwarg().range());
            current.varKeywords = true;
        }
    }

    private void defineParameters(List<Arguments.Arg> args) {
        for (int i = 0; i < args.size(); i++) {
            define(args.get(i).name(), DEF_PARAM, args.get(i).range());
        }
    }

    private void visitAnnotatedAssignment(Stmt.AnnAssign node) {
        if (node.target() instanceof Expr.Name target) {
            int flags = lookup(target.id());
            if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) != 0 && current.symbols() != global && node.simple()) {
                String declaration = (flags & DEF_GLOBAL) != 0 ? "global" : "nonlocal";
                throw error(node.range(), "annotated name '" + target.id() + "' can't be " + declaration);
            }
            if (node.simple()) {
                define(target.id(), DEF_ANNOT | DEF_LOCAL, target.range());
            } else if (node.value() != null) {
                define(target.id(), DEF_LOCAL, target.range());
            }
        } else {
            visit(node.target());
        }
        visitAnnotation(node.annotation());
        visitOptional(node.value());
    }

    private void visitDeclaration(List<String> names, int flag, String declaration, SourceRange range) {
        for (String name : names) {
            int flags = lookup(name);
            if ((flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) != 0) {
                String message;
                if ((flags & DEF_PARAM) != 0) {
                    message = "name '" + name + "' is parameter and " + declaration;
                } else if ((flags & USE) != 0) {
                    message = "name '" + name + "' is used prior to " + declaration + " declaration";
                } else if ((flags & DEF_ANNOT) != 0) {
                    message = "annotated name '" + name + "' can't be " + declaration;
                } else {
                    message = "name '" + name + "' is assigned to before " + declaration + " declaration";
                }
                throw error(range, message);
            }
            define(name, flag, range);
            recordDirective(name, range);
        }
    }

    private void visitAlias(Stmt.Alias alias) {
        String name = alias.asName();
        if (name == null) {
            int dot = alias.name().indexOf('.');
            name = dot < 0 ? alias.name() : alias.name().substring(0, dot);
        }
        if (!name.equals("*")) {
            define(name, DEF_IMPORT, alias.range());
        } else if (current.kind() != Scope.Kind.MODULE) {
            throw error(alias.range(), "import * only allowed at module level");
        }
    }

    private void visit(Pattern pattern) {
        deeper();
        switch (pattern) {
            case Pattern.MatchValue node -> visit(node.value());
            case Pattern.MatchSingleton _ -> {}
            case Pattern.MatchSequence node -> node.patterns().forEach(this::visit);
            case Pattern.MatchStar node -> defineCapture(node.name(), node.range());
            case Pattern.MatchMapping node -> {
                visitExpressions(node.keys());
                node.patterns().forEach(this::visit);
                defineCapture(node.rest(), node.range());
            }
            case Pattern.MatchClass node -> {
                visit(node.cls());
                node.patterns().forEach(this::visit);
                node.keywordPatterns().forEach(this::visit);
            }
            case Pattern.MatchAs node -> {
                if (node.pattern() != null) {
                    visit(node.pattern());
                }
                defineCapture(node.name(), node.range());
            }
            case Pattern.MatchOr node -> node.patterns().forEach(this::visit);
        }
        depth--;
    }

    private void defineCapture(String name, SourceRange range) {
        if (name != null) {
            define(name, DEF_LOCAL, range);
        }
    }

    private void visit(Expr expression) {
        deeper();
        switch (expression) {
            case Expr.Name node -> {
                define(node.id(), node.context() == ExprContext.LOAD ? USE : DEF_LOCAL, node.range());
                // A call of super() without arguments reads the class from the cell.
                if (node.context() == ExprContext.LOAD
                        && current.isFunctionLike()
                        && node.id().equals("super")) {
                    define("__class__", USE, node.range());
                }
            }
            case Expr.Constant _ -> {}
            case Expr.Attribute node -> visit(node.value());
            case Expr.Call node -> {
                visit(node.function());
                visitExpressions(node.args());
                visitKeywords(node.keywords());
            }
            case Expr.Subscript node -> {
                visit(node.value());
                visit(node.slice());
            }
            case Expr.Tuple node -> visitExpressions(node.elements());
            case Expr.ListExpr node -> visitExpressions(node.elements());
            case Expr.BinOp node -> visitBinary(node);
            case Expr.Compare node -> {
                visit(node.left());
                visitExpressions(node.comparators());
            }
            case Expr.BoolOp node -> visitExpressions(node.values());
            case Expr.UnaryOp node -> visit(node.operand());
            case Expr.IfExp node -> {
                visit(node.test());
                visit(node.body());
                visit(node.orelse());
            }
            case Expr.JoinedStr node -> visitExpressions(node.values());
            case Expr.FormattedValue node -> {
                visit(node.value());
                visitOptional(node.formatSpec());
            }
            case Expr.Dict node -> {
                visitExpressions(node.keys());
                visitExpressions(node.values());
            }
            case Expr.Set node -> visitExpressions(node.elements());
            case Expr.Starred node -> visit(node.value());
            case Expr.Slice node -> {
                visitOptional(node.lower());
                visitOptional(node.upper());
                visitOptional(node.step());
            }
            case Expr.Lambda node -> {
                if (current.canSeeClassScope) {
                    throw error(node.range(), "Cannot use lambda in annotation scope within class scope");
                }
                visitExpressions(node.args().defaults());
                visitExpressions(node.args().keywordDefaults());
                enter(Scope.Kind.FUNCTION, "lambda", node, node.range());
                visitParameters(node.args());
                visit(node.body());
                exit();
            }
            case Expr.NamedExpr node -> visitNamedExpression(node);
            case Expr.ListComp node ->
                visitComprehension(node, Scope.Comprehension.LIST, "listcomp", node.generators(), node.element(), null);
            case Expr.SetComp node ->
                visitComprehension(node, Scope.Comprehension.SET, "setcomp", node.generators(), node.element(), null);
            case Expr.DictComp node ->
                visitComprehension(
                        node, Scope.Comprehension.DICT, "dictcomp", node.generators(), node.key(), node.value());
            case Expr.GeneratorExp node ->
                visitComprehension(
                        node, Scope.Comprehension.GENERATOR, "genexpr", node.generators(), node.element(), null);
            case Expr.Yield node -> {
                rejectInAnnotation("yield expression", node);
                visitOptional(node.value());
                visitYield(node);
            }
            case Expr.YieldFrom node -> {
                rejectInAnnotation("yield expression", node);
                visit(node.value());
                visitYield(node);
            }
            case Expr.Await node -> {
                rejectInAnnotation("await expression", node);
                visit(node.value());
                current.coroutine = true;
            }
        }
        depth--;
    }

    /** A sum of many terms leans to the left, so that side is followed in a loop. */
    private void visitBinary(Expr.BinOp node) {
        if (!(node.left() instanceof Expr.BinOp)) {
            visit(node.left());
            visit(node.right());
            return;
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
        visit(innermost);
        for (int i = length - 1; i >= 0; i--) {
            visit(spine.get(i).right());
            depth--;
        }
        depth++;
    }

    private void visitYield(Expr node) {
        current.generator = true;
        switch (current.comprehension) {
            case LIST -> throw error(node.range(), "'yield' inside list comprehension");
            case SET -> throw error(node.range(), "'yield' inside set comprehension");
            case DICT -> throw error(node.range(), "'yield' inside dict comprehension");
            case GENERATOR -> throw error(node.range(), "'yield' inside generator expression");
            case NONE -> {}
        }
    }

    private void rejectInAnnotation(String what, Expr node) {
        String where = switch (current.kind()) {
            case ANNOTATION -> "an annotation";
            case TYPE_VAR_BOUND -> "a TypeVar bound";
            case TYPE_ALIAS -> "a type alias";
            case TYPE_PARAMETERS -> "the definition of a generic";
            default -> null;
        };
        if (where != null) {
            throw error(node.range(), what + " cannot be used within " + where);
        }
    }

    private void visitNamedExpression(Expr.NamedExpr node) {
        rejectInAnnotation("named expression", node);
        if (current.comprehensionIterables > 0) {
            throw error(node.range(), "assignment expression cannot be used in a comprehension iterable expression");
        }
        if (current.isComprehension() && node.target() instanceof Expr.Name target) {
            bindOutsideOfComprehension(target);
        }
        visit(node.value());
        visit(node.target());
    }

    /** The target of {@code :=} in a comprehension belongs to the innermost block that is no comprehension. */
    private void bindOutsideOfComprehension(Expr.Name target) {
        String name = target.id();
        SourceRange range = target.range();
        String mangled = NameMangling.mangle(className, name);
        for (int i = stack.size() - 1; i >= 0; i--) {
            Scope scope = stack.get(i);
            if (scope.isComprehension()) {
                int flags = scope.symbols().get(mangled);
                if ((flags & DEF_COMP_ITER) != 0 && (flags & DEF_LOCAL) != 0) {
                    throw error(
                            range,
                            "assignment expression cannot rebind comprehension iteration variable '" + name + "'");
                }
                continue;
            }
            switch (scope.kind()) {
                case FUNCTION -> {
                    boolean isGlobal = (scope.symbols().get(mangled) & DEF_GLOBAL) != 0;
                    define(name, isGlobal ? DEF_GLOBAL : DEF_NONLOCAL, range);
                    recordDirective(name, range);
                    define(name, DEF_LOCAL, scope, range);
                    return;
                }
                case MODULE -> {
                    define(name, DEF_GLOBAL, range);
                    recordDirective(name, range);
                    define(name, DEF_GLOBAL, scope, range);
                    return;
                }
                case CLASS ->
                    throw error(range, "assignment expression within a comprehension cannot be used in a class body");
                case TYPE_PARAMETERS ->
                    throw error(
                            range,
                            "assignment expression within a comprehension cannot be used within the definition of a"
                                    + " generic");
                case TYPE_ALIAS ->
                    throw error(range, "assignment expression within a comprehension cannot be used in a type alias");
                case TYPE_VAR_BOUND ->
                    throw error(
                            range, "assignment expression within a comprehension cannot be used in a TypeVar bound");
                case ANNOTATION -> {}
            }
        }
    }

    private void visitComprehension(
            Expr node,
            Scope.Comprehension comprehension,
            String name,
            List<Expr.Comprehension> generators,
            Expr element,
            Expr value) {
        if (current.canSeeClassScope) {
            throw error(node.range(), "Cannot use comprehension in annotation scope within class scope");
        }
        Expr.Comprehension outermost = generators.getFirst();
        // The first iterable is evaluated outside.
        current.comprehensionIterables++;
        visit(outermost.iter());
        current.comprehensionIterables--;
        enter(Scope.Kind.FUNCTION, name, node, node.range());
        current.comprehension = comprehension;
        current.coroutine = outermost.isAsync();
        define(".0", DEF_PARAM, node.range());
        visitTarget(outermost.target());
        visitExpressions(outermost.ifs());
        for (int i = 1; i < generators.size(); i++) {
            Expr.Comprehension generator = generators.get(i);
            visitTarget(generator.target());
            current.comprehensionIterables++;
            visit(generator.iter());
            current.comprehensionIterables--;
            visitExpressions(generator.ifs());
            current.coroutine |= generator.isAsync();
        }
        visitOptional(value);
        visit(element);
        current.generator = comprehension == Scope.Comprehension.GENERATOR;
        boolean async = current.coroutine && !current.generator;
        exit();
        current.coroutine |= async;
    }

    private void visitTarget(Expr target) {
        current.inComprehensionTarget = true;
        visit(target);
        current.inComprehensionTarget = false;
    }
}
