// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Codecs.Decoded;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;
import java.io.ByteArrayOutputStream;

/** UTF-16 and UTF-32. The byte order is -1 for little-endian, 1 for big-endian, 0 for native with a byte order mark. */
public final class WideUnicode {
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private WideUnicode() {}

    /** @param unit 2 or 4 */
    public static byte[] encode(TruffleString text, String errors, int unit, int byteOrder) {
        int[] source = Str.codePoints(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length * unit + unit);
        boolean big = byteOrder > 0;
        String name = name(unit, byteOrder);
        if (byteOrder == 0) {
            write(out, BYTE_ORDER_MARK, unit, false);
        }
        int i = 0;
        while (i < source.length) {
            int c = source[i];
            if (!isSurrogate(c)) {
                writeCodePoint(out, c, unit, big);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < source.length && isSurrogate(source[end])) {
                end++;
            }
            CodecErrors.Replacement replacement =
                    CodecErrors.encoding(errors, name, text, i, end, "surrogates not allowed");
            if (replacement.bytes() != null) {
                if (replacement.bytes().length % unit != 0) {
                    throw CodecErrors.encodeError(name, text, i, end, "surrogates not allowed");
                }
                out.writeBytes(replacement.bytes());
            } else {
                for (int r : replacement.text()) {
                    if (isSurrogate(r)) {
                        throw CodecErrors.encodeError(name, text, i, end, "surrogates not allowed");
                    }
                    writeCodePoint(out, r, unit, big);
                }
            }
            i = replacement.position();
        }
        return out.toByteArray();
    }

    private static String name(int unit, int byteOrder) {
        return (unit == 2 ? "utf-16" : "utf-32") + (byteOrder < 0 ? "-le" : byteOrder > 0 ? "-be" : "");
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static void writeCodePoint(ByteArrayOutputStream out, int c, int unit, boolean big) {
        if (unit == 2 && c >= 0x10000) {
            write(out, Character.highSurrogate(c), 2, big);
            write(out, Character.lowSurrogate(c), 2, big);
        } else {
            write(out, c, unit, big);
        }
    }

    private static void write(ByteArrayOutputStream out, int value, int unit, boolean big) {
        for (int k = 0; k < unit; k++) {
            out.write(value >> 8 * (big ? unit - 1 - k : k));
        }
    }

    private static int read(byte[] bytes, int at, int unit, boolean big) {
        int value = 0;
        for (int k = 0; k < unit; k++) {
            value |= (bytes[at + k] & 0xff) << 8 * (big ? unit - 1 - k : k);
        }
        return value;
    }

    /** @param last whether an incomplete character at the end is an error; otherwise it is left for the next time */
    public static Decoded decode(byte[] bytes, String errors, int unit, int byteOrder, boolean last) {
        int i = 0;
        int order = byteOrder;
        if (order == 0 && bytes.length >= unit) {
            if (read(bytes, 0, unit, false) == BYTE_ORDER_MARK) {
                order = -1;
                i = unit;
            } else if (read(bytes, 0, unit, true) == BYTE_ORDER_MARK) {
                order = 1;
                i = unit;
            }
        }
        boolean big = order > 0;
        String name = name(unit, order == 0 ? -1 : order);
        CodePoints out = new CodePoints(bytes.length / unit);
        while (i < bytes.length) {
            int end = bytes.length;
            String reason;
            if (bytes.length - i < unit) {
                if (!last) {
                    break;
                }
                reason = "truncated data";
            } else {
                int c = read(bytes, i, unit, big);
                end = i + unit;
                if (unit == 4) {
                    if (c >= 0 && c <= Character.MAX_CODE_POINT && !isSurrogate(c)) {
                        out.append(c);
                        i = end;
                        continue;
                    }
                    reason = isSurrogate(c)
                            ? "code point in surrogate code point range(0xd800, 0xe000)"
                            : "code point not in range(0x110000)";
                } else if (!isSurrogate(c)) {
                    out.append(c);
                    i = end;
                    continue;
                } else if (c >= 0xdc00) {
                    reason = "illegal encoding";
                } else if (bytes.length - end < 2) {
                    if (!last) {
                        break;
                    }
                    end = bytes.length;
                    reason = "unexpected end of data";
                } else {
                    int low = read(bytes, end, 2, big);
                    if (low >= 0xdc00 && low <= 0xdfff) {
                        out.append(Character.toCodePoint((char) c, (char) low));
                        i = end + 2;
                        continue;
                    }
                    reason = "illegal UTF-16 surrogate";
                }
            }
            CodecErrors.Replacement replacement = CodecErrors.decoding(errors, name, bytes, i, end, reason);
            out.append(replacement.text());
            i = replacement.position();
        }
        return new Decoded(out.toTruffleString(), i, order);
    }
}
