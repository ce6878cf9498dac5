// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** FORMAT_VALUE with a specification: {@code {value:5d}} in an f-string; one that only aligns is parsed once. */
@NodeChild(value = "value", type = ExpressionNode.class)
@NodeChild(value = "specification", type = ExpressionNode.class)
public abstract class FormatSpecifiedNode extends InstructionNode {
    private final int conversion;

    protected FormatSpecifiedNode(int bci, int conversion) {
        super(bci);
        this.conversion = conversion;
    }

    protected final boolean isConverted() {
        return conversion != 0;
    }

    @Specialization(
            guards = {"!isConverted()", "specification == cached", "layout != null", "layout.isForNumbers()"},
            limit = "1")
    protected static TruffleString integer(
            long value,
            @SuppressWarnings("unused") TruffleString specification,
            @SuppressWarnings("unused") @Cached("specification") TruffleString cached,
            @Cached("parse(cached)") Layout layout,
            @Cached FromOneByteNode make) {
        return make.execute(layout.number(value));
    }

    @Specialization(
            guards = {"!isConverted()", "specification == cached", "layout != null", "layout.isForText()"},
            limit = "1")
    protected final TruffleString string(
            VirtualFrame frame,
            TruffleString value,
            TruffleString specification,
            @SuppressWarnings("unused") @Cached("specification") TruffleString cached,
            @Cached("parse(cached)") Layout layout,
            @Cached OneByteNode bytes,
            @Cached FromOneByteNode make) {
        if (Str.length(value) >= layout.width()) {
            return value;
        }
        InternalByteArray content = bytes.execute(value);
        return content == null
                ? general(frame, value, specification)
                : make.execute(layout.text(content.getArray(), content.getOffset(), content.getLength()));
    }

    @Specialization(guards = "!isConverted()")
    protected final TruffleString formatted(
            VirtualFrame frame, Object value, TruffleString specification, @Cached("format()") CallSpecialNode format) {
        at(frame);
        Object text = format.execute(frame, value, specification);
        return text instanceof TruffleString plain ? plain : checked(value, specification, text);
    }

    @TruffleBoundary
    private static TruffleString checked(Object value, TruffleString specification, Object text) {
        return text == null ? Strings.format(value, specification) : Strings.formatted(text);
    }

    @NeverDefault
    protected static CallSpecialNode format() {
        return CallSpecialNode.create(Names.FORMAT);
    }

    @Specialization
    protected final TruffleString general(VirtualFrame frame, Object value, Object specification) {
        at(frame);
        return FormatValueNode.format(value, conversion, (TruffleString) specification);
    }

    protected static Layout parse(TruffleString specification) {
        return Optimization.FORMATTING_IN_ONE_ARRAY.isOn() ? Layout.parse(specification) : null;
    }
}
