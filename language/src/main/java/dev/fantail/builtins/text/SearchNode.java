// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.OneByteNode;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;

/** {@code find}, {@code index} and their kin, and {@code count}, of strings. */
public abstract class SearchNode extends BuiltinNode {
    /** What is asked for. */
    enum Question {
        FIRST,
        LAST,
        COUNT
    }

    private final Question question;

    /** Whether it is an error that nothing is found. */
    private final boolean required;

    protected SearchNode(Question question, boolean required) {
        this.question = question;
        this.required = required;
    }

    @NeverDefault
    public static SearchNode create(String method) {
        Question question = switch (method) {
            case "count" -> Question.COUNT;
            case "rfind", "rindex" -> Question.LAST;
            default -> Question.FIRST;
        };
        return SearchNodeGen.create(question, method.endsWith("index"));
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
                || !(args[first + 1] instanceof TruffleString part)
                || !SearchBounds.isSimple(start)
                || !SearchBounds.isSimple(end)) {
            return null;
        }
        int length = Str.length(text);
        int from = SearchBounds.clip(start, length, 0);
        int to = Math.min(length, SearchBounds.clip(end, length, length));
        if (Str.length(part) == 0 || OneByteSearch.isTooSlow(Str.length(part), to - from)) {
            return null;
        }
        long result = from + Str.length(part) > to ? none() : executeSearch(text, part, from, to);
        return result < (question == Question.COUNT || !required ? -1 : 0) ? null : (Object) result;
    }

    private int none() {
        return question == Question.COUNT ? 0 : required ? UNKNOWN : -1;
    }

    /** The answer must come from the general form. */
    private static final int UNKNOWN = -2;

    abstract int executeSearch(TruffleString text, TruffleString part, int from, int to);

    protected final boolean isForFirst() {
        return question == Question.FIRST;
    }

    @Specialization(guards = "isForFirst()")
    protected static int first(
            TruffleString text, TruffleString part, int from, int to, @Cached TruffleString.IndexOfStringNode indexOf) {
        return indexOf.execute(text, part, from, to, Str.ENCODING);
    }

    @Specialization(guards = "!isForFirst()")
    protected final int others(
            TruffleString text,
            TruffleString part,
            int from,
            int to,
            @Cached OneByteNode bytes,
            @Cached OneByteNode partBytes) {
        InternalByteArray content = bytes.execute(text);
        InternalByteArray sought = partBytes.execute(part);
        if (content == null || sought == null) {
            return UNKNOWN;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        byte[] wanted = sought.getArray();
        int wantedOffset = sought.getOffset();
        return question == Question.COUNT
                ? OneByteSearch.count(array, offset, from, to, wanted, wantedOffset, sought.getLength())
                : OneByteSearch.lastIndexOf(array, offset, from, to, wanted, wantedOffset, sought.getLength());
    }
}
