// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Expr.Comprehension;
import dev.fantail.parser.ast.Expr.Keyword;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Operators, primaries, atoms and lists of expressions, as the explaining parser reads them. */
abstract class ExplainerExpressions extends ExplainerStrings {
    static final String COMPARISON_MEANT = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

    private static final Construct[] BINARY_CONSTRUCTS = {
        Construct.BITWISE_OR,
        Construct.BITWISE_XOR,
        Construct.BITWISE_AND,
        Construct.SHIFT,
        Construct.SUM,
        Construct.TERM
    };

    ExplainerExpressions(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    /** The arguments of a call. */
    record CallArguments(List<Expr> args, List<Keyword> keywords, SourceRange range) {}

    abstract CallArguments arguments();

    abstract Expr starredExpression();

    abstract Expr starTargets();

    abstract boolean lambdaParameters();

    abstract Expr atomWithBraces();

    abstract void invalidForTarget();

    abstract void invalidComprehension();

    // ---- lists --------------------------------------------------------------------------------------------------

    /** Elements with commas between and perhaps behind them; a tuple unless it is one without a comma. */
    final Expr commaList(Supplier<Expr> element) {
        int first = mark;
        Expr e = element.get();
        if (e == null || !at(COMMA)) {
            return e;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(e);
        while (at(COMMA)) {
            int comma = mark++;
            Expr next = element.get();
            if (next == null) {
                mark = comma + 1;
                break;
            }
            elements.add(next);
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
    }

    final Expr expressions() {
        return commaList(this::expression);
    }

    final Expr starExpressions() {
        return commaList(this::starExpression);
    }

    /** One element or more, without the parentheses that make a tuple; {@code null} for none. */
    final List<Expr> starNamedExpressions() {
        Expr e = starNamedExpression();
        if (e == null) {
            return null;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(e);
        while (at(COMMA)) {
            int comma = mark++;
            Expr next = starNamedExpression();
            if (next == null) {
                mark = comma + 1;
                break;
            }
            elements.add(next);
        }
        return elements;
    }

    final Expr starExpression() {
        return remember(Construct.STAR_EXPRESSION, () -> {
            Expr starred = starredBitwiseOr();
            return starred != null ? starred : expression();
        });
    }

    private Expr starredBitwiseOr() {
        int first = mark;
        if (accept(STAR)) {
            Expr value = bitwiseOr();
            if (value != null) {
                return new Expr.Starred(value, ExprContext.LOAD, rangeFrom(first));
            }
        }
        back(first);
        return null;
    }

    final Expr starNamedExpression() {
        Expr starred = starredBitwiseOr();
        return starred != null ? starred : namedExpression();
    }

    @Override
    final Expr yieldOrStarExpressions() {
        int first = mark;
        Expr e = yieldExpression();
        if (e != null) {
            return e;
        }
        back(first);
        return starExpressions();
    }

    final Expr yieldExpression() {
        int first = mark;
        if (!accept(KW_YIELD)) {
            return null;
        }
        if (accept(KW_FROM)) {
            Expr value = expression();
            if (value != null) {
                return new Expr.YieldFrom(value, rangeFrom(first));
            }
            mark = first + 1;
        }
        int begin = mark;
        Expr value = starExpressions();
        if (value == null) {
            mark = begin;
        }
        return new Expr.Yield(value, rangeFrom(first));
    }

    // ---- named and plain expressions ----------------------------------------------------------------------------

    final Expr assignmentExpression() {
        int first = mark;
        if (!at(NAME) || kindAt(first + 1) != COLONEQUAL) {
            return null;
        }
        Expr target = name(ExprContext.STORE);
        mark++;
        Expr value = expression();
        if (value == null) {
            // Nothing else may begin like this; let the caller's other readings fail at the same place.
            mark = first;
            return null;
        }
        requireVersion(8, "Assignment expressions are");
        return new Expr.NamedExpr(target, value, rangeFrom(first));
    }

    final Expr namedExpression() {
        int first = mark;
        Expr e = assignmentExpression();
        if (e != null) {
            return e;
        }
        if (at(NAME) && kindAt(first + 1) == COLONEQUAL) {
            return null;
        }
        if (invalid) {
            remember(Construct.NAMED_EXPRESSION_MISTAKE, () -> {
                invalidNamedExpression();
                return null;
            });
            mark = first;
        }
        return expressionWithoutWalrus();
    }

    final Expr expressionWithoutWalrus() {
        int first = mark;
        Expr e = expression();
        if (e != null && !at(COLONEQUAL)) {
            return e;
        }
        back(first);
        return null;
    }

    private void invalidNamedExpression() {
        int first = mark;
        Expr a = expression();
        if (a != null && accept(COLONEQUAL) && expression() != null) {
            throw errorAt(a, "cannot use assignment expressions with " + nameOf(a));
        }
        mark = first;
        if (at(NAME)) {
            Expr name = name(ExprContext.LOAD);
            if (accept(EQUAL)) {
                Expr value = bitwiseOr();
                if (value != null && !at(EQUAL) && !at(COLONEQUAL)) {
                    throw errorAt(name, value, COMPARISON_MEANT);
                }
            }
            mark = first;
        }
        boolean excluded = at(KW_TRUE) || at(KW_NONE) || at(KW_FALSE);
        if (!excluded) {
            excluded = listDisplay() != null;
            mark = first;
        }
        if (!excluded) {
            excluded = tuple() != null;
            mark = first;
        }
        if (!excluded) {
            excluded = generatorExpression() != null;
            mark = first;
        }
        if (excluded) {
            return;
        }
        Expr target = bitwiseOr();
        if (target != null && accept(EQUAL) && bitwiseOr() != null && !at(EQUAL) && !at(COLONEQUAL)) {
            throw errorAt(target, "cannot assign to " + nameOf(target) + " here. Maybe you meant '==' instead of '='?");
        }
        mark = first;
    }

    final Expr expression() {
        return remember(Construct.EXPRESSION, () -> {
            int first = mark;
            if (invalid) {
                invalidExpression();
                mark = first;
                invalidLegacyExpression();
                mark = first;
            }
            return plainExpression();
        });
    }

    private Expr plainExpression() {
        int first = mark;
        Expr body = disjunction();
        if (body != null) {
            int behind = mark;
            if (accept(KW_IF)) {
                Expr test = disjunction();
                if (test != null && accept(KW_ELSE)) {
                    Expr orelse = expression();
                    if (orelse != null) {
                        return new Expr.IfExp(test, body, orelse, rangeFrom(first));
                    }
                }
            }
            mark = behind;
            return body;
        }
        back(first);
        return lambda();
    }

    private Expr lambda() {
        int first = mark;
        if (accept(KW_LAMBDA)) {
            lambdaParameters();
            if (accept(COLON)) {
                Expr body = expression();
                if (body != null) {
                    return new Expr.Lambda(null, body, rangeFrom(first));
                }
            }
        }
        back(first);
        return null;
    }

    private void invalidExpression() {
        int first = mark;
        boolean prefixed = at(NAME) && kindAt(first + 1) == STRING;
        boolean soft = at(NAME) && isSoftKeyword(tokens.nameIds[first]);
        if (!prefixed && !soft) {
            Expr a = disjunction();
            if (a != null) {
                Expr b = expressionWithoutMistakes();
                if (b != null) {
                    if (!isLegacyStatement(a) && tokens.levels[mark - 1] != 0) {
                        throw errorAt(a, b, "invalid syntax. Perhaps you forgot a comma?");
                    }
                    return;
                }
            }
        }
        mark = first;
        Expr a = disjunction();
        if (a != null && accept(KW_IF)) {
            Expr b = disjunction();
            if (b != null && !at(KW_ELSE) && !at(COLON)) {
                throw errorAt(a, b, "expected 'else' after 'if' expression");
            }
        }
        mark = first;
        if (accept(KW_LAMBDA)) {
            lambdaParameters();
            int colon = mark;
            if (accept(COLON) && at(FSTRING_MIDDLE)) {
                throw errorAt(first, colon, "f-string: lambda expressions are not allowed without parentheses");
            }
        }
        mark = first;
    }

    private static boolean isSoftKeyword(int nameId) {
        return nameId >= NameTable.MATCH && nameId <= NameTable.UNDERSCORE;
    }

    private Expr expressionWithoutMistakes() {
        boolean before = invalid;
        invalid = false;
        int first = mark;
        Expr e = plainExpression();
        invalid = before;
        if (e == null) {
            mark = first;
        }
        return e;
    }

    private static boolean isLegacyStatement(Expr e) {
        return e instanceof Expr.Name name
                && (name.id().equals("print") || name.id().equals("exec"));
    }

    private void invalidLegacyExpression() {
        if (!at(NAME)) {
            return;
        }
        Expr a = name(ExprContext.LOAD);
        if (at(LPAR)) {
            return;
        }
        Expr b = starExpressions();
        if (b != null && isLegacyStatement(a)) {
            String name = ((Expr.Name) a).id();
            throw errorAt(a, b, "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
        }
    }

    // ---- operators ----------------------------------------------------------------------------------------------

    private Expr chain(int operator, boolean and, Supplier<Expr> operand) {
        int first = mark;
        Expr e = operand.get();
        if (e == null) {
            return null;
        }
        List<Expr> values = null;
        while (at(operator)) {
            int before = mark++;
            Expr next = operand.get();
            if (next == null) {
                mark = before;
                break;
            }
            if (values == null) {
                values = new ArrayList<>();
                values.add(e);
            }
            values.add(next);
        }
        return values == null ? e : new Expr.BoolOp(and, values, rangeFrom(first));
    }

    final Expr disjunction() {
        return remember(Construct.DISJUNCTION, () -> chain(KW_OR, false, this::conjunction));
    }

    private Expr conjunction() {
        return remember(Construct.CONJUNCTION, () -> chain(KW_AND, true, this::inversion));
    }

    private Expr inversion() {
        return remember(Construct.INVERSION, () -> {
            int first = mark;
            if (accept(KW_NOT)) {
                Expr operand = inversion();
                if (operand != null) {
                    return new Expr.UnaryOp(UnaryOperator.NOT, operand, rangeFrom(first));
                }
                mark = first;
            }
            return comparison();
        });
    }

    private Expr comparison() {
        int first = mark;
        Expr left = bitwiseOr();
        if (left == null) {
            return null;
        }
        List<CompareOperator> operators = new ArrayList<>();
        List<Expr> comparators = new ArrayList<>();
        while (true) {
            int before = mark;
            CompareOperator operator = compareOperator();
            Expr right = operator == null ? null : bitwiseOr();
            if (right == null) {
                mark = before;
                break;
            }
            operators.add(operator);
            comparators.add(right);
        }
        return operators.isEmpty() ? left : new Expr.Compare(left, operators, comparators, rangeFrom(first));
    }

    private CompareOperator compareOperator() {
        CompareOperator operator = null;
        switch (kind()) {
            case EQEQUAL -> operator = CompareOperator.EQ;
            case NOTEQUAL -> {
                boolean old = source[tokens.starts[mark]] == '<';
                if (options.barryAsFlufl() && !old) {
                    throw errorHere("with Barry as BDFL, use '<>' instead of '!='");
                }
                operator = old == options.barryAsFlufl() ? CompareOperator.NOT_EQ : null;
            }
            case LESS -> operator = CompareOperator.LT;
            case LESSEQUAL -> operator = CompareOperator.LT_E;
            case GREATER -> operator = CompareOperator.GT;
            case GREATEREQUAL -> operator = CompareOperator.GT_E;
            case KW_IN -> operator = CompareOperator.IN;
            case KW_IS -> {
                if (kindAt(mark + 1) == KW_NOT) {
                    int before = mark;
                    mark += 2;
                    if (bitwiseOr() != null) {
                        mark = before + 2;
                        return CompareOperator.IS_NOT;
                    }
                    mark = before;
                }
                operator = CompareOperator.IS;
            }
            case KW_NOT -> {
                if (kindAt(mark + 1) == KW_IN) {
                    mark++;
                    operator = CompareOperator.NOT_IN;
                }
            }
            default -> {}
        }
        if (operator != null) {
            mark++;
        }
        return operator;
    }

    final Expr bitwiseOr() {
        return binary(0);
    }

    private static Operator operator(int level, int kind) {
        return switch (level) {
            case 0 -> kind == VBAR ? Operator.BIT_OR : null;
            case 1 -> kind == CIRCUMFLEX ? Operator.BIT_XOR : null;
            case 2 -> kind == AMPER ? Operator.BIT_AND : null;
            case 3 -> kind == LEFTSHIFT ? Operator.L_SHIFT : kind == RIGHTSHIFT ? Operator.R_SHIFT : null;
            case 4 -> kind == PLUS ? Operator.ADD : kind == MINUS ? Operator.SUB : null;
            default ->
                switch (kind) {
                    case STAR -> Operator.MULT;
                    case SLASH -> Operator.DIV;
                    case DOUBLESLASH -> Operator.FLOOR_DIV;
                    case PERCENT -> Operator.MOD;
                    case AT -> Operator.MAT_MULT;
                    default -> null;
                };
        };
    }

    private Expr binary(int level) {
        if (level == BINARY_CONSTRUCTS.length) {
            return factor();
        }
        return remember(BINARY_CONSTRUCTS[level], () -> {
            int first = mark;
            Expr left = binary(level + 1);
            if (left == null) {
                return null;
            }
            while (true) {
                Operator operator = operator(level, kind());
                if (operator == null) {
                    return left;
                }
                int before = mark++;
                Expr right = binary(level + 1);
                if (right == null) {
                    mark = before;
                    return left;
                }
                if (operator == Operator.MAT_MULT) {
                    requireVersion(5, "The '@' operator is");
                }
                left = new Expr.BinOp(left, operator, right, rangeFrom(first));
            }
        });
    }

    private Expr factor() {
        return remember(Construct.FACTOR, () -> {
            int first = mark;
            UnaryOperator operator = switch (kind()) {
                case PLUS -> UnaryOperator.U_ADD;
                case MINUS -> UnaryOperator.U_SUB;
                case TILDE -> UnaryOperator.INVERT;
                default -> null;
            };
            if (operator == null) {
                return power();
            }
            mark++;
            Expr operand = factor();
            return operand == null ? null : new Expr.UnaryOp(operator, operand, rangeFrom(first));
        });
    }

    private Expr power() {
        int first = mark;
        Expr base = awaitPrimary();
        if (base != null && at(DOUBLESTAR)) {
            int before = mark++;
            Expr exponent = factor();
            if (exponent != null) {
                return new Expr.BinOp(base, Operator.POW, exponent, rangeFrom(first));
            }
            mark = before;
        }
        return base;
    }

    private Expr awaitPrimary() {
        return remember(Construct.AWAIT, () -> {
            int first = mark;
            if (accept(KW_AWAIT)) {
                Expr value = primary();
                if (value == null) {
                    return null;
                }
                requireVersion(5, "Await expressions are");
                return new Expr.Await(value, rangeFrom(first));
            }
            return primary();
        });
    }

    // ---- primaries and atoms ------------------------------------------------------------------------------------

    final Expr primary() {
        return remember(Construct.PRIMARY, () -> {
            int first = mark;
            Expr e = atom();
            Expr longer;
            while (e != null && (longer = trailer(e, first)) != null) {
                e = longer;
            }
            return e;
        });
    }

    /** The primary with what follows it: an attribute, a call, a subscript; {@code null} when none follows. */
    final Expr trailer(Expr e, int first) {
        int before = mark;
        switch (kind()) {
            case DOT -> {
                mark++;
                if (at(NAME)) {
                    String name = tokens.nameAt(mark++);
                    return new Expr.Attribute(e, name, ExprContext.LOAD, rangeFrom(first));
                }
            }
            case LPAR -> {
                Expr generator = generatorExpression();
                if (generator != null) {
                    return new Expr.Call(e, List.of(generator), List.of(), rangeFrom(first));
                }
                mark = before + 1;
                CallArguments arguments = arguments();
                if (accept(RPAR)) {
                    return new Expr.Call(
                            e,
                            arguments == null ? List.of() : arguments.args(),
                            arguments == null ? List.of() : arguments.keywords(),
                            rangeFrom(first));
                }
            }
            case LSQB -> {
                mark++;
                Expr slices = slices();
                if (slices != null && accept(RSQB)) {
                    return new Expr.Subscript(e, slices, ExprContext.LOAD, rangeFrom(first));
                }
            }
            default -> {}
        }
        mark = before;
        return null;
    }

    private Expr slices() {
        int first = mark;
        Expr e = slice();
        if (e != null && !at(COMMA)) {
            return e;
        }
        mark = first;
        List<Expr> elements = new ArrayList<>();
        while (true) {
            int before = mark;
            Expr element = slice();
            if (element == null) {
                mark = before;
                element = starredExpression();
            }
            if (element == null) {
                mark = before;
                break;
            }
            elements.add(element);
            if (!accept(COMMA)) {
                break;
            }
        }
        return elements.isEmpty() ? null : new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
    }

    private Expr slice() {
        int first = mark;
        Expr lower = expression();
        if (lower == null) {
            mark = first;
        }
        if (accept(COLON)) {
            Expr upper = optionalExpression();
            Expr step = accept(COLON) ? optionalExpression() : null;
            return new Expr.Slice(lower, upper, step, rangeFrom(first));
        }
        mark = first;
        return namedExpression();
    }

    private Expr optionalExpression() {
        int first = mark;
        Expr e = expression();
        if (e == null) {
            mark = first;
        }
        return e;
    }

    final Expr name(ExprContext context) {
        int token = mark++;
        return new Expr.Name(tokens.nameAt(token), context, rangeFrom(token));
    }

    private Expr constant(Object value) {
        int token = mark++;
        return new Expr.Constant(value, null, rangeFrom(token));
    }

    final Expr atom() {
        return switch (kind()) {
            case NAME -> name(ExprContext.LOAD);
            case KW_TRUE -> constant(Boolean.TRUE);
            case KW_FALSE -> constant(Boolean.FALSE);
            case KW_NONE -> constant(Singleton.NONE);
            case ELLIPSIS -> constant(Singleton.ELLIPSIS);
            case STRING, FSTRING_START -> strings();
            case NUMBER -> number();
            case LPAR -> firstOf(this::tuple, this::group, this::generatorExpression);
            case LSQB -> firstOf(this::listDisplay, this::listComprehension);
            case LBRACE -> atomWithBraces();
            default -> null;
        };
    }

    @SafeVarargs
    final Expr firstOf(Supplier<Expr>... alternatives) {
        int first = mark;
        for (Supplier<Expr> alternative : alternatives) {
            Expr e = alternative.get();
            if (e != null) {
                return e;
            }
            mark = first;
        }
        return null;
    }

    final Expr number() {
        int token = mark++;
        int start = tokens.starts[token];
        int end = tokens.ends[token];
        if (options.featureVersion() < 6 && NumberLiterals.hasUnderscore(source, start, end)) {
            throw errorHere("Underscores in numeric literals are only supported in Python 3.6 and greater");
        }
        try {
            Object value = NumberLiterals.parse(source, start, end, options.maxIntDigits());
            return new Expr.Constant(value, null, rangeFrom(token));
        } catch (LiteralException e) {
            throw error(
                    SyntaxErrorException.Kind.SYNTAX, tokens.lines[token], -1, tokens.lines[token], -1, e.getMessage());
        }
    }

    final Expr tuple() {
        int first = mark;
        if (accept(LPAR)) {
            int begin = mark;
            List<Expr> elements = new ArrayList<>();
            Expr e = starNamedExpression();
            if (e != null && accept(COMMA)) {
                elements.add(e);
                int rest = mark;
                List<Expr> more = starNamedExpressions();
                if (more != null) {
                    elements.addAll(more);
                } else {
                    mark = rest;
                }
            } else {
                mark = begin;
            }
            if (accept(RPAR)) {
                return new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
            }
        }
        back(first);
        return null;
    }

    private Expr group() {
        int first = mark;
        if (accept(LPAR)) {
            Expr e = yieldExpression();
            if (e == null) {
                mark = first + 1;
                e = namedExpression();
            }
            if (e != null && accept(RPAR)) {
                return e;
            }
        }
        mark = first;
        if (invalid && accept(LPAR)) {
            Expr starred = starredExpression();
            if (starred != null && accept(RPAR)) {
                throw errorAt(starred, "cannot use starred expression here");
            }
            mark = first + 1;
            if (accept(DOUBLESTAR)) {
                if (expression() != null && accept(RPAR)) {
                    throw errorAt(first + 1, first + 1, "cannot use double starred expression here");
                }
            }
            mark = first;
        }
        return null;
    }

    final Expr generatorExpression() {
        int first = mark;
        if (accept(LPAR)) {
            Expr element = assignmentExpression();
            if (element == null) {
                mark = first + 1;
                element = expressionWithoutWalrus();
            }
            if (element != null) {
                List<Comprehension> generators = comprehensions();
                if (generators != null && accept(RPAR)) {
                    return new Expr.GeneratorExp(element, generators, rangeFrom(first));
                }
            }
        }
        mark = first;
        if (invalid) {
            invalidComprehension();
            mark = first;
        }
        return null;
    }

    final Expr listDisplay() {
        int first = mark;
        if (accept(LSQB)) {
            List<Expr> elements = starNamedExpressions();
            if (elements == null) {
                mark = first + 1;
            }
            if (accept(RSQB)) {
                return new Expr.ListExpr(elements == null ? List.of() : elements, ExprContext.LOAD, rangeFrom(first));
            }
        }
        back(first);
        return null;
    }

    private Expr listComprehension() {
        int first = mark;
        if (accept(LSQB)) {
            Expr element = namedExpression();
            if (element != null) {
                List<Comprehension> generators = comprehensions();
                if (generators != null && accept(RSQB)) {
                    return new Expr.ListComp(element, generators, rangeFrom(first));
                }
            }
        }
        mark = first;
        if (invalid) {
            invalidComprehension();
            mark = first;
        }
        return null;
    }

    /** The {@code for} clauses of a comprehension; {@code null} for none. */
    final List<Comprehension> comprehensions() {
        List<Comprehension> generators = new ArrayList<>();
        while (true) {
            int before = mark;
            Comprehension generator = comprehension();
            if (generator == null) {
                mark = before;
                return generators.isEmpty() ? null : generators;
            }
            generators.add(generator);
        }
    }

    private Comprehension comprehension() {
        int first = mark;
        boolean async = accept(KW_ASYNC);
        if (accept(KW_FOR)) {
            Expr target = starTargets();
            if (target != null && accept(KW_IN)) {
                Expr iter = disjunction();
                if (iter == null) {
                    return null;
                }
                List<Expr> ifs = new ArrayList<>();
                while (at(KW_IF)) {
                    int before = mark++;
                    Expr test = disjunction();
                    if (test == null) {
                        mark = before;
                        break;
                    }
                    ifs.add(test);
                }
                if (async) {
                    requireVersion(6, "Async comprehensions are");
                }
                return new Comprehension(target, iter, ifs, async);
            }
        }
        mark = first;
        if (invalid) {
            invalidForTarget();
            mark = first;
        }
        return null;
    }
}
