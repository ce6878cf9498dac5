// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** The values of string and bytes literals. */
final class StringLiterals {
    /** Told about an escape sequence that means nothing: the character, or three octal digits, behind the backslash. */
    interface InvalidEscape {
        void report(String sequence, boolean octal);
    }

    private final ToIntFunction<String> characterNames;
    private final boolean malformed;

    /** @param malformed whether there may be text that is not UTF-8 */
    StringLiterals(ToIntFunction<String> characterNames, boolean malformed) {
        this.characterNames = characterNames;
        this.malformed = malformed;
    }

    /** Where the quotes begin in a token. */
    static int quoteStart(byte[] source, int from) {
        int at = from;
        while (source[at] != '"' && source[at] != '\'') {
            at++;
        }
        return at;
    }

    /** The value of a STRING token: {@code String}, {@code CodePoints} or {@code Bytes}. */
    Object parse(byte[] source, int from, int to, InvalidEscape invalid) {
        boolean raw = false;
        boolean bytes = false;
        int at = from;
        int quote;
        while ((quote = source[at]) != '"' && quote != '\'') {
            int lower = quote | 0x20;
            raw |= lower == 'r';
            bytes |= lower == 'b';
            at++;
        }
        int size = to - at >= 6 && source[at + 1] == quote && source[at + 2] == quote ? 3 : 1;
        at += size;
        int end = to - size;
        try {
            return bytes ? bytes(source, at, end, raw, invalid) : text(source, at, end, raw, invalid);
        } catch (SourceDecodeException e) {
            throw new LiteralException(e.text());
        }
    }

    static boolean isBytes(byte[] source, int from) {
        int c = source[from] | 0x20;
        if (c == 'b') {
            return true;
        }
        return c == 'r' && (source[from + 1] | 0x20) == 'b';
    }

    private static int indexOfBackslash(byte[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == '\\') {
                return i;
            }
        }
        return -1;
    }

    /** @throws SourceDecodeException when the text is not UTF-8 */
    Object text(byte[] source, int from, int to, boolean raw, InvalidEscape invalid) {
        if (malformed) {
            SourceDecodeException problem = Utf8.problem(source, from, to);
            if (problem != null) {
                throw problem;
            }
        }
        if (raw || indexOfBackslash(source, from, to) < 0) {
            return new String(source, from, to - from, StandardCharsets.UTF_8);
        }
        return new Unescaper(source, from, to, invalid).text();
    }

    private static Object bytes(byte[] source, int from, int to, boolean raw, InvalidEscape invalid) {
        for (int i = from; i < to; i++) {
            if (source[i] < 0) {
                throw new LiteralException("bytes can only contain ASCII literal characters");
            }
        }
        if (raw || indexOfBackslash(source, from, to) < 0) {
            return new Bytes(Arrays.copyOfRange(source, from, to));
        }
        return unescapeBytes(source, from, to, invalid);
    }

    private static int simpleEscape(int c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'v' -> 11;
            case 'a' -> 7;
            default -> -1;
        };
    }

    private static String octalDigits(byte[] source, int from, int to) {
        return new String(source, from, Math.min(3, to - from), StandardCharsets.ISO_8859_1);
    }

    private static Bytes unescapeBytes(byte[] source, int from, int to, InvalidEscape invalid) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        boolean reported = false;
        int at = from;
        while (at < to) {
            int c = source[at++];
            if (c != '\\') {
                out.write(c);
                continue;
            }
            c = source[at++];
            int simple = simpleEscape(c);
            if (simple >= 0) {
                out.write(simple);
            } else if (c >= '0' && c <= '7') {
                int digits = at - 1;
                int value = c - '0';
                for (int n = 1; n < 3 && at < to && source[at] >= '0' && source[at] <= '7'; n++) {
                    value = value * 8 + source[at++] - '0';
                }
                if (value > 0xFF && !reported) {
                    reported = true;
                    invalid.report(octalDigits(source, digits, to), true);
                }
                out.write(value);
            } else if (c == 'x') {
                int high = at < to ? Character.digit(source[at], 16) : -1;
                int low = at + 1 < to ? Character.digit(source[at + 1], 16) : -1;
                if (high < 0 || low < 0) {
                    throw new LiteralException("(value error) invalid \\x escape at position " + (at - 2 - from));
                }
                out.write(high * 16 + low);
                at += 2;
            } else if (c != '\n') {
                if (!reported) {
                    reported = true;
                    invalid.report(String.valueOf((char) c), false);
                }
                out.write('\\');
                out.write(c);
            }
        }
        return new Bytes(out.toByteArray());
    }

    /** Joins two text values. */
    static Object concatenate(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            boolean fuses = !a.isEmpty()
                    && !b.isEmpty()
                    && Character.isHighSurrogate(a.charAt(a.length() - 1))
                    && Character.isLowSurrogate(b.charAt(0));
            if (!fuses) {
                return a.concat(b);
            }
        }
        int[] a = codePoints(left);
        int[] b = codePoints(right);
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return textOf(both, both.length);
    }

    private static int[] codePoints(Object text) {
        return text instanceof CodePoints points
                ? points.codePoints()
                : ((String) text).codePoints().toArray();
    }

    private static Object textOf(int[] points, int length) {
        for (int i = 1; i < length; i++) {
            if (points[i - 1] >>> 10 == 0xD800 >>> 10 && points[i] >>> 10 == 0xDC00 >>> 10) {
                return new CodePoints(Arrays.copyOf(points, length));
            }
        }
        return new String(points, 0, length);
    }

    static boolean isEmpty(Object text) {
        return text instanceof String s && s.isEmpty();
    }

    /** Replaces the escape sequences of one text literal. */
    private final class Unescaper {
        private static final int MAX_CODE_POINT = 0x10FFFF;

        private final byte[] source;
        private final int from;
        private final int to;
        private final InvalidEscape invalid;
        private final int[] points;
        private int count;
        private boolean reported;
        private boolean surrogates;

        Unescaper(byte[] source, int from, int to, InvalidEscape invalid) {
            this.source = source;
            this.from = from;
            this.to = to;
            this.invalid = invalid;
            this.points = new int[to - from];
        }

        Object text() {
            int at = from;
            while (at < to) {
                int c = source[at];
                if (c == '\\') {
                    at = escape(at);
                } else if (c >= 0) {
                    points[count++] = c;
                    at++;
                } else {
                    at = multibyte(at);
                }
            }
            return surrogates ? textOf(points, count) : new String(points, 0, count);
        }

        private int multibyte(int at) {
            int c = source[at] & 0xFF;
            int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
            int value = c & (0x3F >> more);
            for (int i = 1; i <= more; i++) {
                value = value << 6 | source[at + i] & 0x3F;
            }
            points[count++] = value;
            return at + more + 1;
        }

        private int escape(int backslash) {
            int at = backslash + 1;
            if (at >= to) {
                points[count++] = '\\';
                return at;
            }
            int c = source[at];
            if (c < 0) {
                points[count++] = '\\';
                return at;
            }
            at++;
            int simple = simpleEscape(c);
            if (simple >= 0) {
                points[count++] = simple;
                return at;
            }
            switch (c) {
                case '\n' -> {
                    return at;
                }
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int digits = at - 1;
                    int value = c - '0';
                    for (int n = 1; n < 3 && at < to && source[at] >= '0' && source[at] <= '7'; n++) {
                        value = value * 8 + source[at++] - '0';
                    }
                    if (value > 0xFF && !reported) {
                        reported = true;
                        invalid.report(octalDigits(source, digits, to), true);
                    }
                    points[count++] = value;
                    return at;
                }
                case 'x' -> {
                    return hex(backslash, at, 2, "truncated \\xXX escape");
                }
                case 'u' -> {
                    return hex(backslash, at, 4, "truncated \\uXXXX escape");
                }
                case 'U' -> {
                    return hex(backslash, at, 8, "truncated \\UXXXXXXXX escape");
                }
                case 'N' -> {
                    return named(backslash, at);
                }
                default -> {
                    if (!reported) {
                        reported = true;
                        invalid.report(String.valueOf((char) c), false);
                    }
                    points[count++] = '\\';
                    points[count++] = c;
                    return at;
                }
            }
        }

        private int hex(int backslash, int digits, int length, String message) {
            long value = 0;
            int at = digits;
            for (int i = 0; i < length; i++) {
                int digit = at < to ? Character.digit(source[at], 16) : -1;
                if (digit < 0) {
                    throw error(backslash, at, message);
                }
                value = value * 16 + digit;
                at++;
            }
            if (value > MAX_CODE_POINT) {
                throw error(backslash, at, "illegal Unicode character");
            }
            surrogates |= value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
            points[count++] = (int) value;
            return at;
        }

        private int named(int backslash, int behind) {
            int at = behind;
            if (at >= to || source[at] != '{') {
                throw error(backslash, at, "malformed \\N character escape");
            }
            int nameStart = ++at;
            while (at < to && source[at] != '}') {
                at++;
            }
            if (at >= to || at == nameStart) {
                throw error(backslash, at, "malformed \\N character escape");
            }
            String name = new String(source, nameStart, at - nameStart, StandardCharsets.UTF_8);
            at++;
            int value = characterNames.applyAsInt(name);
            if (value < 0) {
                throw error(backslash, at, "unknown Unicode character name");
            }
            points[count++] = value;
            return at;
        }

        private LiteralException error(int start, int end, String reason) {
            int first = position(start);
            int behind = position(end);
            String where = behind - first == 1
                    ? "byte 0x5c in position " + first
                    : "bytes in position " + first + "-" + (behind - 1);
            return new LiteralException("(unicode error) 'unicodeescape' codec can't decode " + where + ": " + reason);
        }

        /** Positions count a character beyond ASCII as the ten of its own escape sequence. */
        private int position(int offset) {
            int position = 0;
            int i = from;
            while (i < offset) {
                int c = source[i++];
                if (c == '\\') {
                    position++;
                    if (i < to && source[i] < 0) {
                        position += 5;
                    } else if (i < offset) {
                        i++;
                        position++;
                    }
                } else if (c >= 0) {
                    position++;
                } else if ((c & 0xC0) != 0x80) {
                    position += 10;
                }
            }
            return position;
        }
    }
}
