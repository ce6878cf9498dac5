// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.builtins.ByteStrings;
import dev.fantail.builtins.codec.Charmap;
import dev.fantail.builtins.codec.Codecs.Decoded;
import dev.fantail.builtins.codec.Escapes;
import dev.fantail.builtins.codec.SingleByte;
import dev.fantail.builtins.codec.Utf7;
import dev.fantail.builtins.codec.Utf8;
import dev.fantail.builtins.codec.WideUnicode;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;

/** The encodings of {@code _codecs}: each function answers the result and how much of its input it used. */
@BuiltinModule("_codecs")
public final class CodecFunctions {
    private CodecFunctions() {}

    private static String handler(TruffleString errors) {
        return errors == null ? "strict" : errors.toJavaStringUncached();
    }

    private static PyTuple encoded(byte[] bytes, TruffleString text) {
        return new PyTuple(new PyBytes(bytes), (long) Str.length(text));
    }

    private static PyTuple decoded(TruffleString text, byte[] data) {
        return new PyTuple(text, (long) data.length);
    }

    private static int order(long byteOrder) {
        return Long.signum(byteOrder);
    }

    /** Bytes, or a string as the bytes of its UTF-8 form. */
    private static byte[] escaped(Object data) {
        return PyValueObject.unwrap(data) instanceof TruffleString text
                ? Utf8.encode(text, "strict")
                : Buffers.bytes(data);
    }

    @Builtin("utf_8_encode(str, errors=None, /)")
    static PyTuple encodeUtf8(TruffleString str, TruffleString errors) {
        return encoded(Utf8.encode(str, handler(errors)), str);
    }

    @Builtin("utf_8_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf8(byte[] data, TruffleString errors, boolean last) {
        return Utf8.decode(data, handler(errors), last).toTuple();
    }

    @Builtin("utf_7_encode(str, errors=None, /)")
    static PyTuple encodeUtf7(TruffleString str, TruffleString errors) {
        return encoded(Utf7.encode(str), str);
    }

    @Builtin("utf_7_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf7(byte[] data, TruffleString errors, boolean last) {
        return Utf7.decode(data, handler(errors), last).toTuple();
    }

    @Builtin("ascii_encode(str, errors=None, /)")
    static PyTuple encodeAscii(TruffleString str, TruffleString errors) {
        return encoded(SingleByte.encodeAscii(str, handler(errors)), str);
    }

    @Builtin("ascii_decode(data, errors=None, /)")
    static PyTuple decodeAscii(byte[] data, TruffleString errors) {
        return decoded(SingleByte.decodeAscii(data, handler(errors)), data);
    }

    @Builtin("latin_1_encode(str, errors=None, /)")
    static PyTuple encodeLatin1(TruffleString str, TruffleString errors) {
        return encoded(SingleByte.encodeLatin1(str, handler(errors)), str);
    }

    @Builtin("latin_1_decode(data, errors=None, /)")
    static PyTuple decodeLatin1(byte[] data, TruffleString errors) {
        return decoded(SingleByte.decodeLatin1(data), data);
    }

    @Builtin("utf_16_encode(str, errors=None, byteorder=0, /)")
    static PyTuple encodeUtf16(TruffleString str, TruffleString errors, long byteorder) {
        return encoded(WideUnicode.encode(str, handler(errors), 2, order(byteorder)), str);
    }

    @Builtin("utf_16_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf16(byte[] data, TruffleString errors, boolean last) {
        return WideUnicode.decode(data, handler(errors), 2, 0, last).toTuple();
    }

    @Builtin("utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)")
    static PyTuple decodeUtf16Extended(byte[] data, TruffleString errors, long byteorder, boolean last) {
        Decoded result = WideUnicode.decode(data, handler(errors), 2, order(byteorder), last);
        return new PyTuple(result.text(), (long) result.consumed(), (long) result.byteOrder());
    }

    @Builtin("utf_16_le_encode(str, errors=None, /)")
    static PyTuple encodeUtf16Little(TruffleString str, TruffleString errors) {
        return encoded(WideUnicode.encode(str, handler(errors), 2, -1), str);
    }

    @Builtin("utf_16_le_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf16Little(byte[] data, TruffleString errors, boolean last) {
        return WideUnicode.decode(data, handler(errors), 2, -1, last).toTuple();
    }

    @Builtin("utf_16_be_encode(str, errors=None, /)")
    static PyTuple encodeUtf16Big(TruffleString str, TruffleString errors) {
        return encoded(WideUnicode.encode(str, handler(errors), 2, 1), str);
    }

    @Builtin("utf_16_be_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf16Big(byte[] data, TruffleString errors, boolean last) {
        return WideUnicode.decode(data, handler(errors), 2, 1, last).toTuple();
    }

    @Builtin("utf_32_encode(str, errors=None, byteorder=0, /)")
    static PyTuple encodeUtf32(TruffleString str, TruffleString errors, long byteorder) {
        return encoded(WideUnicode.encode(str, handler(errors), 4, order(byteorder)), str);
    }

    @Builtin("utf_32_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf32(byte[] data, TruffleString errors, boolean last) {
        return WideUnicode.decode(data, handler(errors), 4, 0, last).toTuple();
    }

    @Builtin("utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)")
    static PyTuple decodeUtf32Extended(byte[] data, TruffleString errors, long byteorder, boolean last) {
        Decoded result = WideUnicode.decode(data, handler(errors), 4, order(byteorder), last);
        return new PyTuple(result.text(), (long) result.consumed(), (long) result.byteOrder());
    }

    @Builtin("utf_32_le_encode(str, errors=None, /)")
    static PyTuple encodeUtf32Little(TruffleString str, TruffleString errors) {
        return encoded(WideUnicode.encode(str, handler(errors), 4, -1), str);
    }

    @Builtin("utf_32_le_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf32Little(byte[] data, TruffleString errors, boolean last) {
        return WideUnicode.decode(data, handler(errors), 4, -1, last).toTuple();
    }

    @Builtin("utf_32_be_encode(str, errors=None, /)")
    static PyTuple encodeUtf32Big(TruffleString str, TruffleString errors) {
        return encoded(WideUnicode.encode(str, handler(errors), 4, 1), str);
    }

    @Builtin("utf_32_be_decode(data, errors=None, final=False, /)")
    static PyTuple decodeUtf32Big(byte[] data, TruffleString errors, boolean last) {
        return WideUnicode.decode(data, handler(errors), 4, 1, last).toTuple();
    }

    @Builtin("unicode_escape_encode(str, errors=None, /)")
    static PyTuple encodeUnicodeEscape(TruffleString str, TruffleString errors) {
        return encoded(Escapes.encodeUnicode(str), str);
    }

    @Builtin("unicode_escape_decode(data, errors=None, final=True, /)")
    static PyTuple decodeUnicodeEscape(Object data, TruffleString errors, boolean last) {
        return Escapes.decodeUnicode(escaped(data), handler(errors), last, false)
                .toTuple();
    }

    @Builtin("raw_unicode_escape_encode(str, errors=None, /)")
    static PyTuple encodeRawUnicodeEscape(TruffleString str, TruffleString errors) {
        return encoded(Escapes.encodeRaw(str), str);
    }

    @Builtin("raw_unicode_escape_decode(data, errors=None, final=True, /)")
    static PyTuple decodeRawUnicodeEscape(Object data, TruffleString errors, boolean last) {
        return Escapes.decodeUnicode(escaped(data), handler(errors), last, true).toTuple();
    }

    @Builtin("escape_encode(data, errors=None, /)")
    static PyTuple encodeEscape(PyBytes data, TruffleString errors) {
        return new PyTuple(new PyBytes(ByteStrings.escaped(data.value())), (long) data.size());
    }

    @Builtin("escape_decode(data, errors=None, /)")
    static PyTuple decodeEscape(Object data, TruffleString errors) {
        byte[] source = escaped(data);
        return new PyTuple(new PyBytes(Escapes.decodeBytes(source, handler(errors))), (long) source.length);
    }

    @Builtin("readbuffer_encode(data, errors=None, /)")
    static PyTuple encodeBuffer(Object data, TruffleString errors) {
        byte[] source = escaped(data);
        return new PyTuple(new PyBytes(source.clone()), (long) source.length);
    }

    @Builtin("charmap_build(map, /)")
    static Object buildCharmap(TruffleString map) {
        return Charmap.build(map);
    }

    @Builtin("charmap_encode(str, errors=None, mapping=None, /)")
    static PyTuple encodeCharmap(TruffleString str, TruffleString errors, Object mapping) {
        return encoded(
                mapping == PyNone.NONE
                        ? SingleByte.encodeLatin1(str, handler(errors))
                        : Charmap.encode(str, handler(errors), mapping),
                str);
    }

    @Builtin("charmap_decode(data, errors=None, mapping=None, /)")
    static PyTuple decodeCharmap(byte[] data, TruffleString errors, Object mapping) {
        return decoded(
                mapping == PyNone.NONE
                        ? SingleByte.decodeLatin1(data)
                        : Charmap.decode(data, handler(errors), PyValueObject.unwrap(mapping)),
                data);
    }
}
