// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;

/**
 * The result of looking a name up along a class's MRO. Code may embed it while {@link #stable()} is valid.
 *
 * @param value the attribute, or {@code null} where no class of the MRO has it
 * @param owner the class that has it, or {@code null}
 * @param stable invalidated when the result changes; never valid for a name that keeps changing
 * @param generation how often the result changed before
 */
public record TypeLookup(Object value, PyType owner, Assumption stable, int generation) {
    private static final int MAX_GENERATIONS = 4;

    static TypeLookup create(Object value, PyType owner, int generation) {
        Assumption stable =
                generation < MAX_GENERATIONS ? Assumption.create("stable class attribute") : Assumption.NEVER_VALID;
        return new TypeLookup(value, owner, stable, generation);
    }

    /** Whether code may embed the result. */
    public boolean isStable() {
        return stable.isValid();
    }
}
