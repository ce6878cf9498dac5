// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.parser.SyntaxWarningHandler;

/**
 * How to compile.
 *
 * @param optimize 0; 1 leaves out {@code assert} and makes {@code __debug__} false; 2 leaves out docstrings besides
 * @param futureFlags future features that are on from the start, as {@code CodeFlags.FUTURE_*} bits
 * @param topLevelAwait whether {@code await} may stand outside of a function
 * @param warnings receives warnings
 */
public record CompilerOptions(int optimize, int futureFlags, boolean topLevelAwait, SyntaxWarningHandler warnings) {
    public static final CompilerOptions DEFAULT = new CompilerOptions(0, 0, false, SyntaxWarningHandler.IGNORE);

    public CompilerOptions withOptimize(int value) {
        return new CompilerOptions(value, futureFlags, topLevelAwait, warnings);
    }

    public CompilerOptions withWarnings(SyntaxWarningHandler value) {
        return new CompilerOptions(optimize, futureFlags, topLevelAwait, value);
    }
}
