// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.builtin.ToTextNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** FORMAT_VALUE without a specification: {@code {value}} in an f-string. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class FormatValueNode extends InstructionNode {
    /** The conversions of the instruction's argument. */
    private static final int STR = 1;

    private static final int REPR = 2;
    private static final int ASCII = 3;

    private final int conversion;

    protected FormatValueNode(int bci, int conversion) {
        super(bci);
        this.conversion = conversion;
    }

    protected final boolean isText() {
        return conversion <= STR;
    }

    protected final boolean isConverted() {
        return conversion != 0;
    }

    protected final boolean isStrOrRepr() {
        return conversion == STR || conversion == REPR;
    }

    protected final boolean isAscii() {
        return conversion == ASCII;
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

    @Specialization(guards = "!isConverted()")
    protected final TruffleString formatted(
            VirtualFrame frame, Object value, @Cached("format()") CallSpecialNode format) {
        at(frame);
        Object text = format.execute(frame, value, Str.EMPTY);
        return text instanceof TruffleString plain ? plain : checked(value, text);
    }

    @TruffleBoundary
    private static TruffleString checked(Object value, Object text) {
        return text == null ? Strings.format(value, Str.EMPTY) : Strings.formatted(text);
    }

    @Specialization(guards = "isStrOrRepr()")
    protected final TruffleString converted(
            VirtualFrame frame, Object value, @Cached("converter()") ToTextNode converter) {
        at(frame);
        Object text = converter.executeText(frame, value);
        return text instanceof TruffleString plain ? plain : Strings.format(text, Str.EMPTY);
    }

    @Specialization(guards = "isAscii()")
    protected final TruffleString ascii(VirtualFrame frame, Object value) {
        at(frame);
        return format(value, conversion, Str.EMPTY);
    }

    @NeverDefault
    protected static CallSpecialNode format() {
        return CallSpecialNode.create(Names.FORMAT);
    }

    @NeverDefault
    protected final ToTextNode converter() {
        return conversion == REPR ? ToTextNode.Repr.create() : ToTextNode.Constructor.create();
    }

    /** What FORMAT_VALUE makes of a value. */
    @TruffleBoundary
    public static TruffleString format(Object value, int conversion, TruffleString specification) {
        Object converted = switch (conversion) {
            case STR -> Strings.str(value);
            case REPR -> Strings.repr(value);
            case ASCII -> Strings.ascii(value);
            default -> value;
        };
        return Strings.format(converted, specification);
    }
}
