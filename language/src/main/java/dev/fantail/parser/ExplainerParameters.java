// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.SourceRange;

/** Parameters of functions and lambdas, as the explaining parser reads them. */
abstract class ExplainerParameters extends ExplainerCalls {
    /** Whether the parameters are those of a lambda, and the token that ends them. */
    private boolean lambda;

    private int end;

    ExplainerParameters(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    @Override
    final boolean lambdaParameters() {
        return optionalParameters(true);
    }

    final boolean functionParameters() {
        return optionalParameters(false);
    }

    private boolean optionalParameters(boolean ofLambda) {
        boolean outerLambda = lambda;
        int outerEnd = end;
        lambda = ofLambda;
        end = ofLambda ? COLON : RPAR;
        int first = mark;
        if (invalid) {
            invalidParameters();
            mark = first;
        }
        boolean found = parameters();
        if (!found) {
            mark = first;
        }
        lambda = outerLambda;
        end = outerEnd;
        return found;
    }

    private boolean parameters() {
        int first = mark;
        if (slashWithoutDefaults()) {
            while (withoutDefault() != null) {}
            while (withDefault()) {}
            starAndRest();
            requireVersion(8, "Positional-only parameters are");
            return true;
        }
        mark = first;
        if (slashWithDefaults()) {
            while (withDefault()) {}
            starAndRest();
            requireVersion(8, "Positional-only parameters are");
            return true;
        }
        mark = first;
        if (withoutDefault() != null) {
            while (withoutDefault() != null) {}
            while (withDefault()) {}
            starAndRest();
            return true;
        }
        mark = first;
        if (withDefault()) {
            while (withDefault()) {}
            starAndRest();
            return true;
        }
        mark = first;
        return starAndRest();
    }

    private boolean slashWithoutDefaults() {
        int first = mark;
        boolean some = false;
        while (withoutDefault() != null) {
            some = true;
        }
        if (some && slashEnds()) {
            return true;
        }
        return back(first);
    }

    private boolean slashWithDefaults() {
        int first = mark;
        while (withoutDefault() != null) {}
        boolean some = false;
        while (withDefault()) {
            some = true;
        }
        if (some && slashEnds()) {
            return true;
        }
        return back(first);
    }

    private boolean slashEnds() {
        return accept(SLASH) && (accept(COMMA) || at(end));
    }

    private boolean starAndRest() {
        int first = mark;
        if (invalid) {
            invalidStar();
            mark = first;
        }
        if (accept(STAR)) {
            if (withoutDefault() != null || starAnnotated()) {
                while (maybeDefault()) {}
                keywords();
                return true;
            }
            if (accept(COMMA) && maybeDefault()) {
                while (maybeDefault()) {}
                keywords();
                return true;
            }
        }
        mark = first;
        return keywords();
    }

    private boolean keywords() {
        int first = mark;
        if (invalid) {
            invalidKeywords();
            mark = first;
        }
        if (accept(DOUBLESTAR) && withoutDefault() != null) {
            return true;
        }
        return back(first);
    }

    private SourceRange parameter() {
        int first = mark;
        if (!accept(NAME)) {
            return null;
        }
        if (!lambda && at(COLON)) {
            int colon = mark++;
            if (nested(this::expression) == null) {
                mark = colon;
            }
        }
        return rangeFrom(first);
    }

    /** An annotation or a default may itself hold a lambda. */
    private <T> T nested(java.util.function.Supplier<T> parse) {
        boolean outerLambda = lambda;
        int outerEnd = end;
        T result = parse.get();
        lambda = outerLambda;
        end = outerEnd;
        return result;
    }

    private boolean separator() {
        if (accept(COMMA)) {
            typeComment();
            return true;
        }
        typeComment();
        return at(end);
    }

    private void typeComment() {
        if (!lambda) {
            accept(TYPE_COMMENT);
        }
    }

    private SourceRange withoutDefault() {
        int first = mark;
        SourceRange range = parameter();
        if (range != null && separator()) {
            return range;
        }
        mark = first;
        return null;
    }

    private boolean starAnnotated() {
        int first = mark;
        if (!lambda && accept(NAME) && accept(COLON) && nested(this::starExpression) != null && separator()) {
            return true;
        }
        return back(first);
    }

    private boolean withDefault() {
        int first = mark;
        if (parameter() != null && defaultValue() && separator()) {
            return true;
        }
        return back(first);
    }

    private boolean maybeDefault() {
        int first = mark;
        if (parameter() != null) {
            defaultValue();
            if (separator()) {
                return true;
            }
        }
        return back(first);
    }

    private boolean defaultValue() {
        int first = mark;
        if (accept(EQUAL)) {
            if (nested(this::expression) != null) {
                return true;
            }
            mark = first + 1;
            if (invalid && (at(RPAR) || at(COMMA))) {
                throw errorAt(first, first, "expected default value expression");
            }
        }
        return back(first);
    }

    // ---- mistakes -----------------------------------------------------------------------------------------------

    private void invalidParameters() {
        int first = mark;
        if (at(SLASH) && kindAt(mark + 1) == COMMA) {
            throw errorAt(mark, mark, "at least one argument must precede /");
        }
        if (anySlash()) {
            while (maybeDefault()) {}
            if (at(SLASH)) {
                throw errorAt(mark, mark, "/ may appear only once");
            }
        }
        mark = first;
        slashWithoutDefaults();
        while (withoutDefault() != null) {}
        int behind = mark;
        boolean defaults = slashWithDefaults();
        if (!defaults) {
            mark = behind;
            while (withDefault()) {
                defaults = true;
            }
        }
        if (defaults) {
            SourceRange wrong = withoutDefault();
            if (wrong != null) {
                throw errorAt(wrong, wrong, "parameter without a default follows parameter with a default");
            }
        }
        mark = first;
        while (withoutDefault() != null) {}
        if (at(LPAR)) {
            int open = mark++;
            boolean inside = lambda ? parameterList() : plainParameters();
            if (inside) {
                accept(COMMA);
                if (at(RPAR)) {
                    throw errorAt(
                            open,
                            mark,
                            (lambda ? "Lambda expression parameters" : "Function parameters")
                                    + " cannot be parenthesized");
                }
            }
        }
        mark = first;
        if (!anySlash()) {
            mark = first;
        }
        while (maybeDefault()) {}
        if (accept(STAR) && (accept(COMMA) || withoutDefault() != null)) {
            while (maybeDefault()) {}
            if (at(SLASH)) {
                throw errorAt(mark, mark, "/ must be ahead of *");
            }
        }
        mark = first;
        boolean some = false;
        while (maybeDefault()) {
            some = true;
        }
        if (some && accept(SLASH) && at(STAR)) {
            throw errorAt(mark, mark, "expected comma between / and *");
        }
        mark = first;
    }

    private boolean plainParameters() {
        boolean some = false;
        while (withoutDefault() != null) {
            some = true;
        }
        return some;
    }

    private boolean parameterList() {
        if (parameter() == null) {
            return false;
        }
        while (at(COMMA)) {
            int comma = mark++;
            if (parameter() == null) {
                mark = comma;
                break;
            }
        }
        return true;
    }

    private boolean anySlash() {
        int first = mark;
        if (slashWithoutDefaults()) {
            return true;
        }
        mark = first;
        return slashWithDefaults();
    }

    private void invalidStar() {
        int first = mark;
        if (!accept(STAR)) {
            return;
        }
        boolean bare = at(end) || at(COMMA) && (kindAt(mark + 1) == end || kindAt(mark + 1) == DOUBLESTAR);
        if (bare) {
            String message = "named arguments must follow bare *";
            if (lambda) {
                throw errorHere(message);
            }
            throw errorAt(first, first, message);
        }
        if (!lambda && at(COMMA) && kindAt(mark + 1) == TYPE_COMMENT) {
            throw errorHere("bare * has associated type comment");
        }
        if (parameter() != null && at(EQUAL)) {
            throw errorAt(mark, mark, "var-positional argument cannot have default value");
        }
        mark = first + 1;
        if (withoutDefault() != null || accept(COMMA)) {
            while (maybeDefault()) {}
            if (at(STAR)) {
                int star = mark++;
                if (withoutDefault() != null || at(COMMA)) {
                    throw errorAt(star, star, "* argument may appear only once");
                }
            }
        }
        mark = first;
    }

    private void invalidKeywords() {
        int first = mark;
        if (accept(DOUBLESTAR) && parameter() != null) {
            if (at(EQUAL)) {
                throw errorAt(mark, mark, "var-keyword argument cannot have default value");
            }
            if (accept(COMMA)) {
                String message = "arguments cannot follow var-keyword argument";
                int next = mark;
                SourceRange wrong = parameter();
                if (wrong != null) {
                    throw errorAt(wrong, wrong, message);
                }
                mark = next;
                if (at(STAR) || at(DOUBLESTAR) || at(SLASH)) {
                    throw errorAt(mark, mark, message);
                }
            }
        }
        mark = first;
    }
}
