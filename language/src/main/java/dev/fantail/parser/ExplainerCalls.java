// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Expr.Comprehension;
import dev.fantail.parser.ast.Expr.Keyword;
import dev.fantail.parser.ast.ExprContext;
import java.util.ArrayList;
import java.util.List;

/** Calls, displays in braces, comprehensions that went wrong, and targets, as the explaining parser reads them. */
abstract class ExplainerCalls extends ExplainerExpressions {
    private static final String UNPARENTHESIZED_GENERATOR = "Generator expression must be parenthesized";
    private static final String STARRED_VALUE = "cannot use a starred expression in a dictionary value";

    /** What a wrong target was meant for. */
    enum TargetUse {
        ASSIGN,
        DELETE,
        LOOP
    }

    ExplainerCalls(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    // ---- arguments ----------------------------------------------------------------------------------------------

    @Override
    final CallArguments arguments() {
        return remember(Construct.ARGUMENTS, () -> {
            int first = mark;
            CallArguments a = args();
            if (a != null) {
                accept(COMMA);
                if (at(RPAR)) {
                    return a;
                }
            }
            mark = first;
            if (invalid) {
                invalidArguments();
                mark = first;
            }
            return null;
        });
    }

    @Override
    final Expr starredExpression() {
        int first = mark;
        if (invalid && accept(STAR) && expression() != null && accept(EQUAL)) {
            Expr value = expression();
            if (value != null) {
                throw errorAt(
                        tokens.range(first, first), value.range(), "cannot assign to iterable argument unpacking");
            }
        }
        mark = first;
        if (accept(STAR)) {
            Expr value = expression();
            if (value != null) {
                return new Expr.Starred(value, ExprContext.LOAD, rangeFrom(first));
            }
        }
        back(first);
        return null;
    }

    private CallArguments args() {
        int first = mark;
        List<Expr> args = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        int behind = mark;
        while (true) {
            Expr arg = positional();
            if (arg == null) {
                break;
            }
            args.add(arg);
            behind = mark;
            if (!accept(COMMA)) {
                break;
            }
        }
        mark = behind;
        if (!args.isEmpty()) {
            if (accept(COMMA) && !keywordArguments(args, keywords)) {
                mark = behind;
            }
        } else if (!keywordArguments(args, keywords)) {
            mark = first;
            return null;
        }
        return new CallArguments(args, keywords, rangeFrom(first));
    }

    /** Arguments of which the last ones could not stand before. */
    private boolean argumentsWithKeywords() {
        int first = mark;
        int behind = mark;
        while (positional() != null) {
            behind = mark;
            if (!accept(COMMA)) {
                break;
            }
        }
        mark = behind;
        List<Expr> args = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        if (behind != first && accept(COMMA) && keywordArguments(args, keywords)) {
            return true;
        }
        mark = first;
        return keywordArguments(args, keywords) || back(first);
    }

    private Expr positional() {
        int first = mark;
        Expr e = starredExpression();
        if (e != null) {
            return e;
        }
        mark = first;
        e = assignmentExpression();
        if (e == null) {
            mark = first;
            e = expressionWithoutWalrus();
        }
        if (e != null && !at(EQUAL)) {
            return e;
        }
        mark = first;
        return null;
    }

    private boolean keywordArguments(List<Expr> args, List<Keyword> keywords) {
        boolean some = keywordGroup(STAR, args, keywords);
        int behind = mark;
        if (some) {
            if (accept(COMMA) && keywordGroup(DOUBLESTAR, args, keywords)) {
                return true;
            }
            mark = behind;
            return true;
        }
        return keywordGroup(DOUBLESTAR, args, keywords);
    }

    /** Keyword arguments with, between them, arguments that have this prefix. */
    private boolean keywordGroup(int prefix, List<Expr> args, List<Keyword> keywords) {
        boolean some = false;
        int behind = mark;
        while (keywordOrUnpacked(prefix, args, keywords)) {
            some = true;
            behind = mark;
            if (!accept(COMMA)) {
                break;
            }
        }
        mark = behind;
        return some;
    }

    private boolean keywordOrUnpacked(int prefix, List<Expr> args, List<Keyword> keywords) {
        int first = mark;
        if (invalid) {
            invalidKeyword();
            mark = first;
        }
        if (at(NAME) && kindAt(first + 1) == EQUAL) {
            String name = tokens.nameAt(first);
            mark += 2;
            Expr value = expression();
            if (value != null) {
                keywords.add(new Keyword(name, value, rangeFrom(first)));
                return true;
            }
            mark = first;
        }
        if (prefix == STAR) {
            Expr starred = starredExpression();
            if (starred != null) {
                args.add(starred);
                return true;
            }
        } else if (accept(DOUBLESTAR)) {
            Expr value = expression();
            if (value != null) {
                keywords.add(new Keyword(null, value, rangeFrom(first)));
                return true;
            }
        }
        return back(first);
    }

    private void invalidKeyword() {
        int first = mark;
        int k = kind();
        if ((k == KW_TRUE || k == KW_FALSE || k == KW_NONE) && kindAt(first + 1) == EQUAL) {
            throw errorAt(first, first + 1, "cannot assign to " + tokens.textAt(first));
        }
        boolean keyword = k == NAME && kindAt(first + 1) == EQUAL;
        if (keyword) {
            mark = first + 2;
            if (expression() != null && comprehensions() != null) {
                throw errorAt(first, first + 1, COMPARISON_MEANT);
            }
            mark = first;
            return;
        }
        Expr a = expression();
        if (a != null && at(EQUAL)) {
            int equal = mark;
            throw errorAt(
                    a.range(),
                    tokens.range(equal, equal),
                    "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        mark = first;
        if (accept(DOUBLESTAR) && expression() != null && accept(EQUAL)) {
            Expr value = expression();
            if (value != null) {
                throw errorAt(tokens.range(first, first), value.range(), "cannot assign to keyword argument unpacking");
            }
        }
    }

    private void invalidArguments() {
        int first = mark;
        if (argumentsWithKeywords() && accept(COMMA) && at(STAR)) {
            throw errorAt(mark, mark, "iterable argument unpacking follows keyword argument unpacking");
        }
        mark = first;
        Expr a = expression();
        if (a != null) {
            List<Comprehension> generators = comprehensions();
            if (generators != null && accept(COMMA)) {
                int behind = mark;
                if (args() == null) {
                    mark = behind;
                    if (expression() == null || comprehensions() == null) {
                        mark = behind;
                    }
                }
                throw errorAt(a, lastPart(generators), UNPARENTHESIZED_GENERATOR);
            }
        }
        mark = first;
        if (at(NAME) && kindAt(first + 1) == EQUAL) {
            mark = first + 2;
            if (expression() != null && comprehensions() != null) {
                throw errorAt(first, first + 1, COMPARISON_MEANT);
            }
        }
        mark = first;
        if (args() == null || !accept(COMMA)) {
            mark = first;
        }
        if (at(NAME) && kindAt(mark + 1) == EQUAL && (kindAt(mark + 2) == COMMA || kindAt(mark + 2) == RPAR)) {
            throw errorAt(mark, mark + 1, "expected argument value expression");
        }
        mark = first;
        CallArguments args = args();
        if (args != null) {
            List<Comprehension> generators = comprehensions();
            if (generators != null) {
                if (args.args().size() > 1) {
                    throw errorAt(
                            args.args().get(args.args().size() - 1), lastPart(generators), UNPARENTHESIZED_GENERATOR);
                }
                return;
            }
        }
        mark = first;
        if (args() != null && accept(COMMA)) {
            Expr element = expression();
            List<Comprehension> generators = element == null ? null : comprehensions();
            if (generators != null) {
                throw errorAt(element, lastPart(generators), UNPARENTHESIZED_GENERATOR);
            }
        }
        mark = first;
        args = args();
        if (args != null && accept(COMMA) && args() != null) {
            boolean unpacking = args.keywords().stream().anyMatch(k -> k.name() == null);
            throw errorHere(
                    unpacking
                            ? "positional argument follows keyword argument unpacking"
                            : "positional argument follows keyword argument");
        }
        mark = first;
    }

    private static Expr lastPart(List<Comprehension> generators) {
        Comprehension last = generators.get(generators.size() - 1);
        return last.ifs().isEmpty() ? last.iter() : last.ifs().get(last.ifs().size() - 1);
    }

    // ---- dictionaries and sets ----------------------------------------------------------------------------------

    @Override
    final Expr atomWithBraces() {
        return firstOf(this::dict, this::set, this::dictComprehension, this::setComprehension);
    }

    private Expr dict() {
        int first = mark;
        if (accept(LBRACE)) {
            pairs();
            accept(COMMA);
            if (accept(RBRACE)) {
                return new Expr.Dict(List.of(), List.of(), rangeFrom(first));
            }
        }
        mark = first;
        // Python looks for these mistakes also while it is still open what the last token is that fits.
        if (accept(LBRACE)) {
            invalidPairs();
        }
        back(first);
        return null;
    }

    private boolean pairs() {
        boolean some = false;
        int behind = mark;
        while (pairOrUnpacked()) {
            some = true;
            behind = mark;
            if (!accept(COMMA)) {
                break;
            }
        }
        mark = behind;
        return some;
    }

    private boolean pairOrUnpacked() {
        int first = mark;
        if (accept(DOUBLESTAR) && bitwiseOr() != null) {
            return true;
        }
        mark = first;
        return pair();
    }

    private boolean pair() {
        int first = mark;
        if (expression() != null && accept(COLON) && expression() != null) {
            return true;
        }
        return back(first);
    }

    private void invalidPairs() {
        int first = mark;
        if (pairs() && accept(COMMA)) {
            invalidPair();
        }
        mark = first;
        badValue();
    }

    private void invalidPair() {
        int first = mark;
        Expr key = expression();
        if (key != null && !at(COLON)) {
            throw error(
                    SyntaxErrorException.Kind.SYNTAX,
                    key.range().line(),
                    key.range().endColumn() - 1,
                    key.range().endLine(),
                    -1,
                    "':' expected after dictionary key");
        }
        mark = first;
        badValue();
    }

    private void badValue() {
        int first = mark;
        if (expression() != null && at(COLON)) {
            int colon = mark++;
            if (at(STAR)) {
                int star = mark++;
                if (bitwiseOr() != null) {
                    throw errorFrom(tokens.range(star, star), STARRED_VALUE);
                }
                mark = star;
            }
            if (at(RBRACE) || at(COMMA)) {
                throw errorAt(colon, colon, "expression expected after dictionary key and ':'");
            }
        }
        mark = first;
    }

    private Expr set() {
        int first = mark;
        if (accept(LBRACE)) {
            List<Expr> elements = starNamedExpressions();
            if (elements != null && accept(RBRACE)) {
                return new Expr.Set(elements, rangeFrom(first));
            }
        }
        back(first);
        return null;
    }

    private Expr dictComprehension() {
        int first = mark;
        if (accept(LBRACE) && pair()) {
            List<Comprehension> generators = comprehensions();
            if (generators != null && accept(RBRACE)) {
                return new Expr.DictComp(null, null, generators, rangeFrom(first));
            }
        }
        mark = first;
        if (invalid && accept(LBRACE) && accept(DOUBLESTAR)) {
            if (bitwiseOr() != null && comprehensions() != null && at(RBRACE)) {
                throw errorAt(first + 1, first + 1, "dict unpacking cannot be used in dict comprehension");
            }
        }
        back(first);
        return null;
    }

    private Expr setComprehension() {
        int first = mark;
        if (accept(LBRACE)) {
            Expr element = namedExpression();
            List<Comprehension> generators = element == null ? null : comprehensions();
            if (generators != null && accept(RBRACE)) {
                return new Expr.SetComp(element, generators, rangeFrom(first));
            }
        }
        mark = first;
        if (invalid) {
            invalidComprehension();
        }
        back(first);
        return null;
    }

    @Override
    final void invalidComprehension() {
        int first = mark;
        int open = kind();
        if (open != LPAR && open != LSQB && open != LBRACE) {
            return;
        }
        mark = first + 1;
        Expr starred = starredExpression();
        if (starred != null && comprehensions() != null) {
            throw errorAt(starred, "iterable unpacking cannot be used in comprehension");
        }
        if (open == LPAR) {
            mark = first;
            return;
        }
        String message = "did you forget parentheses around the comprehension target?";
        mark = first + 1;
        Expr a = starNamedExpression();
        if (a != null && accept(COMMA)) {
            List<Expr> more = starNamedExpressions();
            if (more != null && comprehensions() != null) {
                throw errorAt(a, more.get(more.size() - 1), message);
            }
        }
        mark = first + 1;
        a = starNamedExpression();
        if (a != null && at(COMMA)) {
            int comma = mark++;
            if (comprehensions() != null) {
                throw errorAt(a.range(), tokens.range(comma, comma), message);
            }
        }
        mark = first;
    }

    // ---- targets ------------------------------------------------------------------------------------------------

    @Override
    final Expr starTargets() {
        int first = mark;
        Expr e = starTarget();
        if (e != null && !at(COMMA)) {
            return e;
        }
        mark = first;
        return commaList(this::starTarget);
    }

    final Expr starTarget() {
        return remember(Construct.STAR_TARGET, () -> {
            int first = mark;
            if (accept(STAR) && !at(STAR)) {
                Expr value = starTarget();
                if (value != null) {
                    return new Expr.Starred(value, ExprContext.STORE, rangeFrom(first));
                }
            }
            mark = first;
            return target();
        });
    }

    private Expr target() {
        return remember(Construct.TARGET, () -> {
            Expr e = attributeOrSubscriptTarget();
            return e != null ? e : starAtom();
        });
    }

    private boolean atTrailer() {
        int k = kind();
        return k == LPAR || k == LSQB || k == DOT;
    }

    final Expr attributeOrSubscriptTarget() {
        int first = mark;
        Expr e = primaryOfTarget();
        if (e != null && !at(LPAR)) {
            Expr whole = trailer(e, first);
            if (whole != null && !atTrailer()) {
                return whole;
            }
        }
        back(first);
        return null;
    }

    /** A primary that more follows. */
    private Expr primaryOfTarget() {
        return remember(Construct.PRIMARY_OF_TARGET, () -> {
            int first = mark;
            Expr e = atom();
            if (e == null || !atTrailer()) {
                return null;
            }
            while (true) {
                int behind = mark;
                Expr longer = trailer(e, first);
                if (longer == null || !atTrailer()) {
                    mark = behind;
                    return e;
                }
                e = longer;
            }
        });
    }

    private Expr starAtom() {
        int first = mark;
        switch (kind()) {
            case NAME -> {
                return name(ExprContext.STORE);
            }
            case LPAR -> {
                mark++;
                Expr e = target();
                if (e != null && accept(RPAR)) {
                    return e;
                }
                mark = first + 1;
                List<Expr> elements = targetTuple();
                if (accept(RPAR)) {
                    return new Expr.Tuple(elements, ExprContext.STORE, rangeFrom(first));
                }
            }
            case LSQB -> {
                mark++;
                List<Expr> elements = targetList();
                if (accept(RSQB)) {
                    return new Expr.ListExpr(elements, ExprContext.STORE, rangeFrom(first));
                }
            }
            default -> {}
        }
        back(first);
        return null;
    }

    private List<Expr> targetTuple() {
        int first = mark;
        List<Expr> elements = targetList();
        if (elements.size() == 1 && tokens.kinds[mark - 1] != COMMA) {
            mark = first;
            return List.of();
        }
        return elements;
    }

    private List<Expr> targetList() {
        List<Expr> elements = new ArrayList<>();
        while (true) {
            int before = mark;
            Expr e = starTarget();
            if (e == null) {
                mark = before;
                return elements;
            }
            elements.add(e);
            if (!accept(COMMA)) {
                return elements;
            }
        }
    }

    final Expr singleTarget() {
        int first = mark;
        Expr e = attributeOrSubscriptTarget();
        if (e != null) {
            return e;
        }
        mark = first;
        if (at(NAME)) {
            return name(ExprContext.STORE);
        }
        if (accept(LPAR)) {
            e = singleTarget();
            if (e != null && accept(RPAR)) {
                return e;
            }
        }
        back(first);
        return null;
    }

    final boolean deleteTargets() {
        boolean some = false;
        while (true) {
            int before = mark;
            if (deleteTarget() == null) {
                mark = before;
                return some;
            }
            some = true;
            if (!accept(COMMA)) {
                return true;
            }
        }
    }

    private Expr deleteTarget() {
        return remember(Construct.DELETE_TARGET, () -> {
            Expr e = attributeOrSubscriptTarget();
            return e != null ? e : deleteAtom();
        });
    }

    private Expr deleteAtom() {
        int first = mark;
        switch (kind()) {
            case NAME -> {
                return name(ExprContext.DEL);
            }
            case LPAR -> {
                mark++;
                Expr e = deleteTarget();
                if (e != null && accept(RPAR)) {
                    return e;
                }
                mark = first + 1;
                deleteTargets();
                if (accept(RPAR)) {
                    return new Expr.Tuple(List.of(), ExprContext.DEL, rangeFrom(first));
                }
            }
            case LSQB -> {
                mark++;
                deleteTargets();
                if (accept(RSQB)) {
                    return new Expr.ListExpr(List.of(), ExprContext.DEL, rangeFrom(first));
                }
            }
            default -> {}
        }
        back(first);
        return null;
    }

    @Override
    final void invalidForTarget() {
        accept(KW_ASYNC);
        if (accept(KW_FOR)) {
            Expr a = starExpressions();
            if (a != null) {
                rejectTarget(a, TargetUse.LOOP);
            }
        }
    }

    /** Throws if some part of the expression cannot be a target. */
    final void rejectTarget(Expr e, TargetUse use) {
        Expr wrong = wrongTarget(e, use);
        if (wrong != null) {
            throw errorAt(wrong, (use == TargetUse.DELETE ? "cannot delete " : "cannot assign to ") + nameOf(wrong));
        }
    }

    private static Expr wrongTarget(Expr e, TargetUse use) {
        return switch (e) {
            case Expr.Name n -> null;
            case Expr.Attribute a -> null;
            case Expr.Subscript s -> null;
            case Expr.Tuple t -> wrongElement(t.elements(), use);
            case Expr.ListExpr l -> wrongElement(l.elements(), use);
            case Expr.Starred s -> use == TargetUse.DELETE ? s : wrongTarget(s.value(), use);
            // In "for a in b", what was read up to the colon is a comparison.
            case Expr.Compare c
            when use == TargetUse.LOOP -> c.ops().get(0) == CompareOperator.IN ? wrongTarget(c.left(), use) : null;
            default -> e;
        };
    }

    private static Expr wrongElement(List<Expr> elements, TargetUse use) {
        for (Expr element : elements) {
            Expr wrong = wrongTarget(element, use);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }
}
