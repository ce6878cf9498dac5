// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.CodeOwner;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;

/** {@code globals()}. */
public final class GlobalsNode extends BuiltinNode {
    @CompilationFinal
    private boolean asked;

    @CompilationFinal
    private boolean inPython;

    @NeverDefault
    public static GlobalsNode create() {
        return new GlobalsNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 0;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (!asked) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            inPython = getRootNode() instanceof CodeOwner;
            asked = true;
        }
        return inPython
                ? ((PyFunction) frame.getArguments()[FrameLayout.FUNCTION]).globals()
                : PyNone.ofNullable(CallerFrames.globals());
    }
}
