// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.SyntaxErrorException.Kind;
import dev.fantail.parser.ast.Expr;
import java.util.function.BooleanSupplier;

/**
 * Finds out what is wrong with a source that {@link FastParser} did not accept. It reads the source twice: first to find
 * the last token that can still be reached, then again on the look-out for known mistakes. Both times every construct is
 * tried in a fixed order with backtracking, because which mistake is reported depends on that order.
 */
final class ErrorExplainer extends ExplainerSimpleStatements {
    private ErrorExplainer(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    static SyntaxErrorException explain(SourceText text, ParserOptions options) {
        ParserOptions quiet = options.withWarnings(SyntaxWarningHandler.IGNORE);
        return new ErrorExplainer(new TokenBuffer(text, quiet), quiet).explain();
    }

    private SyntaxErrorException explain() {
        int last;
        try {
            if (input()) {
                return trailingInput();
            }
            last = tokens.count - 1;
            if (endsTooEarly()) {
                return incompleteInput();
            }
        } catch (SyntaxErrorException e) {
            if (endsTooEarly()) {
                return incompleteInput();
            }
            return afterTokenizing(e);
        }
        startOver();
        invalid = true;
        try {
            input();
        } catch (SyntaxErrorException e) {
            return afterTokenizing(e);
        }
        if (tokens.kinds[last] == INDENT) {
            return indentationError("unexpected indent");
        }
        if (tokens.kinds[last] == DEDENT) {
            return indentationError("unexpected unindent");
        }
        return afterTokenizing(errorAt(last, last, "invalid syntax"));
    }

    private SyntaxErrorException trailingInput() {
        if (options.mode() == ParserOptions.Mode.SINGLE) {
            return errorHere("multiple statements found while compiling a single statement");
        }
        return afterTokenizing(errorHere("invalid syntax"));
    }

    private boolean endsTooEarly() {
        return options.allowIncompleteInput()
                && (tokenizer.state == Tokenizer.State.END
                        || tokenizer.state == Tokenizer.State.END_IN_STRING
                        || endsInsideLine());
    }

    /** Whether the text ends without a line feed, and the last token might go on if the text did. */
    private boolean endsInsideLine() {
        int length = tokens.text.length();
        int last = tokens.kinds[tokens.count - 1];
        return tokenizer.state == Tokenizer.State.OK
                && tokenizer.cursor >= length
                && length > 0
                && source[length - 1] != '\n'
                && last != STRING
                && last != FSTRING_END;
    }

    private SyntaxErrorException incompleteInput() {
        return errorAtPlaceOf(Kind.INCOMPLETE, tokens.count - 1, "incomplete input");
    }

    /** A mistake further on that the tokenizer finds matters more, unless it was the tokenizer that failed. */
    private SyntaxErrorException afterTokenizing(SyntaxErrorException e) {
        if (tokenizer.state != Tokenizer.State.OK) {
            return e;
        }
        int errorLine = tokens.lines[tokens.count - 1];
        int kind;
        do {
            kind = tokenizer.next();
        } while (kind != ENDMARKER && kind != ERRORTOKEN);
        if (kind == ERRORTOKEN) {
            if (tokenizer.insideFString()) {
                return e;
            }
            if (tokenizer.decodeError != null) {
                throw tokenizer.decodeError;
            }
            if (tokenizer.error != null) {
                return tokenizer.error;
            }
            if (tokenizer.level > 0 && errorLine > tokenizer.bracketLines[tokenizer.level - 1]) {
                return unclosedBracket();
            }
        }
        return e;
    }

    // ---- inputs -------------------------------------------------------------------------------------------------

    private boolean input() {
        return switch (options.mode()) {
            case EXEC -> {
                while (!at(ENDMARKER) && statement()) {}
                yield at(ENDMARKER);
            }
            case EVAL -> {
                if (expressions() == null) {
                    mark = 0;
                    yield false;
                }
                while (accept(NEWLINE)) {}
                yield at(ENDMARKER);
            }
            case SINGLE -> interactive();
            case FUNC_TYPE -> functionType();
        };
    }

    private boolean interactive() {
        if (compound() && accept(NEWLINE)) {
            return true;
        }
        mark = 0;
        if (simpleStatements()) {
            return true;
        }
        mark = 0;
        return accept(NEWLINE);
    }

    private boolean functionType() {
        if (!accept(LPAR)) {
            return false;
        }
        typeExpressions();
        if (accept(RPAR) && accept(RARROW) && expression() != null) {
            while (accept(NEWLINE)) {}
            return at(ENDMARKER);
        }
        return false;
    }

    private void typeExpressions() {
        boolean some = separated(() -> expression() != null);
        int behind = mark;
        if (some && !accept(COMMA)) {
            return;
        }
        if (accept(STAR) && expression() != null) {
            behind = mark;
            if (!accept(COMMA)) {
                return;
            }
        }
        if (!accept(DOUBLESTAR) || expression() == null) {
            mark = behind;
        }
    }

    // ---- statements ---------------------------------------------------------------------------------------------

    private boolean statement() {
        int first = mark;
        return compound() || back(first) || simpleStatements();
    }

    private boolean compound() {
        int first = mark;
        switch (kind()) {
            case KW_DEF -> {
                return function();
            }
            case AT -> {
                return (decorators() && function())
                        || back(first)
                        || (decorators() && classDefinition())
                        || back(first);
            }
            case KW_ASYNC -> {
                return function() || back(first) || with() || back(first) || forStatement() || back(first);
            }
            case KW_IF -> {
                return conditional(KW_IF, "if");
            }
            case KW_CLASS -> {
                return classDefinition();
            }
            case KW_WITH -> {
                return with();
            }
            case KW_FOR -> {
                return forStatement();
            }
            case KW_TRY -> {
                return tryStatement();
            }
            case KW_WHILE -> {
                return whileStatement();
            }
            default -> {
                return match();
            }
        }
    }

    private boolean statements() {
        if (!statement()) {
            return false;
        }
        while (true) {
            int before = mark;
            if (!statement()) {
                mark = before;
                return true;
            }
        }
    }

    private boolean block() {
        return remember(Construct.BLOCK, () -> {
                    int first = mark;
                    if (accept(NEWLINE) && accept(INDENT) && statements() && accept(DEDENT)) {
                        return Boolean.TRUE;
                    }
                    mark = first;
                    if (simpleStatements()) {
                        return Boolean.TRUE;
                    }
                    mark = first;
                    if (invalid && accept(NEWLINE) && !at(INDENT)) {
                        throw indentationError("expected an indented block");
                    }
                    return null;
                })
                != null;
    }

    /** Throws if a line ends here and no block follows; {@code line} is that of the keyword. */
    private void requireIndent(String what, int token) {
        if (accept(NEWLINE) && !at(INDENT)) {
            throw indentationError("expected an indented block after " + what + " on line " + tokens.lines[token]);
        }
    }

    private void rejectMissingColon() {
        if (at(NEWLINE)) {
            throw errorHere("expected ':'");
        }
    }

    private boolean decorators() {
        boolean some = false;
        while (true) {
            int before = mark;
            if (accept(AT) && namedExpression() != null && accept(NEWLINE)) {
                some = true;
            } else {
                mark = before;
                return some;
            }
        }
    }

    // ---- functions and classes ----------------------------------------------------------------------------------

    private boolean function() {
        int first = mark;
        if (invalid) {
            accept(KW_ASYNC);
            int def = mark;
            if (accept(KW_DEF) && accept(NAME)) {
                typeParameters();
                if (accept(LPAR)) {
                    functionParameters();
                    if (accept(RPAR)) {
                        returnAnnotation();
                        if (accept(COLON)) {
                            requireIndent("function definition", def);
                        }
                    }
                }
            }
            mark = first;
        }
        boolean async = accept(KW_ASYNC);
        if (!accept(KW_DEF) || !accept(NAME)) {
            return back(first);
        }
        typeParameters();
        require(LPAR, "(");
        functionParameters();
        if (!accept(RPAR)) {
            return back(first);
        }
        returnAnnotation();
        require(COLON, ":");
        functionTypeComment();
        if (!block()) {
            return back(first);
        }
        if (async) {
            requireVersion(5, "Async functions are");
        }
        return true;
    }

    private void returnAnnotation() {
        int arrow = mark;
        if (accept(RARROW) && expression() == null) {
            mark = arrow;
        }
    }

    private void functionTypeComment() {
        int first = mark;
        if (accept(NEWLINE) && accept(TYPE_COMMENT) && at(NEWLINE) && kindAt(mark + 1) == INDENT) {
            return;
        }
        mark = first;
        if (invalid
                && accept(TYPE_COMMENT)
                && accept(NEWLINE)
                && accept(TYPE_COMMENT)
                && accept(NEWLINE)
                && accept(INDENT)) {
            throw errorHere("Cannot have two type comments on def");
        }
        mark = first;
        accept(TYPE_COMMENT);
    }

    private boolean classHeader() {
        if (!accept(KW_CLASS) || !accept(NAME)) {
            return false;
        }
        typeParameters();
        int open = mark;
        if (accept(LPAR)) {
            arguments();
            if (!accept(RPAR)) {
                mark = open;
            }
        }
        return true;
    }

    private boolean classDefinition() {
        int first = mark;
        if (invalid) {
            if (classHeader()) {
                rejectMissingColon();
                if (accept(COLON)) {
                    requireIndent("class definition", first);
                }
            }
            mark = first;
        }
        return classHeader() && accept(COLON) && block() || back(first);
    }

    // ---- branches and loops -------------------------------------------------------------------------------------

    private boolean conditional(int keyword, String name) {
        int first = mark;
        if (invalid) {
            header(keyword, name, () -> namedExpression() != null);
            mark = first;
        }
        if (!accept(keyword) || namedExpression() == null || !accept(COLON) || !block()) {
            return back(first);
        }
        int behind = mark;
        if (at(KW_ELIF)) {
            if (conditional(KW_ELIF, "elif")) {
                return true;
            }
            mark = behind;
        }
        optionalElse();
        return true;
    }

    /** Reports a missing colon or block behind a keyword and what must follow it. */
    private void header(int keyword, String name, BooleanSupplier condition) {
        int first = mark;
        if (accept(keyword) && condition.getAsBoolean()) {
            rejectMissingColon();
            if (accept(COLON)) {
                requireIndent("'" + name + "' statement", first);
            }
        }
    }

    private void optionalElse() {
        int first = mark;
        if (invalid) {
            if (accept(KW_ELSE) && accept(COLON)) {
                requireIndent("'else' statement", first);
            }
            mark = first;
        }
        if (accept(KW_ELSE)) {
            require(COLON, ":");
            if (!block()) {
                mark = first;
            }
        }
    }

    private boolean whileStatement() {
        int first = mark;
        if (invalid) {
            header(KW_WHILE, "while", () -> namedExpression() != null);
            mark = first;
        }
        if (accept(KW_WHILE) && namedExpression() != null && accept(COLON) && block()) {
            optionalElse();
            return true;
        }
        return back(first);
    }

    private boolean forStatement() {
        int first = mark;
        if (invalid) {
            accept(KW_ASYNC);
            header(KW_FOR, "for", () -> starTargets() != null && accept(KW_IN) && starExpressions() != null);
            mark = first;
        }
        boolean async = accept(KW_ASYNC);
        if (accept(KW_FOR) && starTargets() != null && accept(KW_IN)) {
            if (starExpressions() == null || !accept(COLON)) {
                return back(first);
            }
            accept(TYPE_COMMENT);
            if (!block()) {
                return back(first);
            }
            optionalElse();
            if (async) {
                requireVersion(5, "Async for loops are");
            }
            return true;
        }
        mark = first;
        if (invalid) {
            invalidForTarget();
        }
        return back(first);
    }

    // ---- with ---------------------------------------------------------------------------------------------------

    private boolean with() {
        int first = mark;
        if (invalid) {
            badWith(false);
            mark = first;
        }
        boolean async = accept(KW_ASYNC);
        int keyword = mark;
        if (accept(KW_WITH) && accept(LPAR) && separated(this::withItem)) {
            accept(COMMA);
            if (accept(RPAR) && accept(COLON)) {
                accept(TYPE_COMMENT);
                if (block()) {
                    requireVersion(9, "Parenthesized context managers are");
                    return true;
                }
            }
        }
        mark = keyword;
        if (accept(KW_WITH) && separated(this::withItem) && accept(COLON)) {
            accept(TYPE_COMMENT);
            if (block()) {
                if (async) {
                    requireVersion(5, "Async with statements are");
                }
                return true;
            }
        }
        mark = first;
        if (invalid) {
            badWith(true);
        }
        return back(first);
    }

    /** Reports a missing colon, or else a missing block. */
    private void badWith(boolean colon) {
        accept(KW_ASYNC);
        int keyword = mark;
        if (accept(KW_WITH) && separated(() -> expression() != null && asTarget())) {
            endOfWith(colon, keyword);
        }
        mark = keyword;
        if (accept(KW_WITH) && accept(LPAR) && separated(() -> expressions() != null && asTarget())) {
            accept(COMMA);
            if (accept(RPAR)) {
                endOfWith(colon, keyword);
            }
        }
    }

    private void endOfWith(boolean colon, int keyword) {
        if (colon) {
            rejectMissingColon();
        } else if (accept(COLON)) {
            requireIndent("'with' statement", keyword);
        }
    }

    private boolean asTarget() {
        int first = mark;
        if (accept(KW_AS) && starTarget() == null) {
            mark = first;
        }
        return true;
    }

    private boolean withItem() {
        int first = mark;
        Expr context = expression();
        if (context == null) {
            return back(first);
        }
        int behind = mark;
        if (accept(KW_AS) && starTarget() != null && endsItem()) {
            return true;
        }
        mark = behind;
        if (invalid && accept(KW_AS)) {
            Expr target = expression();
            if (target != null && endsItem()) {
                rejectTarget(target, TargetUse.ASSIGN);
            }
        }
        mark = behind;
        return true;
    }

    private boolean endsItem() {
        return at(COMMA) || at(RPAR) || at(COLON);
    }

    // ---- try ----------------------------------------------------------------------------------------------------

    private boolean tryStatement() {
        int first = mark;
        if (invalid) {
            invalidTry();
            mark = first;
        }
        mark++;
        require(COLON, ":");
        if (!block()) {
            return back(first);
        }
        int behind = mark;
        if (finallyBlock()) {
            return true;
        }
        mark = behind;
        if (handlers(false)) {
            optionalElse();
            optionalFinally();
            return true;
        }
        mark = behind;
        if (handlers(true)) {
            optionalElse();
            optionalFinally();
            requireVersion(11, "Exception groups are");
            return true;
        }
        return back(first);
    }

    private void optionalFinally() {
        int first = mark;
        if (!finallyBlock()) {
            mark = first;
        }
    }

    private boolean handlers(boolean star) {
        boolean some = false;
        while (true) {
            int before = mark;
            if (!handler(star)) {
                mark = before;
                return some;
            }
            some = true;
        }
    }

    private boolean blocks() {
        while (true) {
            int before = mark;
            if (!block()) {
                mark = before;
                return true;
            }
        }
    }

    private void invalidTry() {
        int first = mark++;
        if (accept(COLON)) {
            requireIndent("'try' statement", first);
        }
        mark = first + 1;
        if (accept(COLON) && block() && !at(KW_EXCEPT) && !at(KW_FINALLY)) {
            throw errorHere("expected 'except' or 'finally' block");
        }
        String mixed = "cannot have both 'except' and 'except*' on the same 'try'";
        mark = first + 1;
        if (accept(COLON) && blocks() && handlers(false)) {
            int except = mark;
            if (accept(KW_EXCEPT) && at(STAR)) {
                int star = mark++;
                if (expression() != null && exceptionName() && at(COLON)) {
                    throw errorAt(except, star, mixed);
                }
            }
        }
        mark = first + 1;
        if (accept(COLON) && blocks() && handlers(true)) {
            int except = mark;
            if (accept(KW_EXCEPT)) {
                int behind = mark;
                if (expression() == null || !exceptionName()) {
                    mark = behind;
                }
                if (at(COLON)) {
                    throw errorAt(except, except, mixed);
                }
            }
        }
    }

    private boolean exceptionName() {
        int first = mark;
        if (accept(KW_AS) && !accept(NAME)) {
            mark = first;
        }
        return true;
    }

    private boolean finallyBlock() {
        int first = mark;
        if (!accept(KW_FINALLY)) {
            return false;
        }
        if (invalid) {
            if (accept(COLON)) {
                requireIndent("'finally' statement", first);
            }
            mark = first + 1;
        }
        require(COLON, ":");
        return block() || back(first);
    }

    private boolean handler(boolean star) {
        int first = mark;
        if (!at(KW_EXCEPT)) {
            return false;
        }
        if (invalid) {
            mark++;
            if (!star || accept(STAR)) {
                if (expression() != null && exceptionName() && accept(COLON)) {
                    requireIndent(star ? "'except*' statement" : "'except' statement", first);
                }
                mark = first + 1;
                if (!star && accept(COLON)) {
                    requireIndent("'except' statement", first);
                }
            }
            mark = first;
        }
        mark++;
        if (!star || accept(STAR)) {
            if (expression() != null && exceptionName() && accept(COLON) && block()) {
                return true;
            }
            mark = first + 1;
            if (!star && accept(COLON) && block()) {
                return true;
            }
        }
        mark = first;
        if (invalid) {
            invalidHandler();
        }
        return back(first);
    }

    private void invalidHandler() {
        int first = mark++;
        accept(STAR);
        Expr a = expression();
        if (a != null && accept(COMMA) && expressions() != null && exceptionName() && accept(COLON)) {
            throw errorFrom(a.range(), "multiple exception types must be parenthesized");
        }
        mark = first + 1;
        accept(STAR);
        if (expression() != null && exceptionName()) {
            rejectMissingColon();
        }
        mark = first + 1;
        rejectMissingColon();
        if (accept(STAR) && (at(NEWLINE) || at(COLON))) {
            throw errorHere("expected one or more exception types");
        }
        mark = first;
    }

    // ---- match --------------------------------------------------------------------------------------------------

    private boolean subject() {
        int first = mark;
        Expr e = starNamedExpression();
        if (e != null && accept(COMMA)) {
            int behind = mark;
            if (starNamedExpressions() == null) {
                mark = behind;
            }
            return true;
        }
        mark = first;
        return namedExpression() != null;
    }

    private boolean match() {
        int first = mark;
        if (!acceptSoftKeyword(NameTable.MATCH)) {
            return false;
        }
        if (subject() && accept(COLON) && accept(NEWLINE) && accept(INDENT)) {
            boolean some = false;
            int before = mark;
            while (caseBlock()) {
                some = true;
                before = mark;
            }
            mark = before;
            if (some && accept(DEDENT)) {
                requireVersion(10, "Pattern matching is");
                return true;
            }
        }
        mark = first;
        if (invalid) {
            mark++;
            if (subject()) {
                if (at(NEWLINE)) {
                    requireVersion(10, "Pattern matching is");
                }
                rejectMissingColon();
                if (accept(COLON)) {
                    requireIndent("'match' statement", first);
                }
            }
        }
        return back(first);
    }

    private boolean guard() {
        int first = mark;
        if (accept(KW_IF) && namedExpression() == null) {
            mark = first;
        }
        return true;
    }

    private boolean caseBlock() {
        int first = mark;
        if (invalid) {
            if (acceptSoftKeyword(NameTable.CASE) && patterns() && guard()) {
                rejectMissingColon();
                if (accept(COLON)) {
                    requireIndent("'case' statement", first);
                }
            }
            mark = first;
        }
        return acceptSoftKeyword(NameTable.CASE) && patterns() && guard() && accept(COLON) && block() || back(first);
    }
}
