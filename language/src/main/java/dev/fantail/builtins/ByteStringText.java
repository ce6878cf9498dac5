// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import static dev.fantail.builtins.ByteStrings.bytes;
import static dev.fantail.builtins.ByteStrings.like;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.builtins.codec.SingleByte;
import dev.fantail.builtins.text.DecodeNode;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Case, alignment and conversion to text of {@code bytes} and {@code bytearray}; bytearray adds them itself. */
@BuiltinClass(type = "bytes")
public final class ByteStringText {
    private ByteStringText() {}

    static TruffleString decodeLatin1(byte[] bytes) {
        return SingleByte.decodeLatin1(bytes);
    }

    @Builtin(value = "decode(self, /, encoding='utf-8', errors='strict')", node = DecodeNode.class)
    static Object decode(Object self, TruffleString encoding, TruffleString errors) {
        return Codecs.decode(self, bytes(self), encoding, errors);
    }

    @Builtin(
            value = "hex(self, sep=<unset>, bytes_per_sep=1)",
            doc = "The bytes as a string of two hexadecimal digits each.\n"
                    + "\n"
                    + "With sep, that character comes between groups of bytes_per_sep bytes, counted from the end; a"
                    + " negative\n"
                    + "number counts from the start.\n"
                    + "\n"
                    + ">>> text = b'Python'\n"
                    + ">>> text.hex()\n"
                    + "'507974686f6e'\n"
                    + ">>> text.hex('-', 4), text.hex('-', -4)\n"
                    + "('5079-74686f6e', '50797468-6f6e')")
    static TruffleString hex(Object self, Object sep, int group) {
        return Str.ofOneByte(ByteStrings.hex(bytes(self), sep, group));
    }

    private static byte toLower(byte b) {
        return ByteStrings.isUpper(b) ? (byte) (b + 32) : b;
    }

    private static byte toUpper(byte b) {
        return ByteStrings.isLower(b) ? (byte) (b - 32) : b;
    }

    @Builtin("lower(self, /)")
    static Object lower(Object self) {
        byte[] text = bytes(self).clone();
        for (int i = 0; i < text.length; i++) {
            text[i] = toLower(text[i]);
        }
        return like(self, text);
    }

    @Builtin("upper(self, /)")
    static Object upper(Object self) {
        byte[] text = bytes(self).clone();
        for (int i = 0; i < text.length; i++) {
            text[i] = toUpper(text[i]);
        }
        return like(self, text);
    }

    @Builtin("swapcase(self, /)")
    static Object swapCase(Object self) {
        byte[] text = bytes(self).clone();
        for (int i = 0; i < text.length; i++) {
            text[i] = ByteStrings.isLower(text[i]) ? toUpper(text[i]) : toLower(text[i]);
        }
        return like(self, text);
    }

    @Builtin("capitalize(self, /)")
    static Object capitalize(Object self) {
        byte[] text = bytes(self).clone();
        for (int i = 0; i < text.length; i++) {
            text[i] = i == 0 ? toUpper(text[i]) : toLower(text[i]);
        }
        return like(self, text);
    }

    @Builtin("title(self, /)")
    static Object title(Object self) {
        byte[] text = bytes(self).clone();
        boolean inWord = false;
        for (int i = 0; i < text.length; i++) {
            boolean letter = ByteStrings.isAlpha(text[i]);
            text[i] = inWord ? toLower(text[i]) : toUpper(text[i]);
            inWord = letter;
        }
        return like(self, text);
    }

    private interface Test {
        boolean test(byte b);
    }

    private static boolean all(Object self, Test test) {
        byte[] text = bytes(self);
        for (byte b : text) {
            if (!test.test(b)) {
                return false;
            }
        }
        return text.length > 0;
    }

    @Builtin("isalpha(self, /)")
    static boolean isAlpha(Object self) {
        return all(self, ByteStrings::isAlpha);
    }

    @Builtin("isalnum(self, /)")
    static boolean isAlnum(Object self) {
        return all(self, b -> ByteStrings.isAlpha(b) || ByteStrings.isDigit(b));
    }

    @Builtin("isdigit(self, /)")
    static boolean isDigit(Object self) {
        return all(self, ByteStrings::isDigit);
    }

    @Builtin("isspace(self, /)")
    static boolean isSpace(Object self) {
        return all(self, ByteStrings::isSpace);
    }

    @Builtin("isascii(self, /)")
    static boolean isAscii(Object self) {
        return bytes(self).length == 0 || all(self, b -> b >= 0);
    }

    @Builtin("islower(self, /)")
    static boolean isLower(Object self) {
        boolean found = false;
        for (byte b : bytes(self)) {
            if (ByteStrings.isUpper(b)) {
                return false;
            }
            found |= ByteStrings.isLower(b);
        }
        return found;
    }

    @Builtin("isupper(self, /)")
    static boolean isUpper(Object self) {
        boolean found = false;
        for (byte b : bytes(self)) {
            if (ByteStrings.isLower(b)) {
                return false;
            }
            found |= ByteStrings.isUpper(b);
        }
        return found;
    }

    @Builtin("istitle(self, /)")
    static boolean isTitle(Object self) {
        boolean found = false;
        boolean inWord = false;
        for (byte b : bytes(self)) {
            if (ByteStrings.isUpper(b) && inWord || ByteStrings.isLower(b) && !inWord) {
                return false;
            }
            inWord = ByteStrings.isAlpha(b);
            found |= inWord;
        }
        return found;
    }

    private static byte fill(Object fillchar, String method) {
        byte[] bytes = ByteStringSearch.isByteString(fillchar) ? Buffers.bytes(fillchar) : null;
        if (bytes == null || bytes.length != 1) {
            throw Errors.typeError(method + "() argument 2 must be a byte string of length 1, not "
                    + Types.of(fillchar).shortName());
        }
        return bytes[0];
    }

    private static Object pad(Object self, long left, long right, byte fill) {
        byte[] text = bytes(self);
        byte[] result = new byte[Math.toIntExact(left + text.length + right)];
        Arrays.fill(result, fill);
        System.arraycopy(text, 0, result, (int) left, text.length);
        return like(self, result);
    }

    private static long padding(Object self, long width) {
        return Math.max(0, width - ByteStringOperators.length(self));
    }

    @Builtin("center(self, width, fillchar=<unset>, /)")
    static Object center(Object self, long width, Object fillchar) {
        byte fill = fillchar == null ? (byte) ' ' : fill(fillchar, "center");
        long padding = padding(self, width);
        long left = padding / 2 + (padding & width & 1);
        return pad(self, left, padding - left, fill);
    }

    @Builtin("ljust(self, width, fillchar=<unset>, /)")
    static Object justifyLeft(Object self, long width, Object fillchar) {
        return pad(self, 0, padding(self, width), fillchar == null ? (byte) ' ' : fill(fillchar, "ljust"));
    }

    @Builtin("rjust(self, width, fillchar=<unset>, /)")
    static Object justifyRight(Object self, long width, Object fillchar) {
        return pad(self, padding(self, width), 0, fillchar == null ? (byte) ' ' : fill(fillchar, "rjust"));
    }

    @Builtin("zfill(self, width, /)")
    static Object zeroFill(Object self, long width) {
        byte[] text = bytes(self);
        int padding = (int) padding(self, width);
        byte[] result = new byte[text.length + padding];
        Arrays.fill(result, (byte) '0');
        System.arraycopy(text, 0, result, padding, text.length);
        if (padding > 0 && text.length > 0 && (text[0] == '+' || text[0] == '-')) {
            result[0] = text[0];
            result[padding] = '0';
        }
        return like(self, result);
    }

    @Builtin("expandtabs(self, /, tabsize=8)")
    static Object expandTabs(Object self, Object tabsize) {
        int size = Conversions.toInt(tabsize);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int column = 0;
        for (byte b : bytes(self)) {
            if (b == '\t') {
                int spaces = size > 0 ? size - column % size : 0;
                for (int i = 0; i < spaces; i++) {
                    out.write(' ');
                }
                column += spaces;
            } else {
                out.write(b);
                column = b == '\n' || b == '\r' ? 0 : column + 1;
            }
        }
        return like(self, out.toByteArray());
    }
}
