// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
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
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.util.Arrays;

/** {@code translate} by a plain dict, where each character stays one of one byte or goes away. */
public abstract class TranslateNode extends BuiltinNode {
    private static final int UNKNOWN = -1;
    private static final int REMOVED = -2;

    @NeverDefault
    public static TranslateNode create() {
        return TranslateNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeTranslate(args[first], args[first + 1]);
    }

    abstract Object executeTranslate(Object text, Object table);

    @Specialization(guards = "table.isExactly(DICT)")
    protected static Object byDict(
            TruffleString text, PyDict table, @Cached OneByteNode bytes, @Cached FromOneByteNode make) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] result = translate(content.getArray(), content.getOffset(), content.getLength(), table);
        return result == null ? null : make.execute(result);
    }

    /** Each character is looked up once. */
    @TruffleBoundary
    private static byte[] translate(byte[] characters, int offset, int length, PyDict table) {
        int[] known = new int[0x100];
        byte[] result = new byte[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            int c = characters[offset + i] & 0xff;
            int mapped = known[c] - 1;
            if (known[c] == 0) {
                mapped = look(table, c);
                known[c] = mapped + 1;
            }
            if (mapped >= 0) {
                result[size++] = (byte) mapped;
            } else if (mapped == UNKNOWN) {
                return null;
            }
        }
        return size == length ? result : Arrays.copyOf(result, size);
    }

    /** What the table says of a character, where that is a character below 256 or {@code None}. */
    private static int look(PyDict table, int c) {
        Object mapped = table.getLong(c);
        if (mapped == null) {
            return c;
        } else if (mapped == PyNone.NONE) {
            return REMOVED;
        } else if (mapped instanceof Long code && code >= 0 && code < 0x100) {
            return (int) (long) code;
        } else if (mapped instanceof TruffleString text) {
            return replacement(text);
        }
        return UNKNOWN;
    }

    private static int replacement(TruffleString text) {
        if (Str.length(text) == 0) {
            return REMOVED;
        }
        int c = Str.codePointAt(text, 0);
        return Str.length(text) == 1 && c < 0x100 ? c : UNKNOWN;
    }

    @Fallback
    protected static Object others(@SuppressWarnings("unused") Object text, @SuppressWarnings("unused") Object table) {
        return null;
    }

    protected static final PyType DICT = Types.DICT;
}
