// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.compiler.AstValidationException;
import dev.fantail.compiler.AstValidationException.Kind;
import dev.fantail.compiler.AstValidator;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with trees that no source text has. */
class AstValidatorTest {
    private static final SourceRange RANGE = new SourceRange(1, 0, 1, 0);
    private static final Expr LOAD = new Expr.Name("x", ExprContext.LOAD, RANGE);
    private static final Expr STORE = new Expr.Name("x", ExprContext.STORE, RANGE);
    private static final List<Stmt> PASS = List.of(new Stmt.Pass(RANGE));

    private static void rejects(String message, Stmt statement) {
        rejects(Kind.VALUE_ERROR, message, statement);
    }

    private static void rejects(Kind kind, String message, Stmt statement) {
        AstValidationException error = assertThrows(
                AstValidationException.class,
                () -> AstValidator.validate(new Mod.Module(List.of(statement), List.of())));
        assertEquals(message, error.getMessage());
        assertEquals(kind, error.kind());
    }

    private static void rejects(String message, Expr expression) {
        rejects(message, new Stmt.ExprStmt(expression, RANGE));
    }

    private static void rejects(String message, Pattern pattern) {
        rejects(message, new Stmt.Match(LOAD, List.of(new Stmt.MatchCase(pattern, null, PASS)), RANGE));
    }

    @Test
    void parsedTreesAreValid() {
        String source = """
            def f(a, /, b=1, *c, d, **e) -> int:
                for x, *y in a: print(*y, **e)
                del x
                match a:
                    case {'a': -1 + 2j, **rest} | [1, *_] | C(x=None) as z: return f'{z!r:>5}'
            class A[T: int](B, metaclass=M):
                x: T = [a async for a in b]
            """;
        AstValidator.validate(Parser.parse(source, "test.py", ParserOptions.of(ParserOptions.Mode.EXEC)));
    }

    @Test
    void contexts() {
        rejects("expression must have Load context but has Store instead", STORE);
        rejects(
                "expression which can't be assigned to in Del context",
                new Stmt.Delete(List.of(new Expr.Constant(1L, null, RANGE)), RANGE));
        rejects("identifier field can't represent 'None' constant", new Expr.Name("None", ExprContext.LOAD, RANGE));
    }

    @Test
    void emptyParts() {
        Arguments none = new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());
        rejects(
                "empty body on AsyncFunctionDef",
                new Stmt.FunctionDef("f", none, List.of(), List.of(), null, null, List.of(), true, RANGE));
        rejects("empty items on With", new Stmt.With(List.of(), PASS, null, false, RANGE));
        rejects(
                "Try has neither except handlers nor finalbody",
                new Stmt.Try(PASS, List.of(), List.of(), List.of(), false, RANGE));
        rejects("BoolOp with less than 2 values", new Expr.BoolOp(true, List.of(LOAD), RANGE));
        rejects("comprehension with no generators", new Expr.ListComp(LOAD, List.of(), RANGE));
        rejects(
                "Compare has a different number of comparators and operands",
                new Expr.Compare(LOAD, List.of(CompareOperator.LT, CompareOperator.GT), List.of(LOAD), RANGE));
    }

    @Test
    void targets() {
        Expr attribute = new Expr.Attribute(LOAD, "a", ExprContext.STORE, RANGE);
        rejects(
                Kind.TYPE_ERROR,
                "AnnAssign with simple non-Name target",
                new Stmt.AnnAssign(attribute, LOAD, null, true, RANGE));
        rejects(Kind.TYPE_ERROR, "TypeAlias with non-Name name", new Stmt.TypeAlias(attribute, List.of(), LOAD, RANGE));
    }

    @Test
    void patterns() {
        rejects("can't capture name '_' in patterns", new Pattern.MatchAs(null, "_", RANGE));
        rejects("can't use MatchStar here", new Pattern.MatchStar("a", RANGE));
        rejects("patterns may only match literals and attribute lookups", new Pattern.MatchValue(LOAD, RANGE));
        rejects(
                "unexpected constant inside of a literal pattern",
                new Pattern.MatchValue(new Expr.Constant(Singleton.ELLIPSIS, null, RANGE), RANGE));
        rejects(
                "MatchClass cls field can only contain Name or Attribute nodes.",
                new Pattern.MatchClass(new Expr.Constant(1L, null, RANGE), List.of(), List.of(), List.of(), RANGE));
    }

    @Test
    void ranges() {
        rejects("AST node line range (2, 1) is not valid", new Stmt.Pass(new SourceRange(2, 0, 1, 0)));
        rejects("line 1, column 5-3 is not a valid range", new Stmt.Pass(new SourceRange(1, 5, 1, 3)));
        rejects(
                "AST node column range (-1, 3) for line range (1, 1) is not valid",
                new Stmt.Pass(new SourceRange(1, -1, 1, 3)));
    }
}
