// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import java.util.Arrays;

/** What the methods that {@code bytes} and {@code bytearray} share work with. */
public final class ByteStrings {
    private ByteStrings() {}

    /** The contents, to be read only. */
    static byte[] bytes(Object self) {
        return self instanceof PyBytes bytes ? bytes.value() : ((PyByteArray) self).toArray();
    }

    /** An array that begins with the contents, to be read only and at once: no copy. */
    static byte[] storage(Object self) {
        return self instanceof PyBytes bytes ? bytes.value() : ((PyByteArray) self).storage();
    }

    /** How much of {@link #storage} belongs to the contents. */
    static int length(Object self, byte[] storage) {
        return self instanceof PyBytes ? storage.length : Math.min(storage.length, ((PyByteArray) self).size());
    }

    /** A result of the kind of {@code self}; takes ownership. */
    static Object like(Object self, byte[] value) {
        return self instanceof PyByteArray ? new PyByteArray(value) : new PyBytes(value);
    }

    /** What a search looks for: the contents of a bytes-like object, or the one byte that an int stands for. */
    static byte[] needle(Object sub) {
        byte[] bytes = Buffers.bytesOrNull(sub);
        if (bytes != null) {
            return bytes;
        }
        if (!Conversions.hasIndex(sub)) {
            throw Errors.typeError("argument should be integer or bytes-like object, not '"
                    + Types.of(sub).shortName() + "'");
        }
        return new byte[] {(byte) BytesConversion.item(sub, "byte must be in range(0, 256)")};
    }

    static int indexOf(byte[] text, byte[] part, int from, int to) {
        int last = to - part.length;
        if (part.length == 0) {
            return from <= to ? from : -1;
        }
        if (LinearSearch.isWorthwhile(part.length, to - from)) {
            return LinearSearch.indexOf(text, part, from, to);
        }
        byte first = part[0];
        for (int i = from; i <= last; i++) {
            if (text[i] == first && matchesAt(text, part, i)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] text, byte[] part, int from, int to) {
        for (int i = to - part.length; i >= from; i--) {
            if (matchesAt(text, part, i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean matchesAt(byte[] text, byte[] part, int at) {
        return Arrays.equals(text, at, at + part.length, part, 0, part.length);
    }

    static byte[] cut(byte[] text, int from, int to) {
        return from >= to ? new byte[0] : Arrays.copyOfRange(text, from, to);
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b >= 9 && b <= 13;
    }

    static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    static boolean isAlpha(byte b) {
        return isUpper(b) || isLower(b);
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The literal {@code b'…'}. */
    static String literal(byte[] bytes) {
        boolean single = false;
        boolean dual = false;
        for (byte b : bytes) {
            single |= b == '\'';
            dual |= b == '"';
        }
        char quote = single && !dual ? '"' : '\'';
        StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
        for (byte b : bytes) {
            if (b == quote || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b == '\n') {
                out.append("\\n");
            } else if (b == '\r') {
                out.append("\\r");
            } else if (b == '\t') {
                out.append("\\t");
            } else if (b >= ' ' && b < 0x7f) {
                out.append((char) b);
            } else {
                out.append("\\x").append((char) hexDigit(b >> 4 & 15)).append((char) hexDigit(b & 15));
            }
        }
        return out.append(quote).toString();
    }

    /**
     * {@code hex()}.
     *
     * @param separator {@code null} for none
     * @param group bytes between separators, counted from the right; from the left when negative
     * @return the characters, all ASCII
     */
    public static byte[] hex(byte[] bytes, Object separator, int group) {
        int mark = separator == null ? 0 : separator(separator);
        int size = separator == null || bytes.length == 0 ? 0 : Math.max(0, Math.abs(group));
        byte[] out = new byte[bytes.length * 2 + (size == 0 ? 0 : (bytes.length - 1) / size)];
        // How many bytes come before the next separator.
        int rest = size > 0 && group > 0 ? (bytes.length - 1) % size + 1 : size;
        int end = 0;
        for (byte b : bytes) {
            if (size > 0) {
                if (rest == 0) {
                    out[end++] = (byte) mark;
                    rest = size;
                }
                rest--;
            }
            out[end++] = hexDigit(b >> 4 & 15);
            out[end++] = hexDigit(b & 15);
        }
        return out;
    }

    private static byte hexDigit(int value) {
        return (byte) (value < 10 ? '0' + value : 'a' - 10 + value);
    }

    private static int separator(Object separator) {
        int length;
        int first;
        if (PyValueObject.unwrap(separator) instanceof TruffleString text) {
            length = Str.length(text);
            first = length == 1 ? Str.codePointAt(text, 0) : 0;
        } else if (separator instanceof PyBytes bytes) {
            length = bytes.size();
            first = length == 1 ? bytes.value()[0] & 0xff : 0;
        } else {
            throw Errors.typeError("sep must be str or bytes.");
        }
        if (length != 1) {
            throw Errors.valueError("sep must be length 1.");
        }
        if (first >= 0x80) {
            throw Errors.valueError("sep must be ASCII.");
        }
        return first;
    }

    /** {@code fromhex(text)}. */
    static byte[] fromHex(TruffleString text) {
        int[] digits = Str.codePoints(text);
        byte[] out = new byte[digits.length / 2 + 1];
        int size = 0;
        int i = 0;
        while (i < digits.length) {
            if (digits[i] < 0x80 && isSpace((byte) digits[i])) {
                i++;
                continue;
            }
            int high = valueOfHex(digits[i]);
            if (high < 0) {
                throw badHex(i);
            }
            int low = i + 1 < digits.length ? valueOfHex(digits[i + 1]) : -1;
            if (low < 0) {
                throw badHex(i + 1);
            }
            out[size++] = (byte) (high << 4 | low);
            i += 2;
        }
        return Arrays.copyOf(out, size);
    }

    /** Of a digit, or -1. */
    private static int valueOfHex(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int letter = character | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static RuntimeException badHex(int position) {
        return Errors.valueError("non-hexadecimal number found in fromhex() arg at position " + position);
    }

    /** {@code bytes(source, encoding, errors)} and the same of {@code bytearray}. */
    static byte[] fromArguments(Object source, TruffleString encoding, TruffleString errors) {
        if (source == null) {
            if (encoding != null || errors != null) {
                throw Errors.typeError(
                        encoding != null ? "encoding without a string argument" : "errors without a string argument");
            }
            return new byte[0];
        }
        boolean asksBytes = source instanceof PyValueObject
                && encoding == null
                && errors == null
                && Types.of(source).lookup(dev.fantail.objects.Names.BYTES) != null;
        if (!asksBytes && PyValueObject.unwrap(source) instanceof TruffleString text) {
            if (encoding == null) {
                throw Errors.typeError("string argument without an encoding");
            }
            return ((PyBytes) dev.fantail.builtins.codec.Codecs.encode(text, encoding, errors)).value();
        }
        if (encoding != null || errors != null) {
            throw Errors.typeError(
                    encoding != null ? "encoding without a string argument" : "errors without a string argument");
        }
        if (Conversions.hasIndex(source) && Types.of(source).lookup(dev.fantail.objects.Names.BYTES) == null) {
            long size = Conversions.toLong(source);
            if (size < 0) {
                throw Errors.valueError("negative count");
            }
            if (size > Integer.MAX_VALUE - 8) {
                throw Errors.of(dev.fantail.objects.ExceptionTypes.MEMORY_ERROR);
            }
            return new byte[(int) size];
        }
        return BytesConversion.fromObject(source);
    }

    /** The bytes between the quotes of a literal in single quotes. */
    public static byte[] escaped(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            if (b == '\'' || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b == '\n') {
                out.append("\\n");
            } else if (b == '\r') {
                out.append("\\r");
            } else if (b == '\t') {
                out.append("\\t");
            } else if (b >= ' ' && b < 0x7f) {
                out.append((char) b);
            } else {
                out.append("\\x").append((char) hexDigit(b >> 4 & 15)).append((char) hexDigit(b & 15));
            }
        }
        return out.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
