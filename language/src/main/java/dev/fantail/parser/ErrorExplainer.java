// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** Finds out what is wrong with a source that {@link FastParser} did not accept. */
final class ErrorExplainer {
    private ErrorExplainer() {}

    static SyntaxErrorException explain(SourceText text, ParserOptions options) {
        TokenBuffer tokens = new TokenBuffer(text, options.withWarnings(SyntaxWarningHandler.IGNORE));
        while (tokens.fill() != TokenKind.ENDMARKER) {
            if (tokens.tokenizer.error != null) {
                return tokens.tokenizer.error;
            }
            if (tokens.tokenizer.state != Tokenizer.State.OK) {
                break;
            }
        }
        return SyntaxErrors.atTokens(tokens, tokens.count - 1, tokens.count - 1, "invalid syntax");
    }
}
