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
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;

/** {@code split} and {@code rsplit} of strings of one byte a character. */
public abstract class SplitNode extends BuiltinNode {
    private final boolean fromEnd;

    protected SplitNode(boolean fromEnd) {
        this.fromEnd = fromEnd;
    }

    @NeverDefault
    public static SplitNode create(String method) {
        return SplitNodeGen.create(method.equals("rsplit"));
    }

    @Override
    public final boolean accepts(int count) {
        return count <= 3;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        int count = args.length - first;
        return executeSplit(
                args[first], count > 1 ? args[first + 1] : PyNone.NONE, count > 2 ? args[first + 2] : (Object) (-1L));
    }

    abstract Object executeSplit(Object text, Object separator, Object limit);

    /** From the end, words are found in the same places when there is no limit. */
    protected final boolean isForward(long limit) {
        return !fromEnd || limit < 0;
    }

    @Specialization(guards = "isForward(limit)")
    protected static Object words(
            TruffleString text,
            @SuppressWarnings("unused") PyNone separator,
            long limit,
            @Cached OneByteNode bytes,
            @Cached CutNode cut) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        int length = content.getLength();
        PartList parts = new PartList();
        int i = 0;
        while (true) {
            while (i < length && AsciiKinds.isSpace(array[offset + i])) {
                i++;
            }
            if (i == length) {
                return parts.toList();
            }
            int start = i;
            if (parts.size() == limit) {
                i = length;
            }
            while (i < length && !AsciiKinds.isSpace(array[offset + i])) {
                i++;
            }
            parts.add(cut.execute(text, start, i));
        }
    }

    @Specialization(guards = {"!isForward(limit)"})
    protected static Object lastWords(
            TruffleString text,
            @SuppressWarnings("unused") PyNone separator,
            long limit,
            @Cached OneByteNode bytes,
            @Cached CutNode cut) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        PartList parts = new PartList();
        int i = content.getLength();
        while (true) {
            while (i > 0 && AsciiKinds.isSpace(array[offset + i - 1])) {
                i--;
            }
            if (i == 0) {
                return parts.toReversedList();
            }
            int end = i;
            if (parts.size() == limit) {
                i = 0;
            }
            while (i > 0 && !AsciiKinds.isSpace(array[offset + i - 1])) {
                i--;
            }
            parts.add(cut.execute(text, i, end));
        }
    }

    @Specialization(guards = "length(separator) > 0")
    protected final Object parts(
            TruffleString text,
            TruffleString separator,
            long limit,
            @Cached OneByteNode bytes,
            @Cached OneByteNode separatorBytes,
            @Cached CutNode cut) {
        InternalByteArray content = bytes.execute(text);
        InternalByteArray sought = separatorBytes.execute(separator);
        if (content == null || sought == null || OneByteSearch.isTooSlow(sought.getLength(), content.getLength())) {
            return null;
        }
        return fromEnd ? lastParts(text, content, sought, limit, cut) : firstParts(text, content, sought, limit, cut);
    }

    private static PyList firstParts(
            TruffleString text, InternalByteArray content, InternalByteArray sought, long limit, CutNode cut) {
        byte[] array = content.getArray();
        int offset = content.getOffset();
        int length = content.getLength();
        byte[] wanted = sought.getArray();
        int wantedOffset = sought.getOffset();
        int size = sought.getLength();
        PartList parts = new PartList();
        int from = 0;
        while (true) {
            int at = parts.size() == limit
                    ? -1
                    : OneByteSearch.indexOf(array, offset, from, length, wanted, wantedOffset, size);
            parts.add(cut.execute(text, from, at < 0 ? length : at));
            if (at < 0) {
                return parts.toList();
            }
            from = at + size;
        }
    }

    private static PyList lastParts(
            TruffleString text, InternalByteArray content, InternalByteArray sought, long limit, CutNode cut) {
        byte[] array = content.getArray();
        int offset = content.getOffset();
        byte[] wanted = sought.getArray();
        int wantedOffset = sought.getOffset();
        int size = sought.getLength();
        PartList parts = new PartList();
        int to = content.getLength();
        while (true) {
            int at = parts.size() == limit
                    ? -1
                    : OneByteSearch.lastIndexOf(array, offset, 0, to, wanted, wantedOffset, size);
            parts.add(cut.execute(text, at < 0 ? 0 : at + size, to));
            if (at < 0) {
                return parts.toReversedList();
            }
            to = at;
        }
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text,
            @SuppressWarnings("unused") Object separator,
            @SuppressWarnings("unused") Object limit) {
        return null;
    }

    protected static int length(TruffleString text) {
        return Str.length(text);
    }
}
