// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Root node of Python code, or of a part of it. */
public interface CodeOwner {
    /** {@code null} where several functions appear through the same root node. */
    PyCode code();
}
