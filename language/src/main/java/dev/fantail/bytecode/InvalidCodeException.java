// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

/** A code object that no compiler would write: running it would make no sense. */
public final class InvalidCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidCodeException(String message) {
        super(message, null, false, false);
    }
}
