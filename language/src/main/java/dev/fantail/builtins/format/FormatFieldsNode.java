// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.builtin.BoundArgumentsNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.Str;

/** {@code str.format}: simple formats are parsed once, and special methods of the values are compiled with the caller. */
public abstract class FormatFieldsNode extends BoundArgumentsNode {
    @NeverDefault
    public static FormatFieldsNode create() {
        return FormatFieldsNodeGen.create();
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] bound, int first) {
        return bound[0] instanceof TruffleString format
                ? executeFormat(frame, format, (Object[]) bound[1], (PyDict) bound[2])
                : null;
    }

    abstract Object executeFormat(VirtualFrame frame, TruffleString format, Object[] args, PyDict keywords);

    @Specialization(
            guards = {"equal(format, cached)", "template != null"},
            limit = "3")
    protected static Object template(
            VirtualFrame frame,
            @SuppressWarnings("unused") TruffleString format,
            Object[] args,
            PyDict keywords,
            @SuppressWarnings("unused") @Cached("format") TruffleString cached,
            @SuppressWarnings("unused") @Cached(value = "parse(cached)", neverDefault = false) FieldTemplate template,
            @Cached("create(template)") FillFieldsNode fill) {
        return fill.execute(frame, args, keywords);
    }

    @Specialization(replaces = "template")
    @SuppressWarnings("unused")
    protected static Object others(TruffleString format, Object[] args, PyDict keywords) {
        return null;
    }

    protected static boolean equal(TruffleString a, TruffleString b) {
        return Str.equal(a, b);
    }

    protected static FieldTemplate parse(TruffleString format) {
        return Optimization.FORMATTING_IN_ONE_ARRAY.isOn() ? FieldTemplate.parse(format) : null;
    }
}
