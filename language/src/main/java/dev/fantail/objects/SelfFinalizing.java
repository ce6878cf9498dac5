// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * A {@link PyObject} that knows by itself whether anything is to be called or said at its end: mostly there is nothing, so
 * that it is not registered with {@link Finalization} when it is made.
 */
public interface SelfFinalizing {
    /** What tells when the object is collected, as far as anybody wants to know. */
    Object guard();

    void setGuard(Object guard);

    /** Whether something is to be called or said when it is collected as it is now. */
    boolean isToBeFinalized();
}
