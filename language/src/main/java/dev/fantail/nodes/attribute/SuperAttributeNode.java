// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** LOAD_SUPER_ATTR: an attribute of {@code super()}. */
public final class SuperAttributeNode extends InstructionNode {
    private final TruffleString name;
    private final boolean twoArguments;

    @Child
    private ExpressionNode superClass;

    @Child
    private ExpressionNode owner;

    @Child
    private ExpressionNode self;

    @Child
    private SuperLookupNode lookup;

    public SuperAttributeNode(
            int bci,
            TruffleString name,
            ExpressionNode superClass,
            ExpressionNode owner,
            ExpressionNode self,
            boolean twoArguments) {
        super(bci);
        this.name = name;
        this.superClass = superClass;
        this.owner = owner;
        this.self = self;
        this.twoArguments = twoArguments;
        this.lookup = SuperLookupNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object called = superClass.execute(frame);
        Object type = owner.execute(frame);
        Object object = self.execute(frame);
        at(frame);
        if (called != Types.SUPER) {
            Object made = twoArguments ? Calls.call(called, type, object) : Calls.call(called);
            return Attributes.get(made, name);
        }
        return lookup.execute(type, object);
    }
}
