// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** Called for what is worth a warning but no error, while the source is being parsed. */
@FunctionalInterface
public interface SyntaxWarningHandler {
    SyntaxWarningHandler IGNORE = (category, message, line) -> false;

    enum Category {
        SYNTAX_WARNING,
        DEPRECATION_WARNING
    }

    /**
     * Reports a warning.
     *
     * @param line counted from 1
     * @return whether a filter turned the warning into an error; parsing then fails with a syntax error of the same text
     */
    boolean warn(Category category, String message, int line);
}
