// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Expr.Keyword;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.Stmt.ExceptHandler;
import dev.fantail.parser.ast.Stmt.MatchCase;
import dev.fantail.parser.ast.Stmt.WithItem;
import dev.fantail.parser.ast.TypeParam;
import java.util.ArrayList;
import java.util.List;

/** Parses statements with blocks, and whole inputs. Fails without a word; {@link ErrorExplainer} has them. */
final class FastParser extends SimpleStatementParser {
    FastParser(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    Mod parse() {
        return switch (options.mode()) {
            case EXEC -> {
                List<Stmt> body = new ArrayList<>();
                while (kind != ENDMARKER) {
                    statement(body);
                }
                yield new Mod.Module(body, tokens.typeIgnores);
            }
            case EVAL -> {
                Expr e = starExpressionsWithoutStar();
                end();
                yield new Mod.Expression(e);
            }
            case SINGLE -> interactive();
            case FUNC_TYPE -> functionType();
        };
    }

    private Expr starExpressionsWithoutStar() {
        int first = at;
        Expr e = expression();
        if (kind != COMMA) {
            return e;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(e);
        while (accept(COMMA)) {
            if (!beginsExpression(kind)) {
                break;
            }
            elements.add(expression());
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(first));
    }

    private void end() {
        while (kind == NEWLINE) {
            advance();
        }
        if (kind != ENDMARKER) {
            throw failure();
        }
    }

    private Mod interactive() {
        int first = at;
        List<Stmt> body = new ArrayList<>();
        if (accept(NEWLINE)) {
            body.add(new Stmt.Pass(rangeFrom(first)));
        } else if (isCompound()) {
            body.add(compound());
            expect(NEWLINE);
        } else {
            simpleStatements(body);
        }
        requireNothingBehind(tokens.ends[at - 1]);
        return new Mod.Interactive(body);
    }

    /** Only blank lines and comments may follow the statement. */
    private void requireNothingBehind(int from) {
        int i = from;
        while (i < tokens.text.length()) {
            switch (source[i]) {
                case ' ', '\t', '\n', '\f' -> i++;
                case '#' -> i = tokens.text.lineEnd(i);
                default -> throw failure();
            }
        }
    }

    private Mod functionType() {
        expect(LPAR);
        List<Expr> argTypes = new ArrayList<>();
        while (kind != RPAR) {
            if (accept(DOUBLESTAR)) {
                argTypes.add(expression());
                break;
            }
            if (accept(STAR)) {
                argTypes.add(expression());
                if (kind == COMMA) {
                    advance();
                    expect(DOUBLESTAR);
                    argTypes.add(expression());
                }
                break;
            }
            argTypes.add(expression());
            if (kind != COMMA) {
                break;
            }
            advance();
            if (kind == RPAR) {
                throw failure();
            }
        }
        expect(RPAR);
        expect(RARROW);
        Expr returns = expression();
        end();
        return new Mod.FunctionType(argTypes, returns);
    }

    // ---- statements ---------------------------------------------------------------------------------------------

    private void statement(List<Stmt> out) {
        if (isCompound()) {
            out.add(compound());
        } else {
            simpleStatements(out);
        }
    }

    private boolean isCompound() {
        return switch (kind) {
            case KW_DEF, KW_IF, KW_CLASS, KW_WITH, KW_FOR, KW_TRY, KW_WHILE, KW_ASYNC, AT -> true;
            case NAME -> tokens.nameIds[at] == NameTable.MATCH && isMatch();
            default -> false;
        };
    }

    /** Whether the line ends with a colon and a block of cases follows. */
    private boolean isMatch() {
        int next = peek();
        if (!beginsExpression(next) && next != STAR) {
            return false;
        }
        int distance = 1;
        int nesting = 0;
        int previous = NAME;
        while (true) {
            int k = peek(distance);
            switch (k) {
                case LPAR, LSQB, LBRACE, FSTRING_START -> nesting++;
                case RPAR, RSQB, RBRACE, FSTRING_END -> nesting--;
                case ENDMARKER -> {
                    return false;
                }
                case NEWLINE -> {
                    if (nesting <= 0) {
                        return previous == COLON
                                && peek(distance + 1) == INDENT
                                && peek(distance + 2) == NAME
                                && tokens.nameIds[at + distance + 2] == NameTable.CASE;
                    }
                }
                default -> {}
            }
            previous = k;
            distance++;
        }
    }

    private Stmt compound() {
        enter(3);
        Stmt statement = switch (kind) {
            case KW_DEF -> function(at, List.of(), false);
            case KW_IF -> ifStatement();
            case KW_CLASS -> classDefinition(List.of());
            case KW_WITH -> with(at, false);
            case KW_FOR -> forStatement(at, false);
            case KW_TRY -> tryStatement();
            case KW_WHILE -> whileStatement();
            case KW_ASYNC -> async(List.of());
            case AT -> decorated();
            default -> match();
        };
        leave(3);
        return statement;
    }

    private Stmt async(List<Expr> decorators) {
        int first = at;
        advance();
        requireVersion(5);
        if (kind == KW_DEF) {
            return function(first, decorators, true);
        }
        if (decorators.isEmpty()) {
            if (kind == KW_WITH) {
                return with(first, true);
            }
            if (kind == KW_FOR) {
                return forStatement(first, true);
            }
        }
        throw failure();
    }

    private Stmt decorated() {
        List<Expr> decorators = new ArrayList<>();
        while (accept(AT)) {
            decorators.add(namedExpression());
            expect(NEWLINE);
        }
        return switch (kind) {
            case KW_DEF -> function(at, decorators, false);
            case KW_CLASS -> classDefinition(decorators);
            case KW_ASYNC -> async(decorators);
            default -> throw failure();
        };
    }

    private List<Stmt> block() {
        List<Stmt> body = new ArrayList<>(4);
        if (kind != NEWLINE) {
            simpleStatements(body);
            return body;
        }
        advance();
        expect(INDENT);
        do {
            statement(body);
        } while (kind != DEDENT && kind != ENDMARKER);
        expect(DEDENT);
        return body;
    }

    @Override
    List<TypeParam> typeParameters() {
        if (kind != LSQB) {
            return List.of();
        }
        advance();
        List<TypeParam> params = new ArrayList<>(2);
        do {
            params.add(typeParameter());
            if (kind != RSQB) {
                expect(COMMA);
            }
        } while (kind != RSQB);
        advance();
        requireVersion(12);
        return params;
    }

    private TypeParam typeParameter() {
        int first = at;
        if (accept(STAR)) {
            String name = expectName();
            return new TypeParam.TypeVarTuple(name, rangeFrom(first));
        }
        if (accept(DOUBLESTAR)) {
            String name = expectName();
            return new TypeParam.ParamSpec(name, rangeFrom(first));
        }
        String name = expectName();
        Expr bound = accept(COLON) ? expression() : null;
        return new TypeParam.TypeVar(name, bound, rangeFrom(first));
    }

    private Stmt function(int first, List<Expr> decorators, boolean async) {
        advance();
        String name = expectName();
        List<TypeParam> typeParams = typeParameters();
        expect(LPAR);
        Arguments args = parameters(RPAR, false);
        advance();
        Expr returns = accept(RARROW) ? expression() : null;
        expect(COLON);
        String comment = functionTypeComment();
        List<Stmt> body = block();
        return new Stmt.FunctionDef(
                name, args, body, decorators, returns, comment, typeParams, async, blockRangeFrom(first));
    }

    private String functionTypeComment() {
        if (!options.typeComments()) {
            return null;
        }
        if (kind == NEWLINE && peek() == TYPE_COMMENT && peek(2) == NEWLINE && peek(3) == INDENT) {
            advance();
        }
        return typeComment();
    }

    private String typeComment() {
        if (kind != TYPE_COMMENT) {
            return null;
        }
        String text = tokens.textAt(at);
        advance();
        return text;
    }

    private Stmt classDefinition(List<Expr> decorators) {
        int first = at;
        advance();
        String name = expectName();
        List<TypeParam> typeParams = typeParameters();
        List<Expr> bases = List.of();
        List<Keyword> keywords = List.of();
        if (accept(LPAR)) {
            bases = new ArrayList<>(2);
            keywords = arguments(bases, -1);
            expect(RPAR);
        }
        expect(COLON);
        List<Stmt> body = block();
        return new Stmt.ClassDef(name, bases, keywords, body, decorators, typeParams, blockRangeFrom(first));
    }

    private Stmt ifStatement() {
        int first = at;
        advance();
        Expr test = namedExpression();
        expect(COLON);
        List<Stmt> body = block();
        List<Stmt> orelse;
        if (kind == KW_ELIF) {
            enter(1);
            orelse = List.of(ifStatement());
            leave(1);
        } else {
            orelse = elseBlock();
        }
        return new Stmt.If(test, body, orelse, blockRangeFrom(first));
    }

    private List<Stmt> elseBlock() {
        if (!accept(KW_ELSE)) {
            return List.of();
        }
        expect(COLON);
        return block();
    }

    private Stmt whileStatement() {
        int first = at;
        advance();
        Expr test = namedExpression();
        expect(COLON);
        List<Stmt> body = block();
        List<Stmt> orelse = elseBlock();
        return new Stmt.While(test, body, orelse, blockRangeFrom(first));
    }

    private Stmt forStatement(int first, boolean async) {
        advance();
        Expr target = starTargets();
        expect(KW_IN);
        Expr iter = starExpressions();
        expect(COLON);
        String comment = typeComment();
        List<Stmt> body = block();
        List<Stmt> orelse = elseBlock();
        return new Stmt.For(target, iter, body, orelse, comment, async, blockRangeFrom(first));
    }

    private Stmt with(int first, boolean async) {
        advance();
        List<WithItem> items = null;
        boolean parenthesized = false;
        if (kind == LPAR && closesBeforeColon()) {
            int mark = at;
            try {
                items = parenthesizedItems();
                parenthesized = true;
            } catch (Failure e) {
                moveTo(mark);
            }
        }
        if (items == null) {
            items = new ArrayList<>(2);
            items.add(withItem());
            while (accept(COMMA)) {
                items.add(withItem());
            }
        }
        expect(COLON);
        if (parenthesized) {
            requireVersion(9);
        }
        String comment = typeComment();
        List<Stmt> body = block();
        return new Stmt.With(items, body, comment, async, blockRangeFrom(first));
    }

    /** Whether a colon follows the parenthesis that closes the current one. */
    private boolean closesBeforeColon() {
        int distance = 0;
        int nesting = 0;
        do {
            switch (peek(distance++)) {
                case LPAR, LSQB, LBRACE -> nesting++;
                case RPAR, RSQB, RBRACE -> nesting--;
                case ENDMARKER -> {
                    return false;
                }
                default -> {}
            }
        } while (nesting > 0);
        return peek(distance) == COLON;
    }

    private List<WithItem> parenthesizedItems() {
        List<WithItem> items = new ArrayList<>();
        advance();
        do {
            items.add(withItem());
            if (kind != RPAR) {
                expect(COMMA);
            }
        } while (kind != RPAR);
        advance();
        return items;
    }

    private WithItem withItem() {
        Expr context = expression();
        if (!accept(KW_AS)) {
            return new WithItem(context, null);
        }
        Expr target = asTarget(starTarget(), ExprContext.STORE);
        if (kind != COMMA && kind != RPAR && kind != COLON) {
            throw failure();
        }
        return new WithItem(context, target);
    }

    private Stmt tryStatement() {
        int first = at;
        advance();
        expect(COLON);
        List<Stmt> body = block();
        List<ExceptHandler> handlers = new ArrayList<>(1);
        boolean star = kind == KW_EXCEPT && peek() == STAR;
        while (kind == KW_EXCEPT) {
            handlers.add(handler(star));
        }
        List<Stmt> orelse = handlers.isEmpty() ? List.of() : elseBlock();
        List<Stmt> finalbody = List.of();
        if (accept(KW_FINALLY)) {
            expect(COLON);
            finalbody = block();
        } else if (handlers.isEmpty()) {
            throw failure();
        }
        if (star) {
            requireVersion(11);
        }
        return new Stmt.Try(body, handlers, orelse, finalbody, star, blockRangeFrom(first));
    }

    private ExceptHandler handler(boolean star) {
        int first = at;
        advance();
        Expr type = null;
        String name = null;
        if (star) {
            expect(STAR);
        }
        if (kind != COLON || star) {
            type = expression();
            if (accept(KW_AS)) {
                name = expectName();
            }
        }
        expect(COLON);
        List<Stmt> body = block();
        return new ExceptHandler(type, name, body, blockRangeFrom(first));
    }

    private Stmt match() {
        int first = at;
        advance();
        int begin = at;
        Expr subject = starNamedExpression();
        if (kind == COMMA) {
            List<Expr> elements = new ArrayList<>();
            elements.add(subject);
            while (accept(COMMA)) {
                if (kind == COLON) {
                    break;
                }
                elements.add(starNamedExpression());
            }
            subject = new Expr.Tuple(elements, ExprContext.LOAD, rangeFrom(begin));
        } else if (subject instanceof Expr.Starred) {
            throw failure();
        }
        expect(COLON);
        expect(NEWLINE);
        expect(INDENT);
        requireVersion(10);
        List<MatchCase> cases = new ArrayList<>();
        do {
            if (!isSoftKeyword(NameTable.CASE)) {
                throw failure();
            }
            advance();
            Pattern pattern = casePattern();
            Expr guard = accept(KW_IF) ? namedExpression() : null;
            expect(COLON);
            cases.add(new MatchCase(pattern, guard, block()));
        } while (kind != DEDENT && kind != ENDMARKER);
        expect(DEDENT);
        return new Stmt.Match(subject, cases, blockRangeFrom(first));
    }
}
