// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.util.function.BooleanSupplier;

/** Patterns, as the explaining parser reads them. */
abstract class ExplainerPatterns extends ExplainerParameters {
    ExplainerPatterns(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    /** The pattern of a {@code case}. */
    final boolean patterns() {
        int first = mark;
        return openSequence() || back(first) || pattern();
    }

    /** Elements with commas between; the comma behind the last is left. */
    final boolean separated(BooleanSupplier element) {
        int first = mark;
        if (!element.getAsBoolean()) {
            return back(first);
        }
        while (at(COMMA)) {
            int comma = mark++;
            if (!element.getAsBoolean()) {
                mark = comma;
                break;
            }
        }
        return true;
    }

    private boolean openSequence() {
        int first = mark;
        if (maybeStar() && accept(COMMA)) {
            int behind = mark;
            if (!maybeSequence()) {
                mark = behind;
            }
            return true;
        }
        return back(first);
    }

    private boolean maybeSequence() {
        if (!separated(this::maybeStar)) {
            return false;
        }
        accept(COMMA);
        return true;
    }

    private boolean maybeStar() {
        int first = mark;
        if (accept(STAR)) {
            int name = mark;
            if (captureTarget()) {
                return true;
            }
            mark = name;
            if (acceptSoftKeyword(NameTable.UNDERSCORE)) {
                return true;
            }
        }
        mark = first;
        return pattern();
    }

    private boolean captureTarget() {
        int first = mark;
        if (!atSoftKeyword(NameTable.UNDERSCORE) && accept(NAME) && !at(DOT) && !at(LPAR) && !at(EQUAL)) {
            return true;
        }
        return back(first);
    }

    private boolean pattern() {
        int first = mark;
        if (orPattern() && accept(KW_AS) && captureTarget()) {
            return true;
        }
        mark = first;
        if (invalid) {
            invalidAsPattern();
            mark = first;
        }
        return orPattern();
    }

    private void invalidAsPattern() {
        if (orPattern() && accept(KW_AS)) {
            if (atSoftKeyword(NameTable.UNDERSCORE)) {
                throw errorAt(mark, mark, "cannot use '_' as a target");
            }
            if (!at(NAME)) {
                Expr target = expression();
                if (target != null) {
                    throw errorAt(target, "invalid pattern target");
                }
            }
        }
    }

    private boolean orPattern() {
        if (!closedPattern()) {
            return false;
        }
        while (at(VBAR)) {
            int bar = mark++;
            if (!closedPattern()) {
                mark = bar;
                break;
            }
        }
        return true;
    }

    private boolean closedPattern() {
        int first = mark;
        return literalPattern()
                || back(first)
                || captureTarget()
                || acceptSoftKeyword(NameTable.UNDERSCORE)
                || value()
                || back(first)
                || group()
                || back(first)
                || sequence()
                || back(first)
                || mapping()
                || back(first)
                || classPattern()
                || back(first);
    }

    private boolean literalPattern() {
        int first = mark;
        if (signedNumber() != null && !at(PLUS) && !at(MINUS)) {
            return true;
        }
        mark = first;
        if (complexNumber()) {
            return true;
        }
        mark = first;
        if ((at(STRING) || at(FSTRING_START)) && strings() != null) {
            return true;
        }
        mark = first;
        return accept(KW_NONE) || accept(KW_TRUE) || accept(KW_FALSE);
    }

    private Expr signedNumber() {
        int first = mark;
        accept(MINUS);
        if (at(NUMBER)) {
            return number();
        }
        back(first);
        return null;
    }

    private boolean complexNumber() {
        int first = mark;
        Expr real = signedNumber();
        if (real != null) {
            if (isImaginary(real)) {
                throw errorAt(real, "real number required in complex literal");
            }
            if (accept(PLUS) || accept(MINUS)) {
                if (at(NUMBER)) {
                    Expr imaginary = number();
                    if (!isImaginary(imaginary)) {
                        throw errorAt(imaginary, "imaginary number required in complex literal");
                    }
                    return true;
                }
            }
        }
        return back(first);
    }

    private static boolean isImaginary(Expr e) {
        return e instanceof Expr.Constant c && c.value() instanceof Complex;
    }

    /** A name with at least one attribute. */
    private boolean attribute() {
        int first = mark;
        if (accept(NAME) && at(DOT)) {
            boolean some = false;
            while (at(DOT)) {
                int dot = mark++;
                if (!accept(NAME)) {
                    mark = dot;
                    break;
                }
                some = true;
            }
            if (some) {
                return true;
            }
        }
        return back(first);
    }

    private boolean nameOrAttribute() {
        return attribute() || accept(NAME);
    }

    private boolean value() {
        int first = mark;
        if (attribute() && !at(DOT) && !at(LPAR) && !at(EQUAL)) {
            return true;
        }
        return back(first);
    }

    private boolean group() {
        return accept(LPAR) && pattern() && accept(RPAR);
    }

    private boolean sequence() {
        int first = mark;
        if (accept(LSQB)) {
            if (!maybeSequence()) {
                mark = first + 1;
            }
            return accept(RSQB);
        }
        if (accept(LPAR)) {
            if (!openSequence()) {
                mark = first + 1;
            }
            return accept(RPAR);
        }
        return false;
    }

    private boolean mapping() {
        int first = mark;
        if (!accept(LBRACE)) {
            return false;
        }
        if (accept(RBRACE)) {
            return true;
        }
        if (doubleStar()) {
            accept(COMMA);
            if (accept(RBRACE)) {
                return true;
            }
        }
        mark = first + 1;
        if (separated(this::keyAndValue)) {
            int behind = mark;
            if (accept(COMMA) && doubleStar()) {
                accept(COMMA);
                if (accept(RBRACE)) {
                    return true;
                }
            }
            mark = behind;
            accept(COMMA);
            if (accept(RBRACE)) {
                return true;
            }
        }
        return back(first);
    }

    private boolean doubleStar() {
        int first = mark;
        return accept(DOUBLESTAR) && captureTarget() || back(first);
    }

    private boolean keyAndValue() {
        int first = mark;
        if ((literalPattern() || back(first) || attribute()) && accept(COLON) && pattern()) {
            return true;
        }
        return back(first);
    }

    private boolean keywordPattern() {
        int first = mark;
        return accept(NAME) && accept(EQUAL) && pattern() || back(first);
    }

    private boolean positionalPattern() {
        int first = mark;
        return pattern() || back(first);
    }

    private boolean classPattern() {
        int first = mark;
        if (nameOrAttribute() && accept(LPAR)) {
            int begin = mark;
            if (accept(RPAR)) {
                return true;
            }
            if (separated(this::positionalPattern)) {
                accept(COMMA);
                if (accept(RPAR)) {
                    return true;
                }
            }
            mark = begin;
            if (separated(this::keywordPattern)) {
                accept(COMMA);
                if (accept(RPAR)) {
                    return true;
                }
            }
            mark = begin;
            if (separated(this::positionalPattern) && accept(COMMA) && separated(this::keywordPattern)) {
                accept(COMMA);
                if (accept(RPAR)) {
                    return true;
                }
            }
            mark = begin;
            if (invalid) {
                positionalAfterKeyword();
            }
        }
        return back(first);
    }

    private void positionalAfterKeyword() {
        int begin = mark;
        if (!separated(this::positionalPattern) || !accept(COMMA)) {
            mark = begin;
        }
        if (separated(this::keywordPattern) && accept(COMMA)) {
            int first = mark;
            if (positionalPattern()) {
                SourceRange range = rangeFrom(first);
                while (at(COMMA)) {
                    int comma = mark++;
                    int next = mark;
                    if (!positionalPattern()) {
                        mark = comma;
                        break;
                    }
                    range = range.to(rangeFrom(next));
                }
                throw errorAt(range, range, "positional patterns follow keyword patterns");
            }
        }
    }
}
