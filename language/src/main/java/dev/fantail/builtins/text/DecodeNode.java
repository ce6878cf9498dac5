// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.FromOneByteNode;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** {@code bytes.decode} of ASCII from UTF-8 and the other encodings that agree with ASCII. */
public abstract class DecodeNode extends BuiltinNode {
    private static final TruffleString UTF_8 = Str.of("utf-8");

    @NeverDefault
    public static DecodeNode create() {
        return DecodeNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1 || count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeDecode(args[first], args.length - first == 1 ? UTF_8 : args[first + 1]);
    }

    abstract Object executeDecode(Object bytes, Object encoding);

    @Specialization(
            guards = {"bytes.type() == BYTES", "bytes.size() <= LONGEST", "encoding == cached", "isAscii"},
            limit = "1")
    protected static Object bytes(
            PyBytes bytes,
            @SuppressWarnings("unused") TruffleString encoding,
            @SuppressWarnings("unused") @Cached("encoding") TruffleString cached,
            @SuppressWarnings("unused") @Cached("agreesWithAscii(cached)") boolean isAscii,
            @Cached FromOneByteNode make,
            @Cached TruffleString.GetCodeRangeNode codeRange) {
        TruffleString text = make.execute(bytes.value());
        return codeRange.execute(text, Str.ENCODING) == TruffleString.CodeRange.ASCII ? text : null;
    }

    protected static boolean agreesWithAscii(TruffleString encoding) {
        return Codecs.agreesWithAscii(encoding);
    }

    @Fallback
    protected static Object others(
            @SuppressWarnings("unused") Object bytes, @SuppressWarnings("unused") Object encoding) {
        return null;
    }

    protected static final int LONGEST = FromOneByteNode.LONGEST;
    protected static final PyType BYTES = Types.BYTES;
}
