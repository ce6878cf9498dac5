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
import dev.fantail.objects.Str;
import java.util.Arrays;

/** {@code ljust}, {@code rjust} and {@code center} of strings of one byte a character. */
public abstract class PadNode extends BuiltinNode {
    /** Wider ones may need more memory than there is. */
    protected static final int WIDEST = 1 << 20;

    private static final TruffleString BLANK = Str.ofCodePoint(' ');

    private final boolean atStart;
    private final boolean atEnd;

    protected PadNode(boolean atStart, boolean atEnd) {
        this.atStart = atStart;
        this.atEnd = atEnd;
    }

    @NeverDefault
    public static PadNode create(String method) {
        return PadNodeGen.create(!method.equals("ljust"), !method.equals("rjust"));
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2 || count == 3;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executePad(args[first], args[first + 1], args.length - first == 2 ? BLANK : args[first + 2]);
    }

    abstract Object executePad(Object text, Object width, Object fill);

    @Specialization(guards = {"width <= WIDEST", "isCharacter(fill)"})
    protected final Object string(
            TruffleString text,
            long width,
            TruffleString fill,
            @Cached OneByteNode bytes,
            @Cached OneByteNode fillBytes,
            @Cached FromOneByteNode make) {
        InternalByteArray content = bytes.execute(text);
        InternalByteArray character = fillBytes.execute(fill);
        if (content == null || character == null) {
            return null;
        }
        int length = content.getLength();
        if (width <= length) {
            return text;
        }
        int padding = (int) width - length;
        int before = !atStart ? 0 : !atEnd ? padding : padding / 2 + (padding & (int) width & 1);
        byte[] result = new byte[(int) width];
        Arrays.fill(result, character.get(0));
        System.arraycopy(content.getArray(), content.getOffset(), result, before, length);
        return make.execute(result);
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text,
            @SuppressWarnings("unused") Object width,
            @SuppressWarnings("unused") Object fill) {
        return null;
    }

    protected static boolean isCharacter(TruffleString text) {
        return Str.length(text) == 1;
    }
}
