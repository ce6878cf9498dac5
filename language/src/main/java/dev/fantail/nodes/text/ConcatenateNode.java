// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.Str;

/** Puts a fixed number of strings together, in one array while they are of one byte a character. */
public final class ConcatenateNode extends PythonNode {
    private final int count;

    @Child
    private OneByteNode bytes = OneByteNode.create();

    @Child
    private FromOneByteNode make = FromOneByteNode.create();

    /** @param count how many strings there are each time */
    public ConcatenateNode(int count) {
        this.count = count;
    }

    /** @param texts as many as was said */
    @ExplodeLoop
    public TruffleString execute(TruffleString[] texts) {
        InternalByteArray[] contents = new InternalByteArray[count];
        boolean isOneByte = Optimization.FORMATTING_IN_ONE_ARRAY.isOn();
        long length = 0;
        for (int i = 0; i < count; i++) {
            length += Str.length(texts[i]);
            contents[i] = bytes.execute(texts[i]);
            isOneByte &= contents[i] != null;
        }
        if (!isOneByte || length > FromOneByteNode.LONGEST) {
            return concatenate(texts);
        }
        byte[] result = new byte[(int) length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int size = contents[i].getLength();
            System.arraycopy(contents[i].getArray(), contents[i].getOffset(), result, at, size);
            at += size;
        }
        return make.execute(result);
    }

    @TruffleBoundary
    private static TruffleString concatenate(TruffleString[] texts) {
        TruffleStringBuilder builder = Str.builder();
        for (TruffleString text : texts) {
            builder.appendStringUncached(text);
        }
        return builder.toStringUncached();
    }
}
