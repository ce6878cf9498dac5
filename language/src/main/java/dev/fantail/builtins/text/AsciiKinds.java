// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import dev.fantail.builtins.CharacterTypes;

/** Which kinds of character each of ASCII is of, as bits; and which of all below 256 are white space. */
final class AsciiKinds {
    static final int UPPER = 1;
    static final int LOWER = 1 << 1;
    static final int ALPHA = UPPER | LOWER;
    static final int DIGIT = 1 << 2;
    static final int SPACE = 1 << 3;
    static final int UNDERSCORE = 1 << 4;
    static final int PRINTABLE = 1 << 5;

    @CompilationFinal(dimensions = 1)
    private static final byte[] KINDS = new byte[0x80];

    /** Of all characters below 256. */
    @CompilationFinal(dimensions = 1)
    private static final boolean[] SPACES = new boolean[0x100];

    static {
        for (int c = 0; c < SPACES.length; c++) {
            SPACES[c] = CharacterTypes.isSpace(c);
        }
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) ((c >= 'A' && c <= 'Z' ? UPPER : 0)
                    | (c >= 'a' && c <= 'z' ? LOWER : 0)
                    | (c >= '0' && c <= '9' ? DIGIT : 0)
                    | (CharacterTypes.isSpace(c) ? SPACE : 0)
                    | (c == '_' ? UNDERSCORE : 0)
                    | (c >= ' ' && c < 0x7f ? PRINTABLE : 0));
        }
    }

    private AsciiKinds() {}

    /** Whether a character below 256, given as a byte, is white space. */
    static boolean isSpace(byte c) {
        return SPACES[c & 0xff];
    }

    /** @param c from 0 to 127 */
    static int of(int c) {
        return KINDS[c];
    }
}
