// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * Where things are in a Python frame. Arguments: the function, the namespace of a module or class body (else
 * {@code null}), then one for each parameter in the order of the code object's locals. Slots: the fixed ones below,
 * then locals (cells and free variables included), then the operand stack by depth.
 */
public final class FrameLayout {
    public static final int FUNCTION = 0;
    public static final int NAMESPACE = 1;
    public static final int FIRST_PARAMETER = 2;

    /** Static int slot: byte offset of the instruction in execution, written before what may call or raise. */
    public static final int BCI = 0;

    /** Static object slot: the {@link PyFrame}, once somebody asked for one. */
    public static final int FRAME_OBJECT = 1;

    /** Static object slot: a value on its way; the one with which a body is left that runs step by step. */
    public static final int RESULT = 2;

    /** Static object slot of a generator's frame: the generator. */
    public static final int GENERATOR = 3;

    /** The same slot in the copy of a frame that a region of the body runs on: the frame. No generator has regions with copies. */
    public static final int WHOLE = 3;

    public static final int FIRST_LOCAL = 4;

    private FrameLayout() {}
}
