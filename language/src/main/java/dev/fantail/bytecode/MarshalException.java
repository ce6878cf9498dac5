// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

/** Data that {@code marshal} cannot read, or a value that it cannot write. */
public final class MarshalException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The Python exception that the message belongs to. */
    public enum Kind {
        EOF_ERROR,
        VALUE_ERROR,
        TYPE_ERROR
    }

    private final Kind kind;

    public MarshalException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
