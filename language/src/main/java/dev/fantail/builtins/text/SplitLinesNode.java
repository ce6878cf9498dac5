// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.CharacterTypes;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.CutNode;
import dev.fantail.nodes.text.OneByteNode;

/** {@code splitlines} of strings of one byte a character. */
public abstract class SplitLinesNode extends BuiltinNode {
    @NeverDefault
    public static SplitLinesNode create() {
        return SplitLinesNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1 || count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeSplit(args[first], args.length - first == 1 ? Boolean.FALSE : args[first + 1]);
    }

    abstract Object executeSplit(Object text, Object keepEnds);

    @Specialization
    protected static Object lines(
            TruffleString text, boolean keepEnds, @Cached OneByteNode bytes, @Cached CutNode cut) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        int length = content.getLength();
        PartList lines = new PartList();
        int i = 0;
        while (i < length) {
            int start = i;
            while (i < length && !CharacterTypes.isLineBreak(array[offset + i] & 0xff)) {
                i++;
            }
            int end = i;
            if (i < length) {
                boolean isPair = array[offset + i] == '\r' && i + 1 < length && array[offset + i + 1] == '\n';
                i += isPair ? 2 : 1;
            }
            lines.add(cut.execute(text, start, keepEnds ? i : end));
        }
        return lines.toList();
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text, @SuppressWarnings("unused") Object keepEnds) {
        return null;
    }
}
