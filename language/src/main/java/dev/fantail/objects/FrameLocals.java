// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Warnings;
import java.util.List;

/** The variables in a function's frame as a dict. */
final class FrameLocals {
    private static final int FREE = 0x80;
    private static final int HIDDEN = 0x10;
    private static final int OPTIMIZED = 1;

    private FrameLocals() {}

    /** Makes {@code target} show the bound variables; others stay what they were, unbound ones disappear. */
    @TruffleBoundary
    static void copy(MaterializedFrame frame, PyCode code, PyDict target) {
        List<String> names = code.code().localsPlusNames();
        byte[] kinds = code.code().localsPlusKinds();
        for (int i = 0; i < names.size(); i++) {
            if ((kinds[i] & HIDDEN) != 0 || (kinds[i] & FREE) != 0 && (code.flags() & OPTIMIZED) == 0) {
                continue;
            }
            TruffleString name = ConstantValues.intern(names.get(i));
            Object value = value(frame, FrameLayout.FIRST_LOCAL + i);
            if (value instanceof PyCell cell && kinds[i] != 0x20) {
                value = cell.get();
            }
            if (value == null) {
                target.removeString(name);
            } else {
                target.putString(name, value);
            }
        }
    }

    /** A namespace and the variables of the comprehension that runs in its frame, a new dict when there are any. */
    @TruffleBoundary
    static Object withHidden(MaterializedFrame frame, PyCode code, Object namespace) {
        byte[] kinds = code.code().localsPlusKinds();
        PyDict result = null;
        for (int i = 0; i < kinds.length; i++) {
            Object value = (kinds[i] & HIDDEN) == 0 ? null : value(frame, FrameLayout.FIRST_LOCAL + i);
            if (value instanceof PyCell cell) {
                value = cell.get();
            }
            if (value != null) {
                if (result == null) {
                    result = (PyDict) Calls.call(Types.DICT, namespace);
                }
                result.putString(
                        ConstantValues.intern(code.code().localsPlusNames().get(i)), value);
            }
        }
        return result == null ? namespace : result;
    }

    private static Object value(MaterializedFrame frame, int slot) {
        if (frame.isObject(slot)) {
            return frame.getObject(slot);
        } else if (frame.isLong(slot)) {
            return frame.getLong(slot);
        } else if (frame.isDouble(slot)) {
            return frame.getDouble(slot);
        }
        return frame.isBoolean(slot) ? frame.getBoolean(slot) : null;
    }

    /**
     * Makes the variables what {@code source} has. Those that it lacks become {@code None}, because the code may know them to
     * be bound, with a warning; cells become unbound.
     */
    @TruffleBoundary
    static void store(MaterializedFrame frame, PyCode code, PyDict source) {
        List<String> names = code.code().localsPlusNames();
        byte[] kinds = code.code().localsPlusKinds();
        for (int i = 0; i < names.size(); i++) {
            if ((kinds[i] & HIDDEN) != 0 || (kinds[i] & FREE) != 0 && (code.flags() & OPTIMIZED) == 0) {
                continue;
            }
            int slot = FrameLayout.FIRST_LOCAL + i;
            Object shown = source.getString(ConstantValues.intern(names.get(i)));
            Object value = value(frame, slot);
            if (value instanceof PyCell cell && kinds[i] != 0x20) {
                if (cell.get() != shown) {
                    cell.set(shown);
                }
            } else if (value != null && shown == null) {
                set(frame, slot, PyNone.NONE);
                warn(names.get(i));
            } else if (!isSame(value, shown)) {
                set(frame, slot, shown);
            }
        }
    }

    private static void warn(String name) {
        try {
            Warnings.warn(ExceptionTypes.RUNTIME_WARNING, "assigning None to unbound local '" + name + "'", 1);
        } catch (PyException e) {
            // A warning that is an error has nowhere to go between two instructions.
        }
    }

    private static boolean isSame(Object value, Object shown) {
        return value == shown
                || (value instanceof Long || value instanceof Double || value instanceof Boolean)
                        && value.equals(shown);
    }

    /** Sets a variable, or makes it unbound with {@code null}. */
    static void set(MaterializedFrame frame, int slot, Object value) {
        if (value == null) {
            frame.clear(slot);
        } else {
            frame.setObject(slot, value);
        }
    }

    /** Binds variables that are unbound to {@code None}; how many there were. */
    @TruffleBoundary
    static int bindUnbound(MaterializedFrame frame, PyCode code) {
        byte[] kinds = code.code().localsPlusKinds();
        int count = 0;
        for (int i = 0; i < kinds.length; i++) {
            int slot = FrameLayout.FIRST_LOCAL + i;
            if (value(frame, slot) == null && (kinds[i] & FREE) == 0) {
                set(frame, slot, PyNone.NONE);
                count++;
            }
        }
        return count;
    }
}
