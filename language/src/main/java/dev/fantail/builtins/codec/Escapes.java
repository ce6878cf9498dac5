// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.UnicodeNames;
import dev.fantail.builtins.codec.Codecs.Decoded;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Warnings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The encodings that write characters as backslash escapes, as in source code. */
public final class Escapes {
    private static final String HEX = "0123456789abcdef";

    private Escapes() {}

    private static void hex(StringBuilder out, char letter, int value, int digits) {
        out.append('\\').append(letter);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 15));
        }
    }

    /** {@code unicode_escape}. */
    public static byte[] encodeUnicode(TruffleString text) {
        StringBuilder out = new StringBuilder();
        for (int c : Str.codePoints(text)) {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c >= ' ' && c < 0x7f) {
                out.append((char) c);
            } else if (c < 0x100) {
                hex(out, 'x', c, 2);
            } else if (c < 0x10000) {
                hex(out, 'u', c, 4);
            } else {
                hex(out, 'U', c, 8);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@code raw_unicode_escape}: only what Latin-1 does not have is escaped. */
    public static byte[] encodeRaw(TruffleString text) {
        StringBuilder out = new StringBuilder();
        for (int c : Str.codePoints(text)) {
            if (c < 0x100) {
                out.append((char) c);
            } else if (c < 0x10000) {
                hex(out, 'u', c, 4);
            } else {
                hex(out, 'U', c, 8);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int digits(byte[] bytes, int from, int maximum, int radix) {
        int i = from;
        while (i < bytes.length && i - from < maximum && bytes[i] >= 0 && Character.digit(bytes[i], radix) >= 0) {
            i++;
        }
        return i;
    }

    private static int number(byte[] bytes, int from, int to, int radix) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * radix + Character.digit(bytes[i], radix);
        }
        return value;
    }

    /** The character of a simple escape, or -1. */
    private static int simple(int c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'a' -> 7;
            case 'b' -> 8;
            case 'f' -> 12;
            case 'n' -> 10;
            case 'r' -> 13;
            case 't' -> 9;
            case 'v' -> 11;
            default -> -1;
        };
    }

    /** {@code unicode_escape}; with {@code raw} only {@code \}{@code u} and {@code \U} are escapes. */
    public static Decoded decodeUnicode(byte[] bytes, String errors, boolean last, boolean raw) {
        String encoding = raw ? "rawunicodeescape" : "unicodeescape";
        CodePoints out = new CodePoints(bytes.length);
        int invalid = -1;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] != '\\') {
                out.append(bytes[i++] & 0xff);
                continue;
            }
            int next = i + 1 < bytes.length ? bytes[i + 1] & 0xff : -1;
            if (raw && next != 'u' && next != 'U') {
                if (next == '\\') {
                    out.append('\\');
                    i++;
                } else if (next == -1 && !last) {
                    break;
                }
                out.append('\\');
                i++;
                continue;
            }
            int end = i + 2;
            String reason = null;
            boolean incomplete = false;
            if (next == -1) {
                end = bytes.length;
                reason = "\\ at end of string";
                incomplete = true;
            } else if (next == '\n') {
                i = end;
                continue;
            } else if (simple(next) >= 0) {
                out.append(simple(next));
                i = end;
                continue;
            } else if (next >= '0' && next <= '7') {
                end = digits(bytes, i + 1, 3, 8);
                int value = number(bytes, i + 1, end, 8);
                if (value > 0xff && invalid < 0) {
                    invalid = i + 1;
                }
                out.append(value);
                i = end;
                continue;
            } else if (next == 'x' || next == 'u' || next == 'U') {
                int count = next == 'x' ? 2 : next == 'u' ? 4 : 8;
                end = digits(bytes, i + 2, count, 16);
                int value = number(bytes, i + 2, end, 16);
                if (end - i - 2 < count) {
                    reason = "truncated \\" + (char) next + (next == 'x' ? "XX" : next == 'u' ? "XXXX" : "XXXXXXXX")
                            + " escape";
                    incomplete = end == bytes.length;
                } else if (value < 0 || value > Character.MAX_CODE_POINT) {
                    reason = raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character";
                } else {
                    out.append(value);
                    i = end;
                    continue;
                }
            } else if (next == 'N') {
                int close = end;
                while (close < bytes.length && bytes[close] != '}') {
                    close++;
                }
                boolean open = end < bytes.length && bytes[end] == '{';
                if (open && close < bytes.length && close > end + 1) {
                    String name = new String(bytes, end + 1, close - end - 1, StandardCharsets.ISO_8859_1);
                    int found = UnicodeNames.lookup(name);
                    end = close + 1;
                    if (found >= 0) {
                        out.append(found);
                        i = end;
                        continue;
                    }
                    reason = "unknown Unicode character name";
                } else {
                    incomplete = close == bytes.length && (open || end == bytes.length);
                    end = open ? Math.min(close, bytes.length) : end;
                    reason = "malformed \\N character escape";
                }
            } else {
                if (invalid < 0) {
                    invalid = i + 1;
                }
                out.append('\\').append(next);
                i = end;
                continue;
            }
            if (incomplete && !last) {
                break;
            }
            CodecErrors.Replacement replacement = CodecErrors.decoding(errors, encoding, bytes, i, end, reason);
            out.append(replacement.text());
            i = replacement.position();
        }
        warnAboutInvalid(bytes, invalid);
        return new Decoded(out.toTruffleString(), i);
    }

    /** The contents of a bytes literal. */
    public static byte[] decodeBytes(byte[] bytes, String errors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int i = 0;
        int invalid = -1;
        while (i < bytes.length) {
            if (bytes[i] != '\\') {
                out.write(bytes[i++]);
                continue;
            }
            if (i + 1 == bytes.length) {
                throw Errors.valueError("Trailing \\ in string");
            }
            int next = bytes[i + 1];
            if (next == '\n') {
                i += 2;
            } else if (simple(next) >= 0) {
                out.write(simple(next));
                i += 2;
            } else if (next >= '0' && next <= '7') {
                int end = digits(bytes, i + 1, 3, 8);
                int value = number(bytes, i + 1, end, 8);
                if (value > 0xff && invalid < 0) {
                    invalid = i + 1;
                }
                out.write(value);
                i = end;
            } else if (next == 'x') {
                int end = digits(bytes, i + 2, 2, 16);
                if (end - i == 4) {
                    out.write(number(bytes, i + 2, end, 16));
                } else if (errors.equals("strict")) {
                    throw Errors.valueError("invalid \\x escape at position " + i);
                } else if (errors.equals("replace")) {
                    out.write('?');
                } else if (!errors.equals("ignore")) {
                    throw Errors.valueError("decoding error; unknown error handling code: " + errors);
                }
                i = end;
            } else {
                if (invalid < 0) {
                    invalid = i + 1;
                }
                out.write('\\');
                i++;
            }
        }
        warnAboutInvalid(bytes, invalid);
        return out.toByteArray();
    }

    /** Warns about the first escape that is none; negative for none. */
    private static void warnAboutInvalid(byte[] bytes, int at) {
        if (at < 0) {
            return;
        }
        int c = bytes[at] & 0xff;
        boolean octal = c >= '0' && c <= '7';
        String shown = octal ? new String(bytes, at, 3, java.nio.charset.StandardCharsets.ISO_8859_1) : "" + (char) c;
        Warnings.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                "invalid " + (octal ? "octal " : "") + "escape sequence '\\" + shown + "'",
                1);
    }
}
