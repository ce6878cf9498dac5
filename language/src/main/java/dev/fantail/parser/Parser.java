// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import dev.fantail.parser.ast.Mod;

/** Parses Python 3.12. */
public final class Parser {
    private Parser() {}

    /**
     * Parses text, which must not contain lone surrogates.
     *
     * @throws SyntaxErrorException when it is not valid
     */
    public static Mod parse(String source, String fileName, ParserOptions options) {
        return parse(SourceDecoder.fromString(source, fileName, options), options);
    }

    /**
     * Parses encoded text: UTF-8, or what a byte order mark or an encoding declaration says.
     *
     * @throws SyntaxErrorException when it is not valid
     * @throws SourceDecodeException when it is not valid in a way that is not reported as a syntax error
     */
    public static Mod parse(byte[] source, String fileName, ParserOptions options) {
        return parse(SourceDecoder.fromBytes(source, fileName, options), options);
    }

    /** The encoding other than UTF-8 that a comment in encoded text declares, or {@code null}. */
    public static String foreignEncoding(byte[] source) {
        return SourceDecoder.foreignEncoding(source);
    }

    private static Mod parse(SourceText text, ParserOptions options) {
        try {
            return DeepStack.call(options.warnings(), warnings -> parseNow(text, options.withWarnings(warnings)));
        } catch (StackOverflowError e) {
            throw TokenCursor.tooComplex(text.fileName());
        }
    }

    private static Mod parseNow(SourceText text, ParserOptions options) {
        try {
            return new FastParser(new TokenBuffer(text, options), options).parse();
        } catch (TokenCursor.Failure e) {
            throw ErrorExplainer.explain(text, options);
        }
    }
}
