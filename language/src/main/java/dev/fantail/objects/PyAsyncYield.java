// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** What an asynchronous generator yields to its consumer, told apart from what it awaits. */
public final class PyAsyncYield implements com.oracle.truffle.api.interop.TruffleObject {
    private final Object value;

    public PyAsyncYield(Object value) {
        this.value = value;
    }

    public Object value() {
        return value;
    }
}
