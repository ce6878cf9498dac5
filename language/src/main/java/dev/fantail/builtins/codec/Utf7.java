// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.codec.Codecs.Decoded;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** UTF-7 (RFC 2152): ASCII, and UTF-16 in modified Base64 between {@code +} and {@code -}. */
public final class Utf7 {
    private static final String NAME = "utf7";
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int UNIT = 16;
    private static final int DIGIT = 6;

    private Utf7() {}

    private static int digit(int c) {
        return c < 128 ? DIGITS.indexOf(c) : -1;
    }

    /** Whether an encoder writes the character as it is. */
    private static boolean isDirect(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < '~' && c != '+' && c != '\\';
    }

    public static byte[] encode(TruffleString text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean shifted = false;
        int bits = 0;
        int buffer = 0;
        for (int c : Str.codePoints(text)) {
            if (isDirect(c) || c == '+' && !shifted) {
                if (shifted) {
                    flush(out, buffer, bits);
                    bits = 0;
                    buffer = 0;
                    shifted = false;
                    if (digit(c) >= 0 || c == '-') {
                        out.write('-');
                    }
                }
                out.write(c);
                if (c == '+') {
                    out.write('-');
                }
                continue;
            }
            if (!shifted) {
                out.write('+');
                shifted = true;
            }
            for (char unit : Character.toChars(c)) {
                buffer = buffer << UNIT | unit;
                bits += UNIT;
                while (bits >= DIGIT) {
                    bits -= DIGIT;
                    out.write(DIGITS.charAt(buffer >> bits & 63));
                }
                buffer &= (1 << bits) - 1;
            }
        }
        if (shifted) {
            flush(out, buffer, bits);
            out.write('-');
        }
        return out.toByteArray();
    }

    private static void flush(ByteArrayOutputStream out, int buffer, int bits) {
        if (bits > 0) {
            out.write(DIGITS.charAt(buffer << DIGIT - bits & 63));
        }
    }

    /** @param last whether an unfinished shift at the end is an error; otherwise it is left for the next time */
    public static Decoded decode(byte[] bytes, String errors, boolean last) {
        return new Decoder(bytes, errors).decode(last);
    }

    private static final class Decoder {
        private final byte[] bytes;
        private final String errors;
        private final CodePoints out;
        private int at;
        private boolean shifted;
        private int bits;
        private int buffer;

        /** A high surrogate whose other half has not come yet, or 0. */
        private int surrogate;

        /** Where the shift began, or the error. */
        private int start;

        private int outputBeforeShift;

        Decoder(byte[] bytes, String errors) {
            this.bytes = bytes;
            this.errors = errors;
            this.out = new CodePoints(bytes.length);
        }

        Decoded decode(boolean last) {
            do {
                while (at < bytes.length) {
                    String reason = shifted ? shifted() : plain();
                    if (reason != null) {
                        replace(reason);
                    }
                }
                if (shifted && last) {
                    shifted = false;
                    if (surrogate != 0 || bits >= DIGIT || buffer != 0) {
                        replace("unterminated shift sequence");
                    }
                }
            } while (at < bytes.length);
            if (shifted) {
                int[] before = Arrays.copyOf(out.toArray(), outputBeforeShift);
                return new Decoded(Str.ofCodePoints(before), start);
            }
            return new Decoded(out.toTruffleString(), bytes.length);
        }

        private void replace(String reason) {
            CodecErrors.Replacement replacement = CodecErrors.decoding(errors, NAME, bytes, start, at, reason);
            out.append(replacement.text());
            at = replacement.position();
        }

        /** What is wrong with the next byte, or {@code null}. */
        private String plain() {
            int c = bytes[at] & 0xff;
            start = at++;
            if (c != '+') {
                if (c >= 128) {
                    return "unexpected special character";
                }
                out.append(c);
            } else if (at < bytes.length && bytes[at] == '-') {
                at++;
                out.append('+');
            } else if (at < bytes.length && digit(bytes[at] & 0xff) < 0) {
                at++;
                return "ill-formed sequence";
            } else {
                shifted = true;
                bits = 0;
                buffer = 0;
                surrogate = 0;
                outputBeforeShift = out.size();
            }
            return null;
        }

        private String shifted() {
            int c = bytes[at] & 0xff;
            int digit = digit(c);
            if (digit >= 0) {
                at++;
                buffer = buffer << DIGIT | digit;
                bits += DIGIT;
                if (bits >= UNIT) {
                    bits -= UNIT;
                    unit(buffer >>> bits);
                    buffer &= (1 << bits) - 1;
                }
                return null;
            }
            shifted = false;
            if (bits >= DIGIT) {
                at++;
                return "partial character in base64 sequence";
            } else if (buffer != 0) {
                at++;
                return "non-zero padding bits in base64 sequence";
            }
            if (surrogate != 0 && c < 128 && c != '+') {
                out.append(surrogate);
            }
            surrogate = 0;
            if (c == '-') {
                at++;
            }
            return null;
        }

        private void unit(int unit) {
            if (surrogate != 0) {
                if (Character.isLowSurrogate((char) unit)) {
                    out.append(Character.toCodePoint((char) surrogate, (char) unit));
                    surrogate = 0;
                    return;
                }
                out.append(surrogate);
                surrogate = 0;
            }
            if (Character.isHighSurrogate((char) unit)) {
                surrogate = unit;
            } else {
                out.append(unit);
            }
        }
    }
}
