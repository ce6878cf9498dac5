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
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.FromOneByteNode;
import dev.fantail.nodes.text.OneByteNode;

/** {@code replace} in strings of one byte a character. */
public abstract class ReplaceNode extends BuiltinNode {
    @NeverDefault
    public static ReplaceNode create() {
        return ReplaceNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 3 || count == 4;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeReplace(
                args[first], args[first + 1], args[first + 2], args.length - first == 3 ? -1L : args[first + 3]);
    }

    abstract Object executeReplace(Object text, Object part, Object replacement, Object count);

    @Specialization
    protected static Object strings(
            TruffleString text,
            TruffleString part,
            TruffleString replacement,
            long count,
            @Cached OneByteNode bytes,
            @Cached OneByteNode partBytes,
            @Cached OneByteNode replacementBytes,
            @Cached FromOneByteNode make) {
        InternalByteArray content = bytes.execute(text);
        InternalByteArray sought = partBytes.execute(part);
        InternalByteArray inserted = replacementBytes.execute(replacement);
        if (content == null
                || sought == null
                || inserted == null
                || count == 0
                || sought.getLength() == 0
                || OneByteSearch.isTooSlow(sought.getLength(), content.getLength())) {
            return null;
        }
        byte[] array = content.getArray();
        byte[] result = OneByteSearch.replace(
                array, content.getOffset(), content.getLength(), sought, inserted, count < 0 ? Long.MAX_VALUE : count);
        return result == array ? text : result == null ? null : make.execute(result);
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text,
            @SuppressWarnings("unused") Object part,
            @SuppressWarnings("unused") Object replacement,
            @SuppressWarnings("unused") Object count) {
        return null;
    }
}
