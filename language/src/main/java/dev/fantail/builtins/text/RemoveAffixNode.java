// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.CutNode;
import dev.fantail.objects.Str;

/** {@code removeprefix} and {@code removesuffix}. */
public abstract class RemoveAffixNode extends BuiltinNode {
    private final boolean atStart;

    protected RemoveAffixNode(boolean atStart) {
        this.atStart = atStart;
    }

    @NeverDefault
    public static RemoveAffixNode create(String method) {
        return RemoveAffixNodeGen.create(method.equals("removeprefix"));
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeRemove(args[first], args[first + 1]);
    }

    abstract Object executeRemove(Object text, Object affix);

    @Specialization
    protected final Object string(
            TruffleString text, TruffleString affix, @Cached TruffleString.RegionEqualNode equal, @Cached CutNode cut) {
        int length = Str.length(text);
        int size = Str.length(affix);
        if (length < size || !equal.execute(text, atStart ? 0 : length - size, affix, 0, size, Str.ENCODING)) {
            return text;
        }
        return atStart ? cut.execute(text, size, length) : cut.execute(text, 0, length - size);
    }

    @Fallback
    protected static Object others(@SuppressWarnings("unused") Object text, @SuppressWarnings("unused") Object affix) {
        return null;
    }
}
