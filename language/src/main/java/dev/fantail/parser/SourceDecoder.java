// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Turns what a program hands in as source into UTF-8 with plain line feeds. */
final class SourceDecoder {
    private SourceDecoder() {}

    static SourceText fromString(String source, String fileName, ParserOptions options) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return normalize(bytes, 0, fileName, options, false);
    }

    static SourceText fromBytes(byte[] source, String fileName, ParserOptions options) {
        int start = 0;
        boolean mark = source.length >= 3
                && (source[0] & 0xFF) == 0xEF
                && (source[1] & 0xFF) == 0xBB
                && (source[2] & 0xFF) == 0xBF;
        if (mark) {
            start = 3;
        }
        String declared = options.ignoreCookie() ? null : declaredEncoding(source, start);
        if (declared != null) {
            String name = normalName(declared);
            if (mark && !name.equals("utf-8")) {
                String shown = name.equals("iso-8859-1") ? name : declared;
                throw encodingError(fileName, "encoding problem: " + shown + " with BOM");
            }
            if (!name.equals("utf-8")) {
                Charset charset = charset(declared, name, fileName);
                if (charset != StandardCharsets.UTF_8) {
                    return normalize(
                            transcode(source, start, charset, declared, fileName), 0, fileName, options, false);
                }
            }
        }
        boolean malformed = Utf8.problem(source, start, source.length) != null;
        return normalize(source, start, fileName, options, malformed);
    }

    private static SyntaxErrorException error(String fileName, String message) {
        return new SyntaxErrorException(
                SyntaxErrorException.Kind.SYNTAX,
                message,
                fileName,
                SyntaxErrorException.NO_PLACE,
                0,
                SyntaxErrorException.NO_PLACE,
                0,
                null);
    }

    private static SyntaxErrorException encodingError(String fileName, String message) {
        return new SyntaxErrorException(
                SyntaxErrorException.Kind.SYNTAX, message, fileName, 0, -1, SyntaxErrorException.NO_PLACE, 0, null);
    }

    /** The encoding that the text declares, unless that is UTF-8: then {@code null}. */
    static String foreignEncoding(byte[] source) {
        boolean mark = source.length >= 3
                && (source[0] & 0xFF) == 0xEF
                && (source[1] & 0xFF) == 0xBB
                && (source[2] & 0xFF) == 0xBF;
        String declared = mark ? null : declaredEncoding(source, 0);
        return declared == null || normalName(declared).equals("utf-8") ? null : declared;
    }

    private static Charset charset(String declared, String name, String fileName) {
        try {
            return name.equals("iso-8859-1") ? StandardCharsets.ISO_8859_1 : Charset.forName(javaName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw encodingError(fileName, "unknown encoding: " + declared);
        }
    }

    /** Python's names of encodings that the JDK knows by other names. */
    private static String javaName(String name) {
        String plain = name.replace('_', '-');
        return switch (plain) {
            case "ascii", "us-ascii", "646" -> "US-ASCII";
            case "mbcs", "cp1252" -> "windows-1252";
            case "cp949", "uhc" -> "x-windows-949";
            case "johab" -> "x-Johab";
            case "mac-roman", "macroman" -> "x-MacRoman";
            case "mac-cyrillic" -> "x-MacCyrillic";
            case "euc-jis-2004", "eucjis2004" -> "EUC-JP";
            case "shift-jis", "sjis", "s-jis" -> "Shift_JIS";
            case "utf-7" -> "UTF-7";
            case "koi8-r" -> "KOI8-R";
            case "koi8-u" -> "KOI8-U";
            default -> plain.startsWith("cp125") ? "windows-" + plain.substring(2) : plain;
        };
    }

    private static byte[] transcode(byte[] source, int start, Charset charset, String declared, String fileName) {
        try {
            CharBuffer chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(source, start, source.length - start));
            return chars.toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw encodingError(fileName, "(unicode error) '" + declared + "' codec can't decode source");
        }
    }

    /** The encoding that a comment in one of the first two lines declares, or {@code null}. */
    static String declaredEncoding(byte[] source, int start) {
        int at = start;
        for (int line = 0; line < 2 && at < source.length; line++) {
            int end = at;
            while (end < source.length && source[end] != '\n' && source[end] != '\r') {
                end++;
            }
            int i = at;
            while (i < end && (source[i] == ' ' || source[i] == '\t' || source[i] == '\f')) {
                i++;
            }
            if (i < end && source[i] != '#') {
                return null;
            }
            String encoding = cookie(source, i, end);
            if (encoding != null) {
                return encoding;
            }
            at = end + 1;
            if (end + 1 < source.length && source[end] == '\r' && source[end + 1] == '\n') {
                at++;
            }
        }
        return null;
    }

    private static String cookie(byte[] source, int from, int to) {
        for (int i = from; i + 6 < to; i++) {
            if (source[i] == 'c'
                    && source[i + 1] == 'o'
                    && source[i + 2] == 'd'
                    && source[i + 3] == 'i'
                    && source[i + 4] == 'n'
                    && source[i + 5] == 'g'
                    && (source[i + 6] == ':' || source[i + 6] == '=')) {
                int begin = i + 7;
                while (begin < to && (source[begin] == ' ' || source[begin] == '\t')) {
                    begin++;
                }
                int end = begin;
                while (end < to && isEncodingCharacter(source[end])) {
                    end++;
                }
                if (end > begin) {
                    return new String(source, begin, end - begin, StandardCharsets.US_ASCII);
                }
            }
        }
        return null;
    }

    private static boolean isEncodingCharacter(int c) {
        return c >= 0 && c != '_' && CharacterTables.isNamePart(c) || c == '-' || c == '_' || c == '.';
    }

    /** The name in the form that encoding declarations are compared in. */
    static String normalName(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
        String head = lower.length() > 12 ? lower.substring(0, 12) : lower;
        if (head.equals("utf-8") || head.startsWith("utf-8-")) {
            return "utf-8";
        }
        for (String latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
            if (head.equals(latin) || head.startsWith(latin + "-")) {
                return "iso-8859-1";
            }
        }
        return lower;
    }

    /** Makes every line end with a line feed alone, and adds the last where a file lacks it. */
    private static SourceText normalize(
            byte[] bytes, int start, String fileName, ParserOptions options, boolean malformed) {
        // The tokenizer looks a few bytes ahead without asking for the end.
        byte[] out = new byte[bytes.length - start + 8];
        int length = 0;
        int i = start;
        while (i < bytes.length) {
            byte c = bytes[i++];
            if (c == '\r') {
                if (i < bytes.length && bytes[i] == '\n') {
                    i++;
                }
                c = '\n';
            } else if (c == 0) {
                throw error(fileName, "source code string cannot contain null bytes");
            }
            out[length++] = c;
        }
        if (options.mode() == ParserOptions.Mode.EXEC && length > 0 && out[length - 1] != '\n') {
            out[length++] = '\n';
        }
        return new SourceText(fileName, out, length, malformed);
    }
}
