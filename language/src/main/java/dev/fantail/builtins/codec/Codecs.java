// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionNotes;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import java.util.Locale;

/** {@code str.encode} and {@code bytes.decode}: the Unicode encodings directly, all others through the registry. */
public final class Codecs {
    private Codecs() {}

    /** The encodings that need no registry. */
    private enum Direct {
        UTF_8,
        ASCII,
        LATIN_1,
        UTF_16,
        UTF_16_LE,
        UTF_16_BE,
        UTF_32,
        UTF_32_LE,
        UTF_32_BE
    }

    private static Direct direct(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> Direct.UTF_8;
            case "ascii", "us-ascii" -> Direct.ASCII;
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> Direct.LATIN_1;
            case "utf-16", "utf16" -> Direct.UTF_16;
            case "utf-16-le", "utf-16le" -> Direct.UTF_16_LE;
            case "utf-16-be", "utf-16be" -> Direct.UTF_16_BE;
            case "utf-32", "utf32" -> Direct.UTF_32;
            case "utf-32-le", "utf-32le" -> Direct.UTF_32_LE;
            case "utf-32-be", "utf-32be" -> Direct.UTF_32_BE;
            default -> null;
        };
    }

    /** Whether ASCII text is the same in an encoding of this name, whatever is to be done about errors. */
    @TruffleBoundary
    public static boolean agreesWithAscii(TruffleString encoding) {
        Direct direct = direct(encoding.toJavaStringUncached());
        return direct == Direct.UTF_8 || direct == Direct.ASCII || direct == Direct.LATIN_1;
    }

    /** @param encoding {@code null} for UTF-8; @param errors {@code null} for strict */
    @TruffleBoundary
    public static Object encode(TruffleString text, TruffleString encoding, TruffleString errors) {
        String name = encoding == null ? "utf-8" : encoding.toJavaStringUncached();
        String handler = errors == null ? "strict" : errors.toJavaStringUncached();
        if (encoding != null || errors != null) {
            checkNames(name, handler);
        }
        Direct direct = direct(name);
        if (direct == null) {
            return encodeByRegistry(text, name, handler);
        }
        return new PyBytes(
                switch (direct) {
                    case UTF_8 -> Utf8.encode(text, handler);
                    case ASCII -> SingleByte.encodeAscii(text, handler);
                    case LATIN_1 -> SingleByte.encodeLatin1(text, handler);
                    case UTF_16 -> WideUnicode.encode(text, handler, 2, 0);
                    case UTF_16_LE -> WideUnicode.encode(text, handler, 2, -1);
                    case UTF_16_BE -> WideUnicode.encode(text, handler, 2, 1);
                    case UTF_32 -> WideUnicode.encode(text, handler, 4, 0);
                    case UTF_32_LE -> WideUnicode.encode(text, handler, 4, -1);
                    case UTF_32_BE -> WideUnicode.encode(text, handler, 4, 1);
                });
    }

    /** In development mode names must be known even where nothing depends on them. */
    private static void checkNames(String encoding, String errors) {
        if (PythonContext.get().options().xOptions().contains("dev")) {
            if (direct(encoding) == null) {
                CodecRegistry.lookup(encoding);
            }
            if (!CodecErrors.isBuiltin(errors) && CodecRegistry.errorHandler(errors) == null) {
                throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
            }
        }
    }

    private static Object encodeByRegistry(TruffleString text, String name, String errors) {
        PyTuple codec = CodecRegistry.lookupText(name, "codecs.encode()");
        Object result = callCodec(codec.get(0), text, Str.of(errors), "encoder", "encoding", name);
        if (!(result instanceof PyBytes)) {
            throw Errors.typeError(
                    "'" + name + "' encoder returned '" + Types.of(result).shortName()
                            + "' instead of 'bytes'; use codecs.encode() to encode to arbitrary types");
        }
        return result;
    }

    /**
     * Calls a function of a codec; an exception gets a note about it.
     *
     * @param what the function, as a message names it
     * @param work what it does, as a note names it
     */
    public static Object callCodec(
            Object function, Object input, TruffleString errors, String what, String work, String encoding) {
        Object result;
        try {
            result = Calls.call(function, input, errors);
        } catch (PyException e) {
            ExceptionNotes.add(e.value(), work + " with '" + encoding + "' codec failed");
            throw e;
        }
        if (!(result instanceof PyTuple tuple) || tuple.size() != 2) {
            throw Errors.typeError(what + " must return a tuple (object, integer)");
        }
        return tuple.get(0);
    }

    /**
     * @param source what holds the bytes, for other codecs
     * @param encoding {@code null} for UTF-8; @param errors {@code null} for strict
     */
    @TruffleBoundary
    public static TruffleString decode(Object source, byte[] bytes, TruffleString encoding, TruffleString errors) {
        String name = encoding == null ? "utf-8" : encoding.toJavaStringUncached();
        String handler = errors == null ? "strict" : errors.toJavaStringUncached();
        if (encoding != null || errors != null) {
            checkNames(name, handler);
        }
        Direct direct = direct(name);
        if (direct == null) {
            if (bytes.length == 0) {
                // Nobody asks what the encoding is.
                return Str.EMPTY;
            }
            PyTuple codec = CodecRegistry.lookupText(name, "codecs.decode()");
            Object result = callCodec(codec.get(1), source, Str.of(handler), "decoder", "decoding", name);
            if (PyValueObject.unwrap(result) instanceof TruffleString text) {
                return text;
            }
            throw Errors.typeError(
                    "'" + name + "' decoder returned '" + Types.of(result).shortName()
                            + "' instead of 'str'; use codecs.decode() to decode to arbitrary types");
        }
        return switch (direct) {
            case UTF_8 -> Utf8.decode(bytes, handler, true).text();
            case ASCII -> SingleByte.decodeAscii(bytes, handler);
            case LATIN_1 -> SingleByte.decodeLatin1(bytes);
            case UTF_16 -> WideUnicode.decode(bytes, handler, 2, 0, true).text();
            case UTF_16_LE -> WideUnicode.decode(bytes, handler, 2, -1, true).text();
            case UTF_16_BE -> WideUnicode.decode(bytes, handler, 2, 1, true).text();
            case UTF_32 -> WideUnicode.decode(bytes, handler, 4, 0, true).text();
            case UTF_32_LE -> WideUnicode.decode(bytes, handler, 4, -1, true).text();
            case UTF_32_BE -> WideUnicode.decode(bytes, handler, 4, 1, true).text();
        };
    }

    /** What a decoder made of its input. */
    public record Decoded(TruffleString text, int consumed, int byteOrder) {
        public Decoded(TruffleString text, int consumed) {
            this(text, consumed, 0);
        }

        /** As codec functions return it: {@code (text, consumed)}. */
        public PyTuple toTuple() {
            return new PyTuple(text, (long) consumed);
        }
    }

    /** The error handler's name from an optional argument. */
    public static String handler(Object errors) {
        return errors == null || errors == PyNone.NONE
                ? "strict"
                : ((TruffleString) PyValueObject.unwrap(errors)).toJavaStringUncached();
    }
}
