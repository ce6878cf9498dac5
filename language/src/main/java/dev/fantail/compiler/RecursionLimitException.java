// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

/** The source nests too deeply to be compiled: a {@code RecursionError} in Python. */
public final class RecursionLimitException extends RuntimeException {
    /** How deeply statements and expressions may nest. */
    public static final int LIMIT = 2995;

    private static final long serialVersionUID = 1L;

    public RecursionLimitException() {
        this("maximum recursion depth exceeded during compilation");
    }

    public RecursionLimitException(String message) {
        super(message, null, false, false);
    }
}
