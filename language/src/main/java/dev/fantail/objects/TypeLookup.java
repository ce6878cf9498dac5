// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;

/**
 * The result of looking a name up along a class's MRO. Code may embed it while {@link #stable()} is valid. An attribute that
 * keeps being assigned, as a counter in a class, is volatile: its entry stays and takes the new values.
 */
public final class TypeLookup {
    private static final int MAX_GENERATIONS = 4;

    /** An entry of a name that comes and goes is not worth keeping either. */
    private static final int MAX_VOLATILE_GENERATIONS = 12;

    private final Object first;
    private final PyType owner;
    private final Assumption stable;
    private final Assumption current;
    private final boolean isVolatile;

    private volatile Object latest;

    private TypeLookup(Object value, PyType owner, boolean isVolatile, Assumption stable, Assumption current) {
        this.first = value;
        this.latest = value;
        this.owner = owner;
        this.isVolatile = isVolatile;
        this.stable = stable;
        this.current = current;
    }

    /**
     * @param value the attribute, or {@code null} where no class of the MRO has it
     * @param owner the class that has it, or {@code null}
     * @param generation how often the result changed before
     */
    static TypeLookup create(Object value, PyType owner, int generation) {
        if (generation < MAX_GENERATIONS) {
            Assumption stable = Assumption.create("stable class attribute");
            return new TypeLookup(value, owner, false, stable, stable);
        }
        boolean isVolatile =
                value != null && generation < MAX_VOLATILE_GENERATIONS && Optimization.CHANGING_CLASS_ATTRIBUTES.isOn();
        Assumption current = isVolatile ? Assumption.create("volatile class attribute") : Assumption.NEVER_VALID;
        return new TypeLookup(value, owner, isVolatile, Assumption.NEVER_VALID, current);
    }

    /** The attribute, or {@code null} where no class of the MRO has it. */
    public Object value() {
        return isVolatile ? latest : first;
    }

    /** The class that has the attribute, or {@code null}. */
    public PyType owner() {
        return owner;
    }

    /** Invalidated when the result changes; never valid for a name that keeps changing. */
    public Assumption stable() {
        return stable;
    }

    /** Whether code may embed the result. */
    public boolean isStable() {
        return stable.isValid();
    }

    /** Whether assignments to the attribute change {@link #value()}, as long as {@link #current()} is valid. */
    public boolean isVolatile() {
        return isVolatile;
    }

    /** Invalidated when the entry is no longer the result of the look-up. */
    public Assumption current() {
        return current;
    }

    /** Takes the value that the owner's namespace has now; the entry must be volatile. */
    public void replace(Object value) {
        assert isVolatile;
        latest = value;
    }

    void invalidate() {
        stable.invalidate();
        current.invalidate();
    }
}
