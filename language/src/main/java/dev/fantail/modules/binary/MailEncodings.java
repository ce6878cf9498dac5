// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.PyBytes;
import java.io.ByteArrayOutputStream;

/** The encodings of old mail: uuencode and quoted-printable. */
@BuiltinModule("binascii")
public final class MailEncodings {
    private static final int MAX_UU_LINE = 45;
    private static final int MAX_QP_LINE = 76;
    private static final String HEX = "0123456789ABCDEF";

    private MailEncodings() {}

    @Builtin("b2a_uu(data, /, *, backtick=False)")
    static Object toUu(byte[] data, boolean backtick) {
        if (data.length > MAX_UU_LINE) {
            throw BinasciiModule.error("At most 45 bytes at once");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(uu(data.length, backtick));
        for (int i = 0; i < data.length; i += 3) {
            int group = (data[i] & 0xff) << 16
                    | (i + 1 < data.length ? (data[i + 1] & 0xff) << 8 : 0)
                    | (i + 2 < data.length ? data[i + 2] & 0xff : 0);
            for (int shift = 18; shift >= 0; shift -= 6) {
                out.write(uu(group >> shift & 0x3f, backtick));
            }
        }
        out.write('\n');
        return new PyBytes(out.toByteArray());
    }

    private static int uu(int value, boolean backtick) {
        return value == 0 && backtick ? '`' : value + ' ';
    }

    @Builtin("a2b_uu(data, /)")
    static Object fromUu(Object data) {
        byte[] source = BinasciiModule.ascii(data);
        int length = source.length == 0 ? 0 : (source[0] - ' ') & 0x3f;
        byte[] out = new byte[length];
        int at = 0;
        int bits = 0;
        int left = 0;
        int i = 1;
        while (at < length) {
            int c = i < source.length ? source[i++] : 0;
            int value;
            if (c == '\n' || c == '\r' || c <= 0) {
                // Trailing spaces may be missing.
                value = 0;
            } else if (c < ' ' || c > ' ' + 64) {
                throw BinasciiModule.error("Illegal char");
            } else {
                value = (c - ' ') & 0x3f;
            }
            left = left << 6 | value;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                out[at++] = (byte) (left >> bits);
                left &= (1 << bits) - 1;
            }
        }
        while (i < source.length) {
            int c = source[i++];
            if (c != ' ' && c != ' ' + 64 && c != '\n' && c != '\r') {
                throw BinasciiModule.error("Trailing garbage");
            }
        }
        return new PyBytes(out);
    }

    @Builtin("a2b_qp(data, header=False)")
    static Object fromQuotedPrintable(Object data, boolean header) {
        byte[] source = BinasciiModule.ascii(data);
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length);
        int i = 0;
        while (i < source.length) {
            int c = source[i];
            if (c == '=') {
                i++;
                if (i >= source.length) {
                    break;
                }
                if (source[i] == '\n' || source[i] == '\r') {
                    while (i < source.length && source[i] != '\n') {
                        i++;
                    }
                    i++;
                } else if (source[i] == '=') {
                    out.write('=');
                    i++;
                } else if (i + 1 < source.length && digit(source[i]) >= 0 && digit(source[i + 1]) >= 0) {
                    out.write(digit(source[i]) << 4 | digit(source[i + 1]));
                    i += 2;
                } else {
                    out.write('=');
                }
            } else {
                out.write(header && c == '_' ? ' ' : c);
                i++;
            }
        }
        return new PyBytes(out.toByteArray());
    }

    private static int digit(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }

    @Builtin("b2a_qp(data, quotetabs=False, istext=True, header=False)")
    static Object toQuotedPrintable(byte[] data, boolean quoteTabs, boolean isText, boolean header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 16);
        int newline = indexOf(data, (byte) '\n');
        boolean crlf = newline > 0 && data[newline - 1] == '\r';
        int column = 0;
        for (int i = 0; i < data.length; i++) {
            byte c = data[i];
            boolean lineEnd = isText && (c == '\n' || c == '\r' && i + 1 < data.length && data[i + 1] == '\n');
            if (lineEnd) {
                if (crlf) {
                    out.write('\r');
                }
                out.write('\n');
                column = 0;
                i += c == '\r' ? 1 : 0;
                continue;
            }
            boolean atEnd = i + 1 == data.length
                    || data[i + 1] == '\n'
                    || data[i + 1] == '\r' && i + 2 < data.length && data[i + 2] == '\n';
            boolean quote = c > 126
                    || c < 0
                    || c == '='
                    || header && c == '_'
                    || c == '.' && column == 0 && atEnd
                    || !isText && (c == '\r' || c == '\n')
                    || (c == '\t' || c == ' ') && (isText ? atEnd : i + 1 == data.length)
                    || c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' '
                    || c < 33 && quoteTabs && (c == '\t' || c == ' ' && !header)
                    || c == '\r' && isText;
            int width = quote ? 3 : 1;
            if (column + width >= MAX_QP_LINE && !(atEnd && column + width == MAX_QP_LINE)) {
                out.write('=');
                if (crlf) {
                    out.write('\r');
                }
                out.write('\n');
                column = 0;
            }
            if (quote) {
                out.write('=');
                out.write(HEX.charAt(c >> 4 & 15));
                out.write(HEX.charAt(c & 15));
            } else {
                out.write(header && c == ' ' ? '_' : c);
            }
            column += width;
        }
        return new PyBytes(out.toByteArray());
    }

    private static int indexOf(byte[] data, byte wanted) {
        for (int i = 0; i < data.length; i++) {
            if (data[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
