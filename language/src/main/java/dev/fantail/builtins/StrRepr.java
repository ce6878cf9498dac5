// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;

/** {@code repr} of strings. */
final class StrRepr {
    private static final String HEX = "0123456789abcdef";

    private StrRepr() {}

    static TruffleString repr(TruffleString value) {
        TruffleString plain = plain(value);
        return plain == null ? escaped(value) : plain;
    }

    /** The text in quotes if all of it is ASCII that stands for itself, else {@code null}. */
    private static TruffleString plain(TruffleString value) {
        if (value.getStringCompactionLevelUncached(Str.ENCODING) != TruffleString.CompactionLevel.S1) {
            return null;
        }
        InternalByteArray content = value.getInternalByteArrayUncached(TruffleString.Encoding.ISO_8859_1);
        int length = content.getLength();
        byte[] quoted = new byte[length + 2];
        System.arraycopy(content.getArray(), content.getOffset(), quoted, 1, length);
        for (int i = 1; i <= length; i++) {
            byte c = quoted[i];
            if (c < ' ' || c == 0x7f || c == '\'' || c == '\\') {
                return null;
            }
        }
        quoted[0] = '\'';
        quoted[length + 1] = '\'';
        return Str.ofOneByte(quoted);
    }

    private static TruffleString escaped(TruffleString value) {
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
