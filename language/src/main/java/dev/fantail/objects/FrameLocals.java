// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.strings.TruffleString;
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
}
