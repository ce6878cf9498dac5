// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** {@code format(value, specification)}; a specification that only aligns is parsed once. */
public abstract class FormatWithNode extends PythonNode {
    @NeverDefault
    public static FormatWithNode create() {
        return FormatWithNodeGen.create();
    }

    /** Whoever calls has said where it is: the value's class may have a say. */
    public abstract TruffleString execute(VirtualFrame frame, Object value, TruffleString specification);

    @Specialization(
            guards = {"specification == cached", "layout != null", "layout.isForNumbers()"},
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
            guards = {"specification == cached", "layout != null", "layout.isForText()"},
            limit = "1")
    protected static TruffleString string(
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
                ? general(value, specification)
                : make.execute(layout.text(content.getArray(), content.getOffset(), content.getLength()));
    }

    @Specialization
    protected static TruffleString formatted(
            VirtualFrame frame, Object value, TruffleString specification, @Cached("format()") CallSpecialNode format) {
        Object text = format.execute(frame, value, specification);
        return text instanceof TruffleString plain ? plain : checked(value, specification, text);
    }

    @TruffleBoundary
    private static TruffleString checked(Object value, TruffleString specification, Object text) {
        return text == null ? general(value, specification) : Strings.formatted(text);
    }

    @TruffleBoundary
    private static TruffleString general(Object value, TruffleString specification) {
        return Strings.format(value, specification);
    }

    @NeverDefault
    protected static CallSpecialNode format() {
        return CallSpecialNode.create(Names.FORMAT);
    }

    protected static Layout parse(TruffleString specification) {
        return Optimization.FORMATTING_IN_ONE_ARRAY.isOn() ? Layout.parse(specification) : null;
    }
}
