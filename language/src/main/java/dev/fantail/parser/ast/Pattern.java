// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import java.util.List;

/** A pattern of a {@code case}. Components that may be absent are {@code null}; lists never are. */
public sealed interface Pattern {
    SourceRange range();

    record MatchValue(Expr value, SourceRange range) implements Pattern {}

    /** {@code value} is {@code None}, {@code True} or {@code False}, as in {@link Expr.Constant}. */
    record MatchSingleton(Object value, SourceRange range) implements Pattern {}

    record MatchSequence(List<Pattern> patterns, SourceRange range) implements Pattern {}

    record MatchMapping(List<Expr> keys, List<Pattern> patterns, String rest, SourceRange range) implements Pattern {}

    record MatchClass(
            Expr cls,
            List<Pattern> patterns,
            List<String> keywordNames,
            List<Pattern> keywordPatterns,
            SourceRange range)
            implements Pattern {}

    record MatchStar(String name, SourceRange range) implements Pattern {}

    record MatchAs(Pattern pattern, String name, SourceRange range) implements Pattern {}

    record MatchOr(List<Pattern> patterns, SourceRange range) implements Pattern {}
}
