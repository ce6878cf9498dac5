// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * A native iterator that makes its items from those of others, or by functions of the program. It is written once, against a
 * {@link Stage}: compiled loops contain it together with what it calls, and callers in Java go the general way.
 */
public interface StagedIterator extends NativeIterator {
    /**
     * As {@link #next()}.
     *
     * @param frame the caller's, or {@code null} with the stage that does not need it
     */
    Object next(VirtualFrame frame, Stage stage);

    @Override
    @TruffleBoundary
    default Object next() {
        return next(null, GeneralStage.INSTANCE);
    }
}
