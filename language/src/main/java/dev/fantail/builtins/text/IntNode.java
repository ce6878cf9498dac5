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
import dev.fantail.builtins.IntMethods;
import dev.fantail.builtins.IntText;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.text.OneByteNode;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** {@code int(x)} of plain numbers and of decimal digits that fit in a machine word. */
public abstract class IntNode extends BuiltinNode {
    /** So many digits always fit. */
    private static final int DIGITS = 18;

    @NeverDefault
    public static IntNode create() {
        return IntNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return args[first] == Types.INT ? executeInt(args[first + 1]) : null;
    }

    abstract Object executeInt(Object value);

    @Specialization
    protected static Object integer(long value) {
        return value;
    }

    @Specialization(guards = "fits(value)")
    protected static Object number(double value) {
        return (long) value;
    }

    protected static boolean fits(double value) {
        return value >= -0x1p63 && value < 0x1p63;
    }

    @Specialization
    protected static Object string(TruffleString text, @Cached OneByteNode bytes) {
        InternalByteArray content = bytes.execute(text);
        if (content == null || content.getLength() == 0) {
            return general(text);
        }
        byte[] array = content.getArray();
        int i = content.getOffset();
        int end = content.getEnd();
        boolean negative = array[i] == '-';
        if (negative) {
            i++;
        }
        if (i == end || end - i > DIGITS) {
            return general(text);
        }
        long value = 0;
        for (; i < end; i++) {
            int digit = array[i] - '0';
            if (digit < 0 || digit > 9) {
                return general(text);
            }
            value = 10 * value + digit;
        }
        return negative ? -value : value;
    }

    /**
     * Signs, blanks, underscores, other digits, and big numbers. What is no literal is raised here: an exception pays for each
     * method of the runtime that it leaves.
     */
    private static Object general(TruffleString text) {
        Object value = parse(text);
        if (value == null) {
            throw IntMethods.invalid(text, 10);
        }
        return value;
    }

    @TruffleBoundary
    private static Object parse(TruffleString text) {
        return IntText.parse(Str.codePoints(text), 10);
    }

    @Fallback
    protected static Object others(@SuppressWarnings("unused") Object value) {
        return null;
    }
}
