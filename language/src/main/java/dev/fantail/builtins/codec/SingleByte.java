// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;
import java.io.ByteArrayOutputStream;

/** ASCII and Latin-1. */
public final class SingleByte {
    private SingleByte() {}

    public static byte[] encodeAscii(TruffleString text, String errors) {
        return encode(text, errors, "ascii", 0x80, "ordinal not in range(128)");
    }

    public static byte[] encodeLatin1(TruffleString text, String errors) {
        return encode(text, errors, "latin-1", 0x100, "ordinal not in range(256)");
    }

    private static byte[] encode(TruffleString text, String errors, String name, int limit, String reason) {
        int[] source = Str.codePoints(text);
        byte[] direct = new byte[source.length];
        int i = 0;
        while (i < source.length && source[i] < limit) {
            direct[i] = (byte) source[i++];
        }
        if (i == source.length) {
            return direct;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(direct, 0, i);
        while (i < source.length) {
            if (source[i] < limit) {
                out.write(source[i++]);
                continue;
            }
            int end = i + 1;
            while (end < source.length && source[end] >= limit) {
                end++;
            }
            CodecErrors.Replacement replacement = CodecErrors.encoding(errors, name, text, i, end, reason);
            if (replacement.bytes() != null) {
                out.writeBytes(replacement.bytes());
            } else {
                for (int r : replacement.text()) {
                    if (r >= limit) {
                        throw CodecErrors.encodeError(name, text, i, end, reason);
                    }
                    out.write(r);
                }
            }
            i = replacement.position();
        }
        return out.toByteArray();
    }

    public static TruffleString decodeAscii(byte[] bytes, String errors) {
        int clean = 0;
        while (clean < bytes.length && bytes[clean] >= 0) {
            clean++;
        }
        if (clean == bytes.length) {
            return decodeLatin1(bytes);
        }
        CodePoints out = new CodePoints(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                out.append(bytes[i++]);
                continue;
            }
            CodecErrors.Replacement replacement =
                    CodecErrors.decoding(errors, "ascii", bytes, i, i + 1, "ordinal not in range(128)");
            out.append(replacement.text());
            i = replacement.position();
        }
        return out.toTruffleString();
    }

    public static TruffleString decodeLatin1(byte[] bytes) {
        if (bytes.length == 0) {
            return Str.EMPTY;
        }
        return TruffleString.fromByteArrayUncached(bytes, 0, bytes.length, TruffleString.Encoding.ISO_8859_1, true)
                .switchEncodingUncached(Str.ENCODING);
    }
}
