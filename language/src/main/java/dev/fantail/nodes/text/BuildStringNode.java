// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.Str;

/** BUILD_STRING: the parts of an f-string put together, in one array while they are of one byte a character. */
public final class BuildStringNode extends ExpressionNode {
    @Children
    private final ExpressionNode[] parts;

    @Child
    private OneByteNode bytes = OneByteNode.create();

    @Child
    private FromOneByteNode make = FromOneByteNode.create();

    public BuildStringNode(ExpressionNode... parts) {
        this.parts = parts;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        InternalByteArray[] contents = new InternalByteArray[parts.length];
        TruffleString[] texts = new TruffleString[parts.length];
        boolean isOneByte = Optimization.FORMATTING_IN_ONE_ARRAY.isOn();
        long length = 0;
        for (int i = 0; i < parts.length; i++) {
            texts[i] = (TruffleString) parts[i].execute(frame);
            length += Str.length(texts[i]);
            contents[i] = bytes.execute(texts[i]);
            isOneByte &= contents[i] != null;
        }
        if (!isOneByte || length > FromOneByteNode.LONGEST) {
            return concatenate(texts);
        }
        byte[] result = new byte[(int) length];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
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
