// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Constants;
import dev.fantail.compiler.symbols.SymbolFlags;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Calls: of functions, of methods without making a bound method, and of {@code super()}'s methods. */
final class CallGenerator extends Generator {
    CallGenerator(CodeGeneration c) {
        super(c);
    }

    void call(Expr.Call node) {
        checkKeywords(node.keywords());
        if (node.function() instanceof Expr.Attribute method && isMethodCall(node, method)) {
            methodCall(node, method);
            return;
        }
        c.checks.called(node.function());
        emit(PUSH_NULL, node.function().range());
        visit(node.function());
        arguments(0, node.args(), node.keywords(), node.range());
    }

    private void checkKeywords(List<Expr.Keyword> keywords) {
        for (int i = 0; i < keywords.size(); i++) {
            String name = keywords.get(i).name();
            if (name == null) {
                continue;
            }
            c.names.rejectForbidden(keywords.get(i).range(), name, ExprContext.STORE);
            for (int j = i + 1; j < keywords.size(); j++) {
                if (name.equals(keywords.get(j).name())) {
                    throw c.error(keywords.get(j).range(), "keyword argument repeated: " + name);
                }
            }
        }
    }

    private boolean isMethodCall(Expr.Call node, Expr.Attribute method) {
        if (method.context() != ExprContext.LOAD) {
            return false;
        }
        // An attribute of a module is no method.
        if (method.value() instanceof Expr.Name object
                && (c.symbolTable.top().symbols().get(object.id()) & SymbolFlags.DEF_IMPORT) != 0) {
            return false;
        }
        int args = node.args().size();
        int keywords = node.keywords().size();
        if (args + keywords + (keywords > 0 ? 1 : 0) >= CodeGeneration.STACK_GUIDELINE) {
            return false;
        }
        return isPlain(node.args(), node.keywords());
    }

    /** Whether there is neither {@code *args} nor {@code **kwargs}. */
    private static boolean isPlain(List<Expr> args, List<Expr.Keyword> keywords) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i) instanceof Expr.Starred) {
                return false;
            }
        }
        for (int i = 0; i < keywords.size(); i++) {
            if (keywords.get(i).name() == null) {
                return false;
            }
        }
        return true;
    }

    private void methodCall(Expr.Call node, Expr.Attribute method) {
        SourceRange range;
        if (isSuperAttribute(method)) {
            range = superAttribute(method, true);
        } else {
            visit(method.value());
            range = ExpressionGenerator.attributeRange(method.range(), method);
            emit(LOAD_ATTR, c.names.nameIndex(method.name()) << 1 | 1, range);
        }
        c.visitAll(node.args());
        if (!node.keywords().isEmpty()) {
            keywordValuesAndNames(node.keywords(), range);
        }
        emit(
                CALL,
                node.args().size() + node.keywords().size(),
                ExpressionGenerator.attributeRange(node.range(), method));
    }

    private void keywordValuesAndNames(List<Expr.Keyword> keywords, SourceRange range) {
        for (int i = 0; i < keywords.size(); i++) {
            visit(keywords.get(i).value());
        }
        emit(KW_NAMES, c.unit.constants.add(names(keywords, 0, keywords.size())), range);
    }

    private static Constants.Tuple names(List<Expr.Keyword> keywords, int start, int end) {
        List<Object> names = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            names.add(keywords.get(i).name());
        }
        return new Constants.Tuple(names);
    }

    /**
     * The arguments and the call itself, the callable being on the stack.
     *
     * @param pushed how many arguments are on the stack already
     */
    void arguments(int pushed, List<Expr> args, List<Expr.Keyword> keywords, SourceRange range) {
        checkKeywords(keywords);
        int count = args.size();
        if (count + keywords.size() * 2 <= CodeGeneration.STACK_GUIDELINE && isPlain(args, keywords)) {
            c.visitAll(args);
            if (!keywords.isEmpty()) {
                keywordValuesAndNames(keywords, range);
            }
            emit(CALL, pushed + count + keywords.size(), range);
            return;
        }
        if (pushed == 0 && count == 1 && args.getFirst() instanceof Expr.Starred star) {
            visit(star.value());
        } else {
            c.displays.collection(DisplayGenerator.Collection.TUPLE, args, pushed, range);
        }
        if (!keywords.isEmpty()) {
            keywordDict(keywords, range);
        }
        emit(CALL_FUNCTION_EX, keywords.isEmpty() ? 0 : 1, range);
    }

    private void keywordDict(List<Expr.Keyword> keywords, SourceRange range) {
        int count = keywords.size();
        boolean built = false;
        int pending = 0;
        for (int i = 0; i < count; i++) {
            if (keywords.get(i).name() != null) {
                pending++;
                continue;
            }
            if (pending > 0) {
                keywordDictPart(keywords, i - pending, i, built, range);
                built = true;
                pending = 0;
            }
            if (!built) {
                emit(BUILD_MAP, 0, range);
                built = true;
            }
            visit(keywords.get(i).value());
            emit(DICT_MERGE, 1, range);
        }
        if (pending > 0) {
            keywordDictPart(keywords, count - pending, count, built, range);
        }
    }

    private void keywordDictPart(List<Expr.Keyword> keywords, int start, int end, boolean merge, SourceRange range) {
        int count = end - start;
        boolean big = count * 2 > CodeGeneration.STACK_GUIDELINE;
        if (count > 1 && !big) {
            for (int i = start; i < end; i++) {
                visit(keywords.get(i).value());
            }
            loadConst(names(keywords, start, end), range);
            emit(BUILD_CONST_KEY_MAP, count, range);
        } else {
            if (big) {
                emit(BUILD_MAP, 0, null);
            }
            for (int i = start; i < end; i++) {
                loadConst(keywords.get(i).name(), range);
                visit(keywords.get(i).value());
                if (big) {
                    emit(MAP_ADD, 1, null);
                }
            }
            if (!big) {
                emit(BUILD_MAP, count, range);
            }
        }
        if (merge) {
            emit(DICT_MERGE, 1, range);
        }
    }

    /** Whether this is an attribute of a call of the built-in {@code super} with no or two arguments. */
    boolean isSuperAttribute(Expr.Attribute node) {
        if (!(node.value() instanceof Expr.Call call)
                || !(call.function() instanceof Expr.Name function)
                || !function.id().equals("super")
                || node.name().equals("__class__")
                || !call.keywords().isEmpty()) {
            return false;
        }
        Unit unit = c.unit;
        if (unit.scope.scopeOf("super") != SymbolFlags.GLOBAL_IMPLICIT
                || c.symbolTable.top().scopeOf("super") != SymbolFlags.UNKNOWN) {
            return false;
        }
        return switch (call.args().size()) {
            case 0 ->
                (unit.argCount > 0 || unit.positionalOnlyArgCount > 0)
                        && unit.scope.scopeOf("__class__") == SymbolFlags.FREE;
            case 2 -> isPlain(call.args(), List.of());
            default -> false;
        };
    }

    /**
     * The attribute without an instance of {@code super}.
     *
     * @param method whether the attribute is called at once
     * @return the attribute's own place
     */
    SourceRange superAttribute(Expr.Attribute node, boolean method) {
        Expr.Call call = (Expr.Call) node.value();
        c.names.load("super", call.function().range());
        boolean twoArguments = !call.args().isEmpty();
        if (twoArguments) {
            c.visitAll(call.args());
        } else {
            c.names.load("__class__", call.range());
            // The first parameter is what the method was called on.
            c.names.load(c.unit.variables.get(0), call.range());
        }
        int argument = c.names.nameIndex(node.name()) << 2 | (twoArguments ? 2 : 0) | (method ? 1 : 0);
        emit(LOAD_SUPER_ATTR, argument, node.range());
        SourceRange range = ExpressionGenerator.attributeRange(node.range(), node);
        emit(NOP, range);
        return range;
    }
}
