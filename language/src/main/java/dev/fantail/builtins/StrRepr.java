// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;

/** {@code repr} of strings. */
final class StrRepr {
    private static final String HEX = "0123456789abcdef";

    private StrRepr() {}

    static TruffleString repr(TruffleString value) {
        int[] text = Str.codePoints(value);
        boolean single = false;
        boolean dual = false;
        for (int c : text) {
            single |= c == '\'';
            dual |= c == '"';
        }
        int quote = single && !dual ? '"' : '\'';
        CodePoints out = new CodePoints(text.length + 2);
        out.append(quote);
        for (int c : text) {
            append(out, c, quote);
        }
        return out.append(quote).toTruffleString();
    }

    private static void append(CodePoints out, int c, int quote) {
        if (c == quote || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else if (CharacterTypes.isPrintable(c)) {
            out.append(c);
        } else {
            appendEscape(out, c);
        }
    }

    /** The {@code \x}, {@code \}{@code u} or {@code \U} escape of a code point. */
    static void appendEscape(CodePoints out, int c) {
        int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }
}
