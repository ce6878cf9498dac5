// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;

/** BUILD_STRING: the parts of an f-string put together. */
public final class BuildStringNode extends ExpressionNode {
    @Children
    private final ExpressionNode[] parts;

    @Child
    private ConcatenateNode concatenate;

    public BuildStringNode(ExpressionNode... parts) {
        this.parts = parts;
        this.concatenate = new ConcatenateNode(parts.length);
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        TruffleString[] texts = new TruffleString[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = (TruffleString) parts[i].execute(frame);
        }
        return concatenate.execute(texts);
    }
}
