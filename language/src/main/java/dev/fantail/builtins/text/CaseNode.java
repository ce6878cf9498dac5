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

/** {@code lower}, {@code upper} and the other mappings of case, of strings of one byte a character. */
public abstract class CaseNode extends BuiltinNode {
    private final OneByteCase mapping;

    protected CaseNode(OneByteCase mapping) {
        this.mapping = mapping;
    }

    @NeverDefault
    public static CaseNode create(String method) {
        return CaseNodeGen.create(
                switch (method) {
                    case "lower" -> OneByteCase.LOWER;
                    case "casefold" -> OneByteCase.FOLD;
                    case "upper" -> OneByteCase.UPPER;
                    case "swapcase" -> OneByteCase.SWAP;
                    case "title" -> OneByteCase.TITLE;
                    case "capitalize" -> OneByteCase.CAPITALIZE;
                    default -> throw new IllegalArgumentException(method);
                });
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeMap(args[first]);
    }

    abstract Object executeMap(Object text);

    @Specialization
    protected final Object string(TruffleString text, @Cached OneByteNode bytes, @Cached FromOneByteNode make) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] mapped = mapping.map(content.getArray(), content.getOffset(), content.getLength());
        return mapped == null ? null : make.execute(mapped);
    }

    @Fallback
    protected static Object others(@SuppressWarnings("unused") Object text) {
        return null;
    }
}
