// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.nodes.text.FromOneByteNode;
import dev.fantail.nodes.text.OneByteNode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code separator.join(items)}: of strings of one byte a character in one array, generators compiled in. */
public final class JoinNode extends BuiltinNode {
    @Child
    private CollectNode collect = CollectNode.create();

    @Child
    private OneByteNode bytes = OneByteNode.create();

    @Child
    private FromOneByteNode make = FromOneByteNode.create();

    private JoinNode() {}

    @NeverDefault
    public static JoinNode create() {
        return new JoinNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        // The general form gets the items too: a generator gives them once.
        args[first + 1] = collect.execute(frame, args[first + 1]);
        Object items = args[first + 1];
        boolean isPlain = items instanceof PyList list && list.type() == Types.LIST
                || items instanceof PyTuple tuple && tuple.type() == Types.TUPLE;
        if (!isPlain || !(args[first] instanceof TruffleString separator)) {
            return null;
        }
        // A copy, because other threads may change the list between the two rounds.
        Object[] parts = items instanceof PyTuple tuple ? tuple.items() : Iteration.toArray(items);
        if (parts.length == 0) {
            return Str.EMPTY;
        } else if (parts.length == 1) {
            return parts[0] instanceof TruffleString ? parts[0] : null;
        }
        InternalByteArray between = bytes.execute(separator);
        long length = between == null ? -1 : length(parts, between.getLength());
        return length < 0 || length > FromOneByteNode.LONGEST ? null : join(parts, between, (int) length);
    }

    /** The characters of the result, or -1 if a part is no string. */
    private static long length(Object[] parts, int between) {
        long length = (long) between * (parts.length - 1);
        for (Object part : parts) {
            if (!(part instanceof TruffleString text)) {
                return -1;
            }
            length += Str.length(text);
        }
        return length;
    }

    private TruffleString join(Object[] parts, InternalByteArray between, int length) {
        byte[] result = new byte[length];
        byte[] separator = between.getArray();
        int separatorOffset = between.getOffset();
        int separatorLength = between.getLength();
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                if (separatorLength == 1) {
                    result[at] = separator[separatorOffset];
                } else {
                    System.arraycopy(separator, separatorOffset, result, at, separatorLength);
                }
                at += separatorLength;
            }
            InternalByteArray part = bytes.execute((TruffleString) parts[i]);
            if (part == null) {
                return null;
            }
            System.arraycopy(part.getArray(), part.getOffset(), result, at, part.getLength());
            at += part.getLength();
        }
        return make.execute(result);
    }
}
