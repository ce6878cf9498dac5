// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.ast.Mod;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.List;

/**
 * The {@code from __future__ import} statements at the start of a module.
 *
 * @param flags features that are on, as {@code CodeFlags.FUTURE_*} bits
 * @param last the place of the last such statement, or {@code null}
 */
record FutureFeatures(int flags, SourceRange last) {
    private static final FutureFeatures NONE = new FutureFeatures(0, null);

    static FutureFeatures of(Mod mod, String fileName) {
        List<Stmt> body = switch (mod) {
            case Mod.Module module -> module.body();
            case Mod.Interactive interactive -> interactive.body();
            default -> List.of();
        };
        int flags = 0;
        SourceRange last = null;
        for (int i = Docstrings.of(body) == null ? 0 : 1; i < body.size(); i++) {
            if (!(body.get(i) instanceof Stmt.ImportFrom statement) || !"__future__".equals(statement.module())) {
                break;
            }
            for (Stmt.Alias alias : statement.names()) {
                flags |= flag(alias.name(), statement.range(), fileName);
            }
            last = statement.range();
        }
        return last == null ? NONE : new FutureFeatures(flags, last);
    }

    /** Whether a place is behind the last such statement. */
    boolean isBefore(SourceRange range) {
        return last == null
                || range.line() > last.line()
                || range.line() == last.line() && range.column() > last.column();
    }

    /** Only the features that are still optional in 3.12 leave a mark. */
    private static int flag(String feature, SourceRange range, String fileName) {
        return switch (feature) {
            case "nested_scopes",
                    "generators",
                    "division",
                    "absolute_import",
                    "with_statement",
                    "print_function",
                    "unicode_literals",
                    "generator_stop" -> 0;
            case "barry_as_FLUFL" -> CodeFlags.FUTURE_BARRY_AS_BDFL;
            case "annotations" -> CodeFlags.FUTURE_ANNOTATIONS;
            case "braces" -> throw CompileErrors.at(fileName, start(range), "not a chance");
            default -> throw CompileErrors.at(fileName, start(range), "future feature " + feature + " is not defined");
        };
    }

    /** These errors do not tell where the statement ends. */
    private static SourceRange start(SourceRange range) {
        return new SourceRange(range.line(), range.column(), range.line(), SyntaxErrorException.NO_END_OFFSET - 1);
    }
}
