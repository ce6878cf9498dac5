// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.UnicodeNames;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** What happens where text cannot be encoded or bytes cannot be decoded: the error handlers. */
public final class CodecErrors {
    private static final int REPLACEMENT_CHARACTER = 0xfffd;
    private static final int LOW_SURROGATES = 0xdc00;

    private CodecErrors() {}

    /**
     * What to put in the place of what failed, and where to go on.
     *
     * @param text code points, or {@code null}
     * @param bytes of an encoder that must not encode them again, or {@code null}
     */
    public record Replacement(int[] text, byte[] bytes, int position) {}

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The characters from {@code start} to before {@code end} cannot be encoded. */
    public static Replacement encoding(
            String errors, String encoding, TruffleString object, int start, int end, String reason) {
        Replacement done = encodingBuiltin(errors, encoding, object, start, end);
        if (done != null) {
            return done;
        }
        PyException error = encodeError(encoding, object, start, end, reason);
        if (errors.equals("strict") || isBuiltin(errors)) {
            throw error;
        }
        return callHandler(errors, error.value(), Str.length(object), true);
    }

    /** {@code null} where the handler is {@code strict}, cannot help, or is no built-in one. */
    public static Replacement encodingBuiltin(
            String errors, String encoding, TruffleString object, int start, int end) {
        CodePoints out = new CodePoints();
        switch (errors) {
            case "ignore" -> {}
            case "replace" -> out.repeat('?', end - start);
            case "backslashreplace" -> {
                for (int i = start; i < end; i++) {
                    appendEscape(out, Str.codePointAt(object, i));
                }
            }
            case "xmlcharrefreplace" -> {
                for (int i = start; i < end; i++) {
                    out.append("&#")
                            .append(Integer.toString(Str.codePointAt(object, i)))
                            .append(';');
                }
            }
            case "namereplace" -> {
                for (int i = start; i < end; i++) {
                    int c = Str.codePointAt(object, i);
                    String name = UnicodeNames.name(c);
                    if (name == null) {
                        appendEscape(out, c);
                    } else {
                        out.append("\\N{").append(name).append('}');
                    }
                }
            }
            case "surrogateescape" -> {
                byte[] bytes = new byte[end - start];
                for (int i = start; i < end; i++) {
                    int c = Str.codePointAt(object, i);
                    if (c < LOW_SURROGATES + 0x80 || c > LOW_SURROGATES + 0xff) {
                        return null;
                    }
                    bytes[i - start] = (byte) c;
                }
                return new Replacement(null, bytes, end);
            }
            case "surrogatepass" -> {
                return passSurrogates(encoding, object, start, end);
            }
            default -> {
                return null;
            }
        }
        return new Replacement(out.toArray(), null, end);
    }

    private static Replacement passSurrogates(String encoding, TruffleString object, int start, int end) {
        int size = unitSize(encoding);
        if (size == 0) {
            return null;
        }
        boolean big = encoding.toLowerCase(java.util.Locale.ROOT).endsWith("be");
        byte[] bytes = new byte[(end - start) * size];
        int at = 0;
        for (int i = start; i < end; i++) {
            int c = Str.codePointAt(object, i);
            if (!isSurrogate(c)) {
                return null;
            }
            if (size == 3) {
                bytes[at++] = (byte) (0xe0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | c & 0x3f);
            } else {
                for (int k = 0; k < size; k++) {
                    bytes[at++] = (byte) (c >> 8 * (big ? size - 1 - k : k));
                }
            }
        }
        return new Replacement(null, bytes, end);
    }

    /** Bytes that a surrogate takes in the encoding: 3 in UTF-8, 2 in UTF-16, 4 in UTF-32; 0 in others. */
    private static int unitSize(String encoding) {
        String name = encoding.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (name.startsWith("utf-8") || name.equals("utf8") || name.equals("cp65001")) {
            return 3;
        }
        return name.startsWith("utf-16") || name.startsWith("utf16")
                ? 2
                : name.startsWith("utf-32") || name.startsWith("utf32") ? 4 : 0;
    }

    private static void appendEscape(CodePoints out, int c) {
        String hex = Integer.toHexString(c);
        int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out.append('\\')
                .append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U')
                .append("0".repeat(digits - hex.length()))
                .append(hex);
    }

    /** The bytes from {@code start} to before {@code end} cannot be decoded. */
    public static Replacement decoding(
            String errors, String encoding, byte[] object, int start, int end, String reason) {
        Replacement done = decodingBuiltin(errors, encoding, object, start, end);
        if (done != null) {
            return done;
        }
        PyException error = decodeError(encoding, object, start, end, reason);
        if (errors.equals("strict") || isBuiltin(errors)) {
            throw error;
        }
        return callHandler(errors, error.value(), object.length, false);
    }

    public static Replacement decodingBuiltin(String errors, String encoding, byte[] object, int start, int end) {
        CodePoints out = new CodePoints();
        switch (errors) {
            case "ignore" -> {}
            case "replace" -> out.append(REPLACEMENT_CHARACTER);
            case "backslashreplace" -> {
                for (int i = start; i < end; i++) {
                    appendEscape(out, object[i] & 0xff);
                }
            }
            case "surrogateescape" -> {
                int i = start;
                while (i < end && i - start < 4 && object[i] < 0) {
                    out.append(LOW_SURROGATES + (object[i++] & 0xff));
                }
                return i == start ? null : new Replacement(out.toArray(), null, i);
            }
            case "surrogatepass" -> {
                return passEncodedSurrogate(encoding, object, start);
            }
            default -> {
                return null;
            }
        }
        return new Replacement(out.toArray(), null, end);
    }

    private static Replacement passEncodedSurrogate(String encoding, byte[] object, int start) {
        int size = unitSize(encoding);
        if (size == 0 || object.length - start < size) {
            return null;
        }
        int c = 0;
        if (size == 3) {
            if ((object[start] & 0xf0) != 0xe0
                    || (object[start + 1] & 0xc0) != 0x80
                    || (object[start + 2] & 0xc0) != 0x80) {
                return null;
            }
            c = (object[start] & 15) << 12 | (object[start + 1] & 0x3f) << 6 | object[start + 2] & 0x3f;
        } else {
            boolean big = encoding.toLowerCase(java.util.Locale.ROOT).endsWith("be");
            for (int k = 0; k < size; k++) {
                c |= (object[start + k] & 0xff) << 8 * (big ? size - 1 - k : k);
            }
        }
        return isSurrogate(c) ? new Replacement(new int[] {c}, null, start + size) : null;
    }

    public static boolean isBuiltin(String errors) {
        return switch (errors) {
            case "strict",
                    "ignore",
                    "replace",
                    "backslashreplace",
                    "xmlcharrefreplace",
                    "namereplace",
                    "surrogateescape",
                    "surrogatepass" -> true;
            default -> false;
        };
    }

    static PyException encodeError(String encoding, TruffleString object, int start, int end, String reason) {
        return Errors.of(ExceptionTypes.UNICODE_ENCODE_ERROR, encoding, object, (long) start, (long) end, reason);
    }

    static PyException decodeError(String encoding, byte[] object, int start, int end, String reason) {
        return Errors.of(
                ExceptionTypes.UNICODE_DECODE_ERROR, encoding, new PyBytes(object), (long) start, (long) end, reason);
    }

    private static Replacement callHandler(String errors, PyBaseException error, int length, boolean encodes) {
        Object handler = CodecRegistry.errorHandler(errors);
        if (handler == null) {
            throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
        }
        String expected = encodes
                ? "encoding error handler must return (str/bytes, int) tuple"
                : "decoding error handler must return (str, int) tuple";
        if (!(Calls.call(handler, error) instanceof PyTuple result)
                || result.size() != 2
                || Conversions.intOrNull(result.get(1)) == null) {
            throw Errors.typeError(expected);
        }
        long position = Conversions.toLong(result.get(1));
        if (position < 0) {
            position += length;
        }
        if (position < 0 || position > length) {
            throw Errors.indexError(
                    "position " + Conversions.toLong(result.get(1)) + " from error handler out of bounds");
        }
        Object replacement = PyValueObject.unwrap(result.get(0));
        if (replacement instanceof TruffleString text) {
            return new Replacement(Str.codePoints(text), null, (int) position);
        } else if (encodes && replacement instanceof PyBytes bytes) {
            return new Replacement(null, bytes.value(), (int) position);
        }
        throw Errors.typeError(expected);
    }

    /** Refuses what a handler function was called with. */
    public static RuntimeException notHandled(Object exception) {
        return Errors.typeError(
                "don't know how to handle " + Types.of(exception).shortName() + " in error callback");
    }
}
