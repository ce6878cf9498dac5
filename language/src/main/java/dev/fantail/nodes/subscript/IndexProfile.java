// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

/** Whether a place has had an index that counts from the end: without one, the compiler knows that an index grows with the loop's. */
final class IndexProfile {
    @CompilationFinal
    private boolean negative;

    boolean isInside(long key, int size) {
        if (key >= 0) {
            return key < size;
        } else if (!negative) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            negative = true;
        }
        return key >= -size;
    }

    /** Of an index that {@link #isInside}. */
    static int position(long key, int size) {
        return (int) (key < 0 ? key + size : key);
    }
}
