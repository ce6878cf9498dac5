// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * A module-level variable. Code may embed the value while {@link #stable()} holds; a variable that keeps being
 * written stops offering that, so that it cannot cause one deoptimization after another.
 */
public final class GlobalCell {
    private static final int MAX_STABLE_VALUES = 3;

    private Object value;

    @CompilationFinal
    private Assumption stable = renewed(true);

    private int writes;

    public GlobalCell(Object value) {
        this.value = value;
    }

    /** The value, or {@code null} while the name is not defined. */
    public Object get() {
        return value;
    }

    /** Valid while the value is known to be what it was when the assumption was read. */
    public Assumption stable() {
        return stable;
    }

    /** Stores {@code newValue}, or deletes the variable with {@code null}. */
    public void set(Object newValue) {
        if (stable.isValid()) {
            if (value == newValue) {
                return;
            }
            CompilerDirectives.transferToInterpreterAndInvalidate();
            invalidateAndSet(newValue);
        } else {
            value = newValue;
        }
    }

    /** As {@link #set}, where the cell is not a constant of compiled code: that stays valid, what embeds the value does not. */
    public void setOfAny(Object newValue) {
        if (stable.isValid()) {
            invalidateAndSet(newValue);
        } else {
            value = newValue;
        }
    }

    @TruffleBoundary
    private synchronized void invalidateAndSet(Object newValue) {
        if (value == newValue) {
            return;
        }
        // The first assignment to an absent name is the definition, not a change of mind.
        Assumption old = stable;
        boolean more = value == null || ++writes < MAX_STABLE_VALUES;
        value = newValue;
        stable = renewed(more);
        old.invalidate();
    }

    private static Assumption renewed(boolean more) {
        return more && Optimization.STABLE_GLOBALS.isOn() ? Assumption.create("stable global") : Assumption.NEVER_VALID;
    }
}
