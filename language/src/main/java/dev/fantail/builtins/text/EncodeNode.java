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
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.OneByteNode;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.Str;
import java.util.Arrays;

/** {@code encode} of ASCII strings to UTF-8 and the other encodings that agree with ASCII. */
public abstract class EncodeNode extends BuiltinNode {
    private static final TruffleString UTF_8 = Str.of("utf-8");

    @NeverDefault
    public static EncodeNode create() {
        return EncodeNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1 || count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeEncode(args[first], args.length - first == 1 ? UTF_8 : args[first + 1]);
    }

    abstract Object executeEncode(Object text, Object encoding);

    @Specialization(
            guards = {"encoding == cached", "isAscii"},
            limit = "1")
    protected static Object string(
            TruffleString text,
            @SuppressWarnings("unused") TruffleString encoding,
            @SuppressWarnings("unused") @Cached("encoding") TruffleString cached,
            @SuppressWarnings("unused") @Cached("agreesWithAscii(cached)") boolean isAscii,
            @Cached OneByteNode bytes,
            @Cached TruffleString.GetCodeRangeNode codeRange) {
        InternalByteArray content = bytes.execute(text);
        if (content == null || codeRange.execute(text, Str.ENCODING) != TruffleString.CodeRange.ASCII) {
            return null;
        }
        return new PyBytes(Arrays.copyOfRange(content.getArray(), content.getOffset(), content.getEnd()));
    }

    protected static boolean agreesWithAscii(TruffleString encoding) {
        return Codecs.agreesWithAscii(encoding);
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object text, @SuppressWarnings("unused") Object encoding) {
        return null;
    }
}
