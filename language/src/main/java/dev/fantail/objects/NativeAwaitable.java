// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** An iterator that {@code await} drives without an exception object at its end. */
public interface NativeAwaitable {
    /** What it yields next, or {@code null} at the end; then {@link #result} has the value. */
    Object send(Object value);

    /** The value of the {@code await} expression. */
    Object result();
}
