// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** A literal whose text has no value. */
final class LiteralException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiteralException(String message) {
        super(message, null, false, false);
    }
}
