// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.nodes.trace.Interruption;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;

/**
 * Some of the blocks of a body that is too big to be compiled as one. They run on the frame of the body, or on a copy of
 * it ({@link FrameCopyNode}).
 */
public final class RegionRootNode extends PythonRootNode implements FrameOwner {
    private static final int WHOLE = FrameLayout.FIRST_PARAMETER;
    private static final int ENTRY = FrameLayout.FIRST_PARAMETER + 1;

    public RegionRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            SourceSection section,
            DispatchNode body,
            boolean suspect) {
        super(language, descriptor, code, section, body, suspect);
    }

    /**
     * The arguments of a call: those of the body that its nodes need, then its frame, and an entry as
     * {@link RegionsNode#run} takes it. The parameters are in variables; what they are changes from call to call.
     */
    static Object[] arguments(MaterializedFrame whole, int entry) {
        Object[] own = whole.getArguments();
        return new Object[] {own[FrameLayout.FUNCTION], own[FrameLayout.NAMESPACE], whole, entry};
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        MaterializedFrame whole = (MaterializedFrame) arguments[WHOLE];
        int entry = (int) arguments[ENTRY];
        FrameCopyNode copy = body.frameCopy();
        // One of the two at a time: the compiler would merge what is in registers in one and in memory in the other.
        return copy == null || !copy.isUsed() ? body.enter(whole, entry) : enterWithCopy(frame, copy, whole, entry);
    }

    private Object enterWithCopy(VirtualFrame frame, FrameCopyNode copy, MaterializedFrame whole, int entry) {
        copy.take(whole, frame);
        Object result;
        try {
            result = body.enter(frame, entry);
        } catch (PyException e) {
            copy.depart(frame);
            throw e;
        }
        if (result instanceof Interruption interruption) {
            copy.depart(interruption.frame());
            return new Interruption(whole, interruption.offset(), interruption.exception());
        }
        if (!(result instanceof RegionExit) && frame.getObjectStatic(FrameLayout.FRAME_OBJECT) != null) {
            // The body has returned, and its variables can still be seen.
            copy.depart(frame);
        }
        return result;
    }

    @Override
    public boolean isPart() {
        return true;
    }

    @Override
    public boolean keepsFrames() {
        FrameCopyNode copy = body.frameCopy();
        return copy == null || !copy.isUsed();
    }

    @Override
    public void keepFrames() {
        FrameCopyNode copy = body.frameCopy();
        if (copy != null) {
            copy.giveUp();
        }
    }
}
