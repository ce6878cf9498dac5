// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** The values of the context variables ({@code contextvars}) as a thread that runs code in them sees them. */
public interface ContextVariables {
    /** Makes these the values of the thread until {@link #leave}; raises RuntimeError when they are so somewhere. */
    void enter();

    void leave();
}
