// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import java.util.List;

/**
 * The parameters of a function.
 *
 * @param defaults of the last positional parameters
 * @param keywordDefaults one for each keyword-only parameter; a {@code null} element where there is none
 */
public record Arguments(
        List<Arg> positionalOnly,
        List<Arg> args,
        Arg vararg,
        List<Arg> keywordOnly,
        List<Expr> keywordDefaults,
        Arg kwarg,
        List<Expr> defaults) {

    public record Arg(String name, Expr annotation, String typeComment, SourceRange range) {}
}
