// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.Types;

/** What {@code anext(iterator, default)} gives: awaits the next item, and answers the default at the end. */
public final class PyAsyncNextAwaitable extends PyObject {
    private final Object awaitable;
    private final Object fallback;

    PyAsyncNextAwaitable(Object awaitable, Object fallback) {
        super(Types.ANEXT_AWAITABLE);
        this.awaitable = awaitable;
        this.fallback = fallback;
    }

    Object awaitable() {
        return awaitable;
    }

    Object fallback() {
        return fallback;
    }
}
