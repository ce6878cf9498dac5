// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.source.SourceSection;
import dev.fantail.objects.PyCode;

/** Some of the blocks of a body that is too big to be compiled as one; they run on the frame of the body. */
public final class RegionRootNode extends PythonRootNode {
    public RegionRootNode(
            TruffleLanguage<?> language,
            FrameDescriptor descriptor,
            PyCode code,
            SourceSection section,
            DispatchNode body,
            boolean suspect) {
        super(language, descriptor, code, section, body, suspect);
    }

    /** Takes the frame, and an entry as {@link RegionsNode#run} does. */
    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        return body.enter((MaterializedFrame) arguments[0], (int) arguments[1]);
    }
}
