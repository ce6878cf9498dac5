// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;

/** {@code ord(character)}. */
public abstract class OrdNode extends BuiltinNode {
    @NeverDefault
    public static OrdNode create() {
        return OrdNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeOrd(args[first]);
    }

    abstract long executeOrd(Object character);

    @Specialization(guards = "isCharacter(text)")
    protected static long string(TruffleString text, @Cached TruffleString.CodePointAtIndexNode codePointAt) {
        return codePointAt.execute(text, 0, Str.ENCODING);
    }

    @Specialization
    protected static long others(Object character) {
        return Conversions.codePoint(character);
    }

    protected static boolean isCharacter(TruffleString text) {
        return Str.length(text) == 1;
    }
}
