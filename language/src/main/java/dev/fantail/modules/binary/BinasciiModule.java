// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.builtins.ByteStrings;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.io.ByteArrayOutputStream;

/** {@code binascii}: hexadecimal, base 64, and checksums; uu and quoted-printable are in {@link MailEncodings}. */
@BuiltinModule("binascii")
public final class BinasciiModule {
    static final PyType ERROR = ExceptionTypes.declare("binascii.Error", ExceptionTypes.VALUE_ERROR);
    static final PyType INCOMPLETE = ExceptionTypes.declare("binascii.Incomplete", ExceptionTypes.EXCEPTION);

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int CRC_POLYNOMIAL = 0x1021;

    private BinasciiModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Error", ERROR);
        module.set("Incomplete", INCOMPLETE);
    }

    static PyException error(String message) {
        return Errors.of(ERROR, message);
    }

    /** The bytes of an argument that may also be a string of ASCII characters. */
    static byte[] ascii(Object data) {
        if (PyValueObject.unwrap(data) instanceof TruffleString text) {
            int[] characters = Str.codePoints(text);
            byte[] bytes = new byte[characters.length];
            for (int i = 0; i < bytes.length; i++) {
                if (characters[i] >= 0x80) {
                    throw Errors.valueError("string argument should contain only ASCII characters");
                }
                bytes[i] = (byte) characters[i];
            }
            return bytes;
        }
        byte[] bytes = Buffers.bytesOrNull(data);
        if (bytes == null) {
            throw Errors.typeError("argument should be bytes, buffer or ASCII string, not '"
                    + Types.of(data).shortName() + "'");
        }
        return bytes;
    }

    @Builtin("hexlify(data, sep=<unset>, bytes_per_sep=1)")
    static Object hexlify(byte[] data, Object sep, int group) {
        return new PyBytes(ByteStrings.hex(data, sep, group));
    }

    @Builtin("b2a_hex(data, sep=<unset>, bytes_per_sep=1)")
    static Object toHex(byte[] data, Object sep, int group) {
        return hexlify(data, sep, group);
    }

    @Builtin("unhexlify(hexstr, /)")
    static Object unhexlify(Object hexstr) {
        byte[] digits = ascii(hexstr);
        if (digits.length % 2 != 0) {
            throw error("Odd-length string");
        }
        byte[] result = new byte[digits.length / 2];
        for (int i = 0; i < result.length; i++) {
            int high = digits[2 * i] < 0 ? -1 : Character.digit(digits[2 * i], 16);
            int low = digits[2 * i + 1] < 0 ? -1 : Character.digit(digits[2 * i + 1], 16);
            if (high < 0 || low < 0) {
                throw error("Non-hexadecimal digit found");
            }
            result[i] = (byte) (high << 4 | low);
        }
        return new PyBytes(result);
    }

    @Builtin("a2b_hex(hexstr, /)")
    static Object fromHex(Object hexstr) {
        return unhexlify(hexstr);
    }

    @Builtin("b2a_base64(data, /, *, newline=True)")
    static Object toBase64(byte[] data, boolean newline) {
        byte[] encoded = java.util.Base64.getEncoder().encode(data);
        if (!newline) {
            return new PyBytes(encoded);
        }
        byte[] result = java.util.Arrays.copyOf(encoded, encoded.length + 1);
        result[encoded.length] = '\n';
        return new PyBytes(result);
    }

    /** Skips what is not in the alphabet, unless {@code strict_mode} says that this is an error. */
    @Builtin("a2b_base64(data, /, *, strict_mode=False)")
    static Object fromBase64(Object data, boolean strict) {
        byte[] source = ascii(data);
        if (strict && source.length > 0 && source[0] == '=') {
            throw error("Leading padding not allowed");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length * 3 / 4);
        int position = 0;
        int left = 0;
        int padding = 0;
        boolean padded = false;
        for (int i = 0; i < source.length; i++) {
            int c = source[i];
            if (c == '=') {
                padded = true;
                if (strict && position == 0) {
                    throw error(i == 0 ? "Leading padding not allowed" : "Excess padding not allowed");
                }
                if (position >= 2 && position + ++padding >= 4) {
                    if (strict && i + 1 < source.length) {
                        throw error("Excess data after padding");
                    }
                    return new PyBytes(out.toByteArray());
                }
                if (strict && position == 1) {
                    throw error("Discontinuous padding not allowed");
                }
                continue;
            }
            int value = c < 0 ? -1 : ALPHABET.indexOf(c);
            if (value < 0) {
                if (strict) {
                    throw error("Only base64 data is allowed");
                }
                continue;
            }
            if (strict && padded) {
                throw error("Discontinuous padding not allowed");
            }
            padding = 0;
            switch (position) {
                case 0 -> {
                    position = 1;
                    left = value;
                }
                case 1 -> {
                    position = 2;
                    out.write(left << 2 | value >> 4);
                    left = value & 15;
                }
                case 2 -> {
                    position = 3;
                    out.write(left << 4 | value >> 2);
                    left = value & 3;
                }
                default -> {
                    position = 0;
                    out.write(left << 6 | value);
                    left = 0;
                }
            }
        }
        if (position == 1) {
            throw error("Invalid base64-encoded string: number of data characters (" + (out.size() / 3 * 4 + 1)
                    + ") cannot be 1 more than a multiple of 4");
        } else if (position != 0) {
            throw error("Incorrect padding");
        }
        return new PyBytes(out.toByteArray());
    }

    @Builtin("crc32(data, crc=0, /)")
    static long crc32(byte[] data, Object crc) {
        return Checksums.crc32(data, Checksums.start(crc));
    }

    @Builtin("crc_hqx(data, crc, /)")
    static long crcHqx(byte[] data, Object crc) {
        int value = (int) Checksums.start(crc) & 0xffff;
        for (byte b : data) {
            value ^= (b & 0xff) << 8;
            for (int k = 0; k < 8; k++) {
                value = (value & 0x8000) != 0 ? value << 1 ^ CRC_POLYNOMIAL : value << 1;
            }
            value &= 0xffff;
        }
        return value;
    }
}
