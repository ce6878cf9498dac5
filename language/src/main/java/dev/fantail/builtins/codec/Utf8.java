// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Codecs.Decoded;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** UTF-8. */
public final class Utf8 {
    private static final String NAME = "utf-8";

    private Utf8() {}

    public static byte[] encode(TruffleString text, String errors) {
        int[] source = Str.codePoints(text);
        byte[] out = new byte[source.length + (source.length >> 2) + 8];
        int size = 0;
        for (int i = 0; i < source.length; i++) {
            int c = source[i];
            if (out.length - size < 4) {
                out = Arrays.copyOf(out, out.length + (out.length >> 1) + 4);
            }
            if (c < 0x80) {
                out[size++] = (byte) c;
            } else if (c < 0x800) {
                out[size++] = (byte) (0xc0 | c >> 6);
                out[size++] = (byte) (0x80 | c & 0x3f);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                ByteArrayOutputStream rest = new ByteArrayOutputStream();
                rest.write(out, 0, size);
                encodeSlowly(text, source, i, errors, rest);
                return rest.toByteArray();
            } else if (c < 0x10000) {
                out[size++] = (byte) (0xe0 | c >> 12);
                out[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                out[size++] = (byte) (0x80 | c & 0x3f);
            } else {
                size = writeFour(out, size, c);
            }
        }
        return Arrays.copyOf(out, size);
    }

    private static int writeFour(byte[] out, int size, int c) {
        out[size] = (byte) (0xf0 | c >> 18);
        out[size + 1] = (byte) (0x80 | c >> 12 & 0x3f);
        out[size + 2] = (byte) (0x80 | c >> 6 & 0x3f);
        out[size + 3] = (byte) (0x80 | c & 0x3f);
        return size + 4;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static void encodeSlowly(
            TruffleString text, int[] source, int from, String errors, ByteArrayOutputStream out) {
        int i = from;
        while (i < source.length) {
            int c = source[i];
            if (!isSurrogate(c)) {
                out.writeBytes(Character.toString(c).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                i++;
                continue;
            }
            int end = i + 1;
            while (end < source.length && isSurrogate(source[end])) {
                end++;
            }
            CodecErrors.Replacement replacement =
                    CodecErrors.encoding(errors, NAME, text, i, end, "surrogates not allowed");
            if (replacement.bytes() != null) {
                out.writeBytes(replacement.bytes());
            } else {
                for (int r : replacement.text()) {
                    if (r >= 0x80) {
                        throw CodecErrors.encodeError(NAME, text, i, end, "surrogates not allowed");
                    }
                    out.write(r);
                }
            }
            i = replacement.position();
        }
    }

    /**
     * @param last whether an incomplete sequence at the end is an error; otherwise it is left for the next time
     */
    public static Decoded decode(byte[] bytes, String errors, boolean last) {
        int ascii = 0;
        while (ascii < bytes.length && bytes[ascii] >= 0) {
            ascii++;
        }
        if (ascii == bytes.length) {
            return new Decoded(SingleByte.decodeLatin1(bytes), bytes.length);
        }
        CodePoints out = new CodePoints(bytes.length);
        for (int i = 0; i < ascii; i++) {
            out.append(bytes[i]);
        }
        byte[] source = bytes;
        int i = ascii;
        while (i < source.length) {
            int first = source[i] & 0xff;
            if (first < 0x80) {
                out.append(first);
                i++;
                continue;
            }
            int size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
            int end = i + 1;
            String reason = null;
            if (size == 0) {
                reason = "invalid start byte";
            } else {
                while (end < i + size && end < source.length && isContinuation(first, end - i, source[end] & 0xff)) {
                    end++;
                }
                if (end < i + size) {
                    if (end == source.length) {
                        if (!last) {
                            break;
                        }
                        reason = "unexpected end of data";
                    } else {
                        reason = "invalid continuation byte";
                    }
                }
            }
            if (reason == null) {
                out.append(value(source, i, size));
                i += size;
            } else {
                CodecErrors.Replacement replacement = CodecErrors.decoding(errors, NAME, source, i, end, reason);
                out.append(replacement.text());
                i = replacement.position();
            }
        }
        return new Decoded(out.toTruffleString(), i);
    }

    /** Whether a byte may follow: the second one excludes overlong forms, surrogates and what is beyond Unicode. */
    private static boolean isContinuation(int first, int index, int next) {
        if ((next & 0xc0) != 0x80) {
            return false;
        }
        if (index > 1) {
            return true;
        }
        return switch (first) {
            case 0xe0 -> next >= 0xa0;
            case 0xed -> next < 0xa0;
            case 0xf0 -> next >= 0x90;
            case 0xf4 -> next < 0x90;
            default -> true;
        };
    }

    private static int value(byte[] source, int at, int size) {
        int c = source[at] & (size == 2 ? 0x1f : size == 3 ? 0x0f : 0x07);
        for (int k = 1; k < size; k++) {
            c = c << 6 | source[at + k] & 0x3f;
        }
        return c;
    }
}
