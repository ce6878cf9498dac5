// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;

/** FORMAT_VALUE with a specification: {@code {value:5d}} in an f-string. */
public final class FormatSpecifiedNode extends InstructionNode {
    @Child
    private ExpressionNode value;

    @Child
    private ExpressionNode specification;

    @Child
    private ConvertNode convert;

    @Child
    private FormatWithNode format = FormatWithNode.create();

    /** @param conversion as for {@link ConvertNode} */
    public FormatSpecifiedNode(int bci, int conversion, ExpressionNode value, ExpressionNode specification) {
        super(bci);
        this.value = value;
        this.specification = specification;
        this.convert = new ConvertNode(conversion);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object given = value.execute(frame);
        TruffleString wanted = (TruffleString) specification.execute(frame);
        at(frame);
        return format.execute(frame, convert.execute(frame, given), wanted);
    }
}
