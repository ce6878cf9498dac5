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
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** {@code partition} and {@code rpartition} of strings of one byte a character. */
public abstract class PartitionNode extends BuiltinNode {
    private final boolean fromEnd;

    protected PartitionNode(boolean fromEnd) {
        this.fromEnd = fromEnd;
    }

    @NeverDefault
    public static PartitionNode create(String method) {
        return PartitionNodeGen.create(method.equals("rpartition"));
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executePartition(args[first], args[first + 1]);
    }

    abstract Object executePartition(Object text, Object separator);

    @Specialization(guards = "length(separator) > 0")
    protected final Object strings(
            TruffleString text,
            TruffleString separator,
            @Cached OneByteNode bytes,
            @Cached OneByteNode separatorBytes,
            @Cached CutNode cutBefore,
            @Cached CutNode cutBehind) {
        InternalByteArray content = bytes.execute(text);
        InternalByteArray sought = separatorBytes.execute(separator);
        if (content == null || sought == null || OneByteSearch.isTooSlow(sought.getLength(), content.getLength())) {
            return null;
        }
        byte[] array = content.getArray();
        int offset = content.getOffset();
        int length = content.getLength();
        byte[] wanted = sought.getArray();
        int wantedOffset = sought.getOffset();
        int size = sought.getLength();
        int at = fromEnd
                ? OneByteSearch.lastIndexOf(array, offset, 0, length, wanted, wantedOffset, size)
                : OneByteSearch.indexOf(array, offset, 0, length, wanted, wantedOffset, size);
        if (at < 0) {
            return fromEnd ? new PyTuple(Str.EMPTY, Str.EMPTY, text) : new PyTuple(text, Str.EMPTY, Str.EMPTY);
        }
        return new PyTuple(cutBefore.execute(text, 0, at), separator, cutBehind.execute(text, at + size, length));
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text, @SuppressWarnings("unused") Object separator) {
        return null;
    }

    protected static int length(TruffleString text) {
        return Str.length(text);
    }
}
