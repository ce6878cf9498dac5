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
import dev.fantail.nodes.text.OneByteNode;

/** {@code isalpha} and the other questions whether each character is of a kind, of ASCII strings. */
public abstract class CharacterTestNode extends BuiltinNode {
    private final int kind;
    private final int firstKind;

    /** What is true of the empty string. */
    private final boolean empty;

    protected CharacterTestNode(int kind, int firstKind, boolean empty) {
        this.kind = kind;
        this.firstKind = firstKind;
        this.empty = empty;
    }

    @NeverDefault
    public static CharacterTestNode create(String method) {
        return switch (method) {
            case "isalpha" -> create(AsciiKinds.ALPHA);
            case "isalnum" -> create(AsciiKinds.ALPHA | AsciiKinds.DIGIT);
            case "isdecimal", "isdigit", "isnumeric" -> create(AsciiKinds.DIGIT);
            case "isspace" -> create(AsciiKinds.SPACE);
            case "isprintable" -> CharacterTestNodeGen.create(AsciiKinds.PRINTABLE, AsciiKinds.PRINTABLE, true);
            case "isidentifier" -> {
                int start = AsciiKinds.ALPHA | AsciiKinds.UNDERSCORE;
                yield CharacterTestNodeGen.create(start | AsciiKinds.DIGIT, start, false);
            }
            default -> throw new IllegalArgumentException(method);
        };
    }

    private static CharacterTestNode create(int kind) {
        return CharacterTestNodeGen.create(kind, kind, false);
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeTest(args[first]);
    }

    abstract Object executeTest(Object text);

    @Specialization
    protected final Object string(TruffleString text, @Cached OneByteNode bytes) {
        InternalByteArray content = bytes.execute(text);
        if (content == null) {
            return null;
        }
        byte[] array = content.getArray();
        int expected = firstKind;
        for (int i = content.getOffset(); i < content.getEnd(); i++) {
            if (array[i] < 0) {
                return null;
            } else if ((AsciiKinds.of(array[i]) & expected) == 0) {
                return false;
            }
            expected = kind;
        }
        return content.getLength() > 0 || empty;
    }

    @Fallback
    protected static Object others(@SuppressWarnings("unused") Object text) {
        return null;
    }
}
