// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

/** A tree made by hand is not one that any source text has. */
public final class AstValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which exception it becomes in Python. */
    public enum Kind {
        VALUE_ERROR,
        TYPE_ERROR,
        SYSTEM_ERROR
    }

    private final Kind kind;

    public AstValidationException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
