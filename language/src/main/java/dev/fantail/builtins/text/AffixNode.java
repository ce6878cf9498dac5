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
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** {@code startswith} and {@code endswith} of a string or one of several. */
public abstract class AffixNode extends BuiltinNode {
    private final boolean atStart;

    protected AffixNode(boolean atStart) {
        this.atStart = atStart;
    }

    @NeverDefault
    public static AffixNode create(String method) {
        return AffixNodeGen.create(method.equals("startswith"));
    }

    @Override
    public final boolean accepts(int count) {
        return count >= 2 && count <= 4;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        int count = args.length - first;
        Object start = count > 2 ? args[first + 2] : PyNone.NONE;
        Object end = count > 3 ? args[first + 3] : PyNone.NONE;
        if (!(args[first] instanceof TruffleString text)
                || !SearchBounds.isSimple(start)
                || !SearchBounds.isSimple(end)) {
            return null;
        }
        int length = Str.length(text);
        int from = SearchBounds.clip(start, length, 0);
        int to = Math.min(length, SearchBounds.clip(end, length, length));
        return executeMatch(text, args[first + 1], from, to);
    }

    abstract Object executeMatch(TruffleString text, Object affix, int from, int to);

    @Specialization
    protected final Object string(
            TruffleString text, TruffleString affix, int from, int to, @Cached TruffleString.RegionEqualNode equal) {
        return matches(text, affix, from, to, equal);
    }

    @Specialization
    protected final Object several(
            TruffleString text, PyTuple affixes, int from, int to, @Cached TruffleString.RegionEqualNode equal) {
        for (int i = 0; i < affixes.size(); i++) {
            if (!(affixes.get(i) instanceof TruffleString affix)) {
                return null;
            } else if (matches(text, affix, from, to, equal)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(
            TruffleString text, TruffleString affix, int from, int to, TruffleString.RegionEqualNode equal) {
        int size = Str.length(affix);
        return to - from >= size && equal.execute(text, atStart ? from : to - size, affix, 0, size, Str.ENCODING);
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") TruffleString text,
            @SuppressWarnings("unused") Object affix,
            @SuppressWarnings("unused") int from,
            @SuppressWarnings("unused") int to) {
        return null;
    }
}
