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
import dev.fantail.nodes.text.OneByteNode;

/** {@code isupper} and {@code islower} of ASCII strings: some letter, and no letter of the other case. */
public abstract class LetterCaseNode extends BuiltinNode {
    private final int wanted;
    private final int refused;

    protected LetterCaseNode(int wanted, int refused) {
        this.wanted = wanted;
        this.refused = refused;
    }

    @NeverDefault
    public static LetterCaseNode create(String method) {
        return method.equals("isupper")
                ? LetterCaseNodeGen.create(AsciiKinds.UPPER, AsciiKinds.LOWER)
                : LetterCaseNodeGen.create(AsciiKinds.LOWER, AsciiKinds.UPPER);
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeTest(args[first]);
    }

    abstract Object executeTest(Object text);

    @Specialization
    protected final Object string(TruffleString text, @Cached OneByteNode bytes) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] array = content.getArray();
        int found = 0;
        for (int i = content.getOffset(); i < content.getEnd(); i++) {
            if (array[i] < 0) {
                return null;
            }
            int kinds = AsciiKinds.of(array[i]);
            if ((kinds & refused) != 0) {
                return false;
            }
            found |= kinds;
        }
        return (found & wanted) != 0;
    }

    @Fallback
    protected static Object others(@SuppressWarnings("unused") Object text) {
        return null;
    }
}
