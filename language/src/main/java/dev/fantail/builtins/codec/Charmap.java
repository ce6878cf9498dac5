// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import java.io.ByteArrayOutputStream;

/** Encodings of one byte a character that a table describes. */
public final class Charmap {
    private static final String NAME = "charmap";
    private static final String UNDEFINED = "character maps to <undefined>";
    private static final int UNDEFINED_CHARACTER = 0xfffe;

    private Charmap() {}

    private static Object itemOrNull(Object mapping, int key) {
        try {
            return Items.get(mapping, (long) key);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /** @param mapping a string indexed by byte, or a mapping from byte to code point, string or {@code None} */
    public static TruffleString decode(byte[] bytes, String errors, Object mapping) {
        int[] table = mapping instanceof TruffleString text ? Str.codePoints(text) : null;
        CodePoints out = new CodePoints(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            if (append(out, bytes[i] & 0xff, table, mapping)) {
                i++;
                continue;
            }
            CodecErrors.Replacement replacement = CodecErrors.decoding(errors, NAME, bytes, i, i + 1, UNDEFINED);
            out.append(replacement.text());
            i = replacement.position();
        }
        return out.toTruffleString();
    }

    private static boolean append(CodePoints out, int value, int[] table, Object mapping) {
        if (table != null) {
            if (value >= table.length || table[value] == UNDEFINED_CHARACTER) {
                return false;
            }
            out.append(table[value]);
            return true;
        }
        Object mapped = PyValueObject.unwrap(itemOrNull(mapping, value));
        if (mapped == null || mapped == PyNone.NONE) {
            return false;
        } else if (mapped instanceof TruffleString text) {
            if (Str.length(text) == 1 && Str.codePointAt(text, 0) == UNDEFINED_CHARACTER) {
                return false;
            }
            out.append(text);
            return true;
        }
        Object code = Conversions.intOrNull(mapped);
        if (code == null) {
            throw Errors.typeError("character mapping must return integer, None or str");
        }
        if (!(code instanceof Long number) || number < 0 || number > Character.MAX_CODE_POINT) {
            throw Errors.typeError("character mapping must be in range(0x110000)");
        }
        if (number == UNDEFINED_CHARACTER) {
            return false;
        }
        out.append((int) number.longValue());
        return true;
    }

    /** The inverse of a decoding table, as {@link #encode} takes it. */
    public static PyDict build(TruffleString table) {
        PyDict map = new PyDict();
        int[] characters = Str.codePoints(table);
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] != UNDEFINED_CHARACTER) {
                map.put((long) characters[i], (long) i);
            }
        }
        return map;
    }

    /** @param mapping from code point to byte, bytes or {@code None} */
    public static byte[] encode(TruffleString text, String errors, Object mapping) {
        int[] source = Str.codePoints(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length);
        int i = 0;
        while (i < source.length) {
            if (write(out, source[i], mapping)) {
                i++;
                continue;
            }
            int end = i + 1;
            ByteArrayOutputStream ignored = new ByteArrayOutputStream();
            while (end < source.length && !write(ignored, source[end], mapping)) {
                end++;
            }
            CodecErrors.Replacement replacement = CodecErrors.encoding(errors, NAME, text, i, end, UNDEFINED);
            if (replacement.bytes() != null) {
                out.writeBytes(replacement.bytes());
            } else {
                for (int r : replacement.text()) {
                    if (!write(out, r, mapping)) {
                        throw CodecErrors.encodeError(NAME, text, i, end, UNDEFINED);
                    }
                }
            }
            i = replacement.position();
        }
        return out.toByteArray();
    }

    private static boolean write(ByteArrayOutputStream out, int c, Object mapping) {
        Object mapped = mapping instanceof PyDict dict && dict.type() == dev.fantail.objects.Types.DICT
                ? dict.getLong(c)
                : itemOrNull(mapping, c);
        if (mapped == null || mapped == PyNone.NONE) {
            return false;
        } else if (mapped instanceof PyBytes bytes) {
            out.writeBytes(bytes.value());
            return true;
        }
        Object code = Conversions.intOrNull(mapped);
        if (code == null) {
            throw Errors.typeError("character mapping must return integer, bytes or None, not "
                    + dev.fantail.objects.Types.of(mapped).shortName());
        }
        if (!(code instanceof Long number) || number < 0 || number > 255) {
            throw Errors.typeError("character mapping must be in range(256)");
        }
        out.write((int) number.longValue());
        return true;
    }
}
