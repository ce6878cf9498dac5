// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.Constants;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.Stmt;
import java.util.List;

/** The string that a body starts with. */
public final class Docstrings {
    private Docstrings() {}

    /** The docstring's text, or {@code null}. */
    public static Object of(List<Stmt> body) {
        return !body.isEmpty()
                        && body.getFirst() instanceof Stmt.ExprStmt statement
                        && statement.value() instanceof Expr.Constant constant
                        && isString(constant.value())
                ? constant.value()
                : null;
    }

    public static boolean isString(Object value) {
        return value instanceof String || value instanceof Constants.CodePoints;
    }
}
