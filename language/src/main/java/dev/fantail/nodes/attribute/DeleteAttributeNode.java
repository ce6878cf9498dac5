// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.protocol.Attributes;

/** DELETE_ATTR. */
public final class DeleteAttributeNode extends StatementNode {
    private final TruffleString name;

    @Child
    private ExpressionNode object;

    public DeleteAttributeNode(int bci, TruffleString name, ExpressionNode object) {
        super(bci);
        this.name = name;
        this.object = object;
    }

    @Override
    public void execute(VirtualFrame frame) {
        Object target = object.execute(frame);
        at(frame);
        Attributes.delete(target, name);
    }
}
