// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Str;

/** FORMAT_VALUE without a specification: {@code {value}} in an f-string. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class FormatValueNode extends InstructionNode {
    private final int conversion;

    /** @param conversion as for {@link ConvertNode} */
    protected FormatValueNode(int bci, int conversion) {
        super(bci);
        this.conversion = conversion;
    }

    protected final boolean isText() {
        return conversion == 0 || conversion == 's';
    }

    @Specialization(guards = "isText()")
    protected static TruffleString string(TruffleString value) {
        return value;
    }

    /** The same by every conversion. */
    @Specialization
    protected static TruffleString integer(long value, @Cached TruffleString.FromLongNode fromLong) {
        return fromLong.execute(value, Str.ENCODING, false);
    }

    @Specialization
    protected final TruffleString formatted(
            VirtualFrame frame,
            Object value,
            @Cached("convert()") ConvertNode convert,
            @Cached("create()") FormatWithNode format) {
        at(frame);
        Object converted = convert.execute(frame, value);
        return conversion != 0 && converted instanceof TruffleString text
                ? text
                : format.execute(frame, converted, Str.EMPTY);
    }

    @NeverDefault
    protected final ConvertNode convert() {
        return new ConvertNode(conversion);
    }
}
