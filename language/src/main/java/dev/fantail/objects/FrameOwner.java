// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Root node of Python code: what a stack walk needs to know before it looks at a frame. */
public interface FrameOwner extends CodeOwner {
    /** Whether the frames of calls are in memory, where a stack walk finds them without giving up compiled code. */
    boolean keepsFrames();

    /** Whether the code is a part of a body, of which the own frame comes next on the stack. */
    default boolean isPart() {
        return false;
    }

    /** Keeps the frames of later calls in memory: somebody has asked for one, and may do so again. */
    void keepFrames();
}
