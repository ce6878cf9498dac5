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
import dev.fantail.nodes.text.CutNode;
import dev.fantail.nodes.text.OneByteNode;
import dev.fantail.objects.PyNone;

/** {@code strip}, {@code lstrip} and {@code rstrip} of strings of one byte a character. */
public abstract class StripNode extends BuiltinNode {
    private final boolean atStart;
    private final boolean atEnd;

    protected StripNode(boolean atStart, boolean atEnd) {
        this.atStart = atStart;
        this.atEnd = atEnd;
    }

    @NeverDefault
    public static StripNode create(String method) {
        return StripNodeGen.create(!method.equals("rstrip"), !method.equals("lstrip"));
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1 || count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeStrip(args[first], args.length - first == 1 ? PyNone.NONE : args[first + 1]);
    }

    abstract Object executeStrip(Object text, Object characters);

    @Specialization
    protected final Object space(
            TruffleString text,
            @SuppressWarnings("unused") PyNone characters,
            @Cached OneByteNode bytes,
            @Cached CutNode cut) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        int from = 0;
        int to = content.getLength();
        while (atStart && from < to && AsciiKinds.isSpace(array[offset + from])) {
            from++;
        }
        while (atEnd && from < to && AsciiKinds.isSpace(array[offset + to - 1])) {
            to--;
        }
        return cut.execute(text, from, to);
    }

    @Specialization
    protected final Object characters(
            TruffleString text,
            TruffleString characters,
            @Cached OneByteNode bytes,
            @Cached OneByteNode characterBytes,
            @Cached CutNode cut) {
        InternalByteArray content = bytes.execute(text);
        InternalByteArray set = characterBytes.execute(characters);
        if (content == null || set == null) {
            return null;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        int from = 0;
        int to = content.getLength();
        while (atStart && from < to && contains(set, array[offset + from])) {
            from++;
        }
        while (atEnd && from < to && contains(set, array[offset + to - 1])) {
            to--;
        }
        return cut.execute(text, from, to);
    }

    private static boolean contains(InternalByteArray set, byte character) {
        byte[] array = set.getArray();
        for (int i = set.getOffset(); i < set.getEnd(); i++) {
            if (array[i] == character) {
                return true;
            }
        }
        return false;
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text, @SuppressWarnings("unused") Object characters) {
        return null;
    }
}
