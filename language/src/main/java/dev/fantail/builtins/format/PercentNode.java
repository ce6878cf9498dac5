// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.Str;

/** {@code format % values} of strings: simple formats are parsed once. */
public abstract class PercentNode extends BuiltinNode {
    @NeverDefault
    public static PercentNode create() {
        return PercentNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return args[first] instanceof TruffleString format ? executeFormat(frame, format, args[first + 1]) : null;
    }

    abstract Object executeFormat(VirtualFrame frame, TruffleString format, Object values);

    @Specialization(
            guards = {"equal(format, cached)", "template != null"},
            limit = "3")
    protected static Object template(
            VirtualFrame frame,
            @SuppressWarnings("unused") TruffleString format,
            Object values,
            @SuppressWarnings("unused") @Cached("format") TruffleString cached,
            @Cached(value = "parse(cached)", neverDefault = false) PercentTemplate template,
            @Cached("create(template)") FillTemplateNode fill) {
        return fill.execute(frame, values);
    }

    @Specialization(replaces = "template")
    @SuppressWarnings("unused")
    protected static Object others(TruffleString format, Object values) {
        return null;
    }

    protected static boolean equal(TruffleString a, TruffleString b) {
        return Str.equal(a, b);
    }

    protected static PercentTemplate parse(TruffleString format) {
        return Optimization.FORMATTING_IN_ONE_ARRAY.isOn() ? PercentTemplate.parse(format) : null;
    }
}
