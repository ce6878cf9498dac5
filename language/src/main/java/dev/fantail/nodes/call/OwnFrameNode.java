// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.CodeOwner;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyFrame;

/** The frame object of the Python frame that the node runs in. */
public final class OwnFrameNode extends PythonNode {
    @CompilationFinal
    private PyCode code;

    @CompilationFinal
    private boolean asked;

    @NeverDefault
    public static OwnFrameNode create() {
        return new OwnFrameNode();
    }

    /** {@code null} outside of Python code. */
    public PyFrame execute(VirtualFrame frame) {
        PyCode own = code();
        return own == null ? null : PyFrame.of(frame.materialize(), own);
    }

    /** Of the function that the node runs in; {@code null} outside of Python code. */
    public PyCode code() {
        if (!asked) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            code = getRootNode() instanceof CodeOwner owner ? owner.code() : null;
            asked = true;
        }
        return code;
    }
}
