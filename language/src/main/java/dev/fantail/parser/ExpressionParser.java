// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Expr.Comprehension;
import dev.fantail.parser.ast.Expr.Keyword;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/** Parses expressions, binary operators by precedence. */
abstract class ExpressionParser extends ParameterParser {
    private static final int LOWEST_PRECEDENCE = 1;
    private static final byte[] PRECEDENCE = new byte[COUNT];
    private static final Operator[] OPERATORS = new Operator[COUNT];

    static {
        operator(VBAR, 1, Operator.BIT_OR);
        operator(CIRCUMFLEX, 2, Operator.BIT_XOR);
        operator(AMPER, 3, Operator.BIT_AND);
        operator(LEFTSHIFT, 4, Operator.L_SHIFT);
        operator(RIGHTSHIFT, 4, Operator.R_SHIFT);
        operator(PLUS, 5, Operator.ADD);
        operator(MINUS, 5, Operator.SUB);
        operator(STAR, 6, Operator.MULT);
        operator(SLASH, 6, Operator.DIV);
        operator(DOUBLESLASH, 6, Operator.FLOOR_DIV);
        operator(PERCENT, 6, Operator.MOD);
        operator(AT, 6, Operator.MAT_MULT);
    }

    ExpressionParser(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    private static void operator(int token, int precedence, Operator operator) {
        PRECEDENCE[token] = (byte) precedence;
        OPERATORS[token] = operator;
    }

    /** Whether a token of that kind can begin an expression (a starred one not counted). */
    static boolean beginsExpression(int k) {
        return switch (k) {
            case NAME, NUMBER, STRING, FSTRING_START, LPAR, LSQB, LBRACE, MINUS, PLUS, TILDE, ELLIPSIS -> true;
            case KW_FALSE, KW_NONE, KW_TRUE, KW_NOT, KW_LAMBDA, KW_AWAIT -> true;
            default -> false;
        };
    }

    // ---- lists of expressions -----------------------------------------------------------------------------------

    @Override
    final Expr yieldOrStarExpressions() {
        return kind == KW_YIELD ? yieldExpression() : starExpressions();
    }

    final Expr yieldExpression() {
        int first = at;
        advance();
        if (accept(KW_FROM)) {
            Expr value = expression();
            return new Expr.YieldFrom(value, rangeFrom(first));
        }
        Expr value = beginsExpression(kind) || kind == STAR ? starExpressions() : null;
        return new Expr.Yield(value, rangeFrom(first));
    }

    /** One expression, or an unparenthesized tuple. */
    final Expr starExpressions() {
        int first = at;
        Expr e = starExpression();
        if (kind != COMMA) {
            return e;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(e);
        while (accept(COMMA)) {
            if (!beginsExpression(kind) && kind != STAR) {
                break;
            }
            elements.add(starExpression());
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
    }

    @Override
    final Expr starExpression() {
        return kind == STAR ? starred() : expression();
    }

    private Expr starred() {
        int first = at;
        advance();
        Expr value = binary(LOWEST_PRECEDENCE);
        return new Expr.Starred(value, ExprContext.LOAD, rangeFrom(first));
    }

    final Expr starNamedExpression() {
        return kind == STAR ? starred() : namedExpression();
    }

    final Expr namedExpression() {
        if (kind == NAME && peek() == COLONEQUAL) {
            return assignmentExpression();
        }
        return expression();
    }

    private Expr assignmentExpression() {
        int first = at;
        Expr target = name(ExprContext.STORE);
        advance();
        Expr value = expression();
        requireVersion(8);
        return new Expr.NamedExpr(target, value, rangeFrom(first));
    }

    private Expr name(ExprContext context) {
        int token = at;
        String id = tokens.nameAt(token);
        advance();
        return new Expr.Name(id, context, rangeFrom(token));
    }

    /** Targets of a loop: what may stand left of {@code in}. */
    final Expr starTargets() {
        int first = at;
        Expr e = starTarget();
        if (kind == COMMA) {
            List<Expr> elements = new ArrayList<>();
            elements.add(e);
            while (accept(COMMA)) {
                if (!beginsExpression(kind) && kind != STAR) {
                    break;
                }
                elements.add(starTarget());
            }
            e = new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
        }
        return asTarget(e, ExprContext.STORE);
    }

    final Expr starTarget() {
        return kind == STAR ? starred() : binary(LOWEST_PRECEDENCE);
    }

    /** The expression as a target; fails for what cannot be one. */
    static Expr asTarget(Expr e, ExprContext context) {
        return switch (e) {
            case Expr.Name n -> new Expr.Name(n.id(), context, n.range());
            case Expr.Attribute a -> new Expr.Attribute(a.value(), a.name(), context, a.range());
            case Expr.Subscript s -> new Expr.Subscript(s.value(), s.slice(), context, s.range());
            case Expr.Tuple t -> new Expr.Tuple(asTargets(t.elements(), context), context, t.range());
            case Expr.ListExpr l -> new Expr.ListExpr(asTargets(l.elements(), context), context, l.range());
            case Expr.Starred s
            when context == ExprContext.STORE -> new Expr.Starred(asTarget(s.value(), context), context, s.range());
            default -> throw failure();
        };
    }

    private static List<Expr> asTargets(List<Expr> elements, ExprContext context) {
        List<Expr> targets = new ArrayList<>(elements.size());
        for (Expr element : elements) {
            targets.add(asTarget(element, context));
        }
        return targets;
    }

    // ---- operators ----------------------------------------------------------------------------------------------

    @Override
    final Expr expression() {
        enter(1);
        Expr result;
        if (kind == KW_LAMBDA) {
            result = lambda();
        } else {
            int first = at;
            Expr body = disjunction();
            if (kind == KW_IF) {
                advance();
                Expr test = disjunction();
                expect(KW_ELSE);
                Expr orelse = expression();
                result = new Expr.IfExp(test, body, orelse, rangeFrom(first));
            } else {
                result = body;
            }
        }
        leave(1);
        return result;
    }

    private Expr lambda() {
        int first = at;
        advance();
        enter(1);
        Arguments args = parameters(COLON, true);
        expect(COLON);
        Expr body = expression();
        leave(1);
        return new Expr.Lambda(args, body, rangeFrom(first));
    }

    final Expr disjunction() {
        int first = at;
        Expr e = conjunction();
        if (kind != KW_OR) {
            return e;
        }
        List<Expr> values = new ArrayList<>();
        values.add(e);
        while (accept(KW_OR)) {
            values.add(conjunction());
        }
        return new Expr.BoolOp(false, values, rangeFrom(first));
    }

    private Expr conjunction() {
        int first = at;
        Expr e = inversion();
        if (kind != KW_AND) {
            return e;
        }
        List<Expr> values = new ArrayList<>();
        values.add(e);
        while (accept(KW_AND)) {
            values.add(inversion());
        }
        return new Expr.BoolOp(true, values, rangeFrom(first));
    }

    private Expr inversion() {
        if (kind != KW_NOT) {
            return comparison();
        }
        int first = at;
        advance();
        enter(1);
        Expr operand = inversion();
        leave(1);
        return new Expr.UnaryOp(UnaryOperator.NOT, operand, rangeFrom(first));
    }

    private Expr comparison() {
        int first = at;
        Expr left = binary(LOWEST_PRECEDENCE);
        CompareOperator operator = compareOperator();
        if (operator == null) {
            return left;
        }
        List<CompareOperator> operators = new ArrayList<>(2);
        List<Expr> comparators = new ArrayList<>(2);
        do {
            operators.add(operator);
            comparators.add(binary(LOWEST_PRECEDENCE));
            operator = compareOperator();
        } while (operator != null);
        return new Expr.Compare(left, operators, comparators, rangeFrom(first));
    }

    /** Passes a comparison operator, if there is one. */
    private CompareOperator compareOperator() {
        CompareOperator operator;
        switch (kind) {
            case EQEQUAL -> operator = CompareOperator.EQ;
            case NOTEQUAL -> {
                if ((source[tokens.starts[at]] == '<') != options.barryAsFlufl()) {
                    throw failure();
                }
                operator = CompareOperator.NOT_EQ;
            }
            case LESS -> operator = CompareOperator.LT;
            case LESSEQUAL -> operator = CompareOperator.LT_E;
            case GREATER -> operator = CompareOperator.GT;
            case GREATEREQUAL -> operator = CompareOperator.GT_E;
            case KW_IN -> operator = CompareOperator.IN;
            case KW_IS -> {
                if (peek() == KW_NOT) {
                    advance();
                    operator = CompareOperator.IS_NOT;
                } else {
                    operator = CompareOperator.IS;
                }
            }
            case KW_NOT -> {
                if (peek() != KW_IN) {
                    return null;
                }
                advance();
                operator = CompareOperator.NOT_IN;
            }
            default -> {
                return null;
            }
        }
        advance();
        return operator;
    }

    private Expr binary(int lowest) {
        int first = at;
        Expr left = unary();
        int precedence;
        while ((precedence = PRECEDENCE[kind]) >= lowest && precedence > 0) {
            int token = kind;
            advance();
            Expr right = precedence == 6 ? unary() : binary(precedence + 1);
            if (token == AT) {
                requireVersion(5);
            }
            left = new Expr.BinOp(left, OPERATORS[token], right, rangeFrom(first));
        }
        return left;
    }

    /** An operand of {@code |}: the target of {@code **} in a call or a display. */
    final Expr bitwiseOr() {
        return binary(LOWEST_PRECEDENCE);
    }

    private Expr unary() {
        UnaryOperator operator;
        switch (kind) {
            case MINUS -> operator = UnaryOperator.U_SUB;
            case PLUS -> operator = UnaryOperator.U_ADD;
            case TILDE -> operator = UnaryOperator.INVERT;
            default -> {
                return power();
            }
        }
        int first = at;
        advance();
        enter(1);
        Expr operand = unary();
        leave(1);
        return new Expr.UnaryOp(operator, operand, rangeFrom(first));
    }

    private Expr power() {
        int first = at;
        Expr base = kind == KW_AWAIT ? await() : primary();
        if (kind != DOUBLESTAR) {
            return base;
        }
        advance();
        enter(2);
        Expr exponent = unary();
        leave(2);
        return new Expr.BinOp(base, Operator.POW, exponent, rangeFrom(first));
    }

    private Expr await() {
        int first = at;
        advance();
        Expr value = primary();
        requireVersion(5);
        return new Expr.Await(value, rangeFrom(first));
    }

    // ---- primaries ----------------------------------------------------------------------------------------------

    final Expr primary() {
        int first = at;
        Expr e = atom();
        while (true) {
            switch (kind) {
                case DOT -> {
                    advance();
                    String name = expectName();
                    e = new Expr.Attribute(e, name, ExprContext.LOAD, rangeFrom(first));
                }
                case LPAR -> e = call(e, first);
                case LSQB -> {
                    advance();
                    Expr slice = slices();
                    expect(RSQB);
                    e = new Expr.Subscript(e, slice, ExprContext.LOAD, rangeFrom(first));
                }
                default -> {
                    return e;
                }
            }
        }
    }

    private Expr slices() {
        enter(2);
        int first = at;
        Expr e = kind == STAR ? starredExpression() : slice();
        if (kind == COMMA || e instanceof Expr.Starred) {
            List<Expr> elements = new ArrayList<>();
            elements.add(e);
            while (accept(COMMA)) {
                if (kind == RSQB) {
                    break;
                }
                elements.add(kind == STAR ? starredExpression() : slice());
            }
            e = new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
        }
        leave(2);
        return e;
    }

    /** A star before a whole expression, as in calls and subscripts. */
    final Expr starredExpression() {
        int first = at;
        advance();
        Expr value = expression();
        return new Expr.Starred(value, ExprContext.LOAD, rangeFrom(first));
    }

    private Expr slice() {
        int first = at;
        Expr lower = null;
        if (kind != COLON) {
            lower = namedExpression();
            if (kind != COLON) {
                return lower;
            }
            if (lower instanceof Expr.NamedExpr
                    && tokens.kinds[first] == NAME
                    && tokens.kinds[first + 1] == COLONEQUAL) {
                throw failure();
            }
        }
        advance();
        Expr upper = sliceBound();
        Expr step = accept(COLON) ? sliceBound() : null;
        return new Expr.Slice(lower, upper, step, rangeFrom(first));
    }

    private Expr sliceBound() {
        return kind == COLON || kind == COMMA || kind == RSQB ? null : expression();
    }

    private Expr call(Expr function, int first) {
        int open = at;
        advance();
        if (accept(RPAR)) {
            return new Expr.Call(function, List.of(), List.of(), rangeFrom(first));
        }
        enter(3);
        List<Expr> args = new ArrayList<>(4);
        List<Keyword> keywords = arguments(args, open);
        expect(RPAR);
        leave(3);
        return new Expr.Call(function, args, keywords, rangeFrom(first));
    }

    /**
     * The arguments of a call or the bases of a class, up to the closing parenthesis.
     *
     * @param open the opening parenthesis, where a lone generator expression would begin; -1 if there may be none
     */
    final List<Keyword> arguments(List<Expr> args, int open) {
        List<Keyword> keywords = List.of();
        boolean unpacked = false;
        while (kind != RPAR) {
            if (kind == STAR) {
                if (unpacked) {
                    throw failure();
                }
                args.add(starredExpression());
            } else if (kind == DOUBLESTAR || kind == NAME && peek() == EQUAL) {
                int first = at;
                String name = null;
                if (kind == DOUBLESTAR) {
                    unpacked = true;
                } else {
                    name = tokens.nameAt(at);
                    advance();
                }
                advance();
                Expr value = expression();
                if (keywords.isEmpty()) {
                    keywords = new ArrayList<>(4);
                }
                keywords.add(new Keyword(name, value, rangeFrom(first)));
            } else {
                if (!keywords.isEmpty()) {
                    throw failure();
                }
                Expr arg = namedExpression();
                if (kind == KW_FOR || kind == KW_ASYNC) {
                    if (open < 0 || !args.isEmpty()) {
                        throw failure();
                    }
                    List<Comprehension> generators = comprehensions();
                    if (kind != RPAR) {
                        throw failure();
                    }
                    args.add(new Expr.GeneratorExp(arg, generators, tokens.range(open, at)));
                    return keywords;
                }
                args.add(arg);
            }
            if (!accept(COMMA)) {
                break;
            }
        }
        return keywords;
    }

    final List<Comprehension> comprehensions() {
        List<Comprehension> generators = new ArrayList<>(2);
        while (kind == KW_FOR || kind == KW_ASYNC) {
            boolean async = accept(KW_ASYNC);
            expect(KW_FOR);
            Expr target = starTargets();
            expect(KW_IN);
            Expr iter = disjunction();
            List<Expr> ifs = List.of();
            while (accept(KW_IF)) {
                if (ifs.isEmpty()) {
                    ifs = new ArrayList<>(2);
                }
                ifs.add(disjunction());
            }
            if (async) {
                requireVersion(6);
            }
            generators.add(new Comprehension(target, iter, ifs, async));
        }
        return generators;
    }

    // ---- atoms --------------------------------------------------------------------------------------------------

    private Expr atom() {
        int token = at;
        switch (kind) {
            case NAME -> {
                return name(ExprContext.LOAD);
            }
            case NUMBER -> {
                return number();
            }
            case STRING, FSTRING_START -> {
                return strings();
            }
            case KW_TRUE -> {
                advance();
                return new Expr.Constant(Boolean.TRUE, null, rangeFrom(token));
            }
            case KW_FALSE -> {
                advance();
                return new Expr.Constant(Boolean.FALSE, null, rangeFrom(token));
            }
            case KW_NONE -> {
                advance();
                return new Expr.Constant(Singleton.NONE, null, rangeFrom(token));
            }
            case ELLIPSIS -> {
                advance();
                return new Expr.Constant(Singleton.ELLIPSIS, null, rangeFrom(token));
            }
            case LPAR -> {
                enter(5);
                Expr e = parenthesized();
                leave(5);
                return e;
            }
            case LSQB -> {
                enter(5);
                Expr e = list();
                leave(5);
                return e;
            }
            case LBRACE -> {
                enter(5);
                Expr e = dictOrSet();
                leave(5);
                return e;
            }
            default -> throw failure();
        }
    }

    final Expr number() {
        int token = at;
        int start = tokens.starts[token];
        int end = tokens.ends[token];
        if (options.featureVersion() < 6 && NumberLiterals.hasUnderscore(source, start, end)) {
            throw failure();
        }
        Object value;
        try {
            value = NumberLiterals.parse(source, start, end, options.maxIntDigits());
        } catch (LiteralException e) {
            throw failure();
        }
        advance();
        return new Expr.Constant(value, null, rangeFrom(token));
    }

    private Expr parenthesized() {
        int first = at;
        advance();
        if (accept(RPAR)) {
            return new Expr.Tuple(List.of(), ExprContext.LOAD, rangeFrom(first));
        }
        if (kind == KW_YIELD) {
            Expr e = yieldExpression();
            expect(RPAR);
            return e;
        }
        Expr e = starNamedExpression();
        if (kind == RPAR && !(e instanceof Expr.Starred)) {
            advance();
            return e;
        }
        if ((kind == KW_FOR || kind == KW_ASYNC) && !(e instanceof Expr.Starred)) {
            List<Comprehension> generators = comprehensions();
            expect(RPAR);
            return new Expr.GeneratorExp(e, generators, rangeFrom(first));
        }
        if (kind != COMMA) {
            throw failure();
        }
        List<Expr> elements = elements(e, RPAR);
        return new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
    }

    /** The rest of a display, the closing bracket included; the current token stands behind its first element. */
    private List<Expr> elements(Expr firstElement, int close) {
        List<Expr> elements = new ArrayList<>();
        elements.add(firstElement);
        while (accept(COMMA)) {
            if (kind == close) {
                break;
            }
            elements.add(starNamedExpression());
        }
        expect(close);
        return elements;
    }

    private Expr list() {
        int first = at;
        advance();
        if (accept(RSQB)) {
            return new Expr.ListExpr(List.of(), ExprContext.LOAD, rangeFrom(first));
        }
        Expr e = starNamedExpression();
        if ((kind == KW_FOR || kind == KW_ASYNC) && !(e instanceof Expr.Starred)) {
            List<Comprehension> generators = comprehensions();
            expect(RSQB);
            return new Expr.ListComp(e, generators, rangeFrom(first));
        }
        List<Expr> elements = elements(e, RSQB);
        return new Expr.ListExpr(elements, ExprContext.LOAD, rangeFrom(first));
    }

    private Expr dictOrSet() {
        int first = at;
        advance();
        if (accept(RBRACE)) {
            return new Expr.Dict(List.of(), List.of(), rangeFrom(first));
        }
        if (kind == DOUBLESTAR) {
            return dict(first, null);
        }
        Expr e = starNamedExpression();
        if (kind == COLON && !(e instanceof Expr.Starred)) {
            if (e instanceof Expr.NamedExpr && tokens.kinds[first + 2] == COLONEQUAL) {
                throw failure();
            }
            return dict(first, e);
        }
        if ((kind == KW_FOR || kind == KW_ASYNC) && !(e instanceof Expr.Starred)) {
            List<Comprehension> generators = comprehensions();
            expect(RBRACE);
            return new Expr.SetComp(e, generators, rangeFrom(first));
        }
        List<Expr> elements = elements(e, RBRACE);
        return new Expr.Set(elements, rangeFrom(first));
    }

    private Expr dict(int first, Expr firstKey) {
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        if (firstKey != null) {
            advance();
            Expr value = expression();
            if (kind == KW_FOR || kind == KW_ASYNC) {
                List<Comprehension> generators = comprehensions();
                expect(RBRACE);
                return new Expr.DictComp(firstKey, value, generators, rangeFrom(first));
            }
            keys.add(firstKey);
            values.add(value);
            if (kind != RBRACE) {
                expect(COMMA);
            }
        }
        while (kind != RBRACE) {
            if (accept(DOUBLESTAR)) {
                keys.add(null);
                values.add(bitwiseOr());
            } else {
                keys.add(expression());
                expect(COLON);
                values.add(expression());
            }
            if (kind != RBRACE) {
                expect(COMMA);
            }
        }
        advance();
        return new Expr.Dict(keys, values, rangeFrom(first));
    }
}
