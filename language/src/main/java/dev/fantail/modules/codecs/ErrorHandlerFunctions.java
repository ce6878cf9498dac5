// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.builtins.codec.CodecErrors;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;

/** The standard error handlers as functions: from a {@code UnicodeError} to a replacement and a position. */
@BuiltinModule("_codecs")
public final class ErrorHandlerFunctions {
    private ErrorHandlerFunctions() {}

    private static PyTuple handle(String name, Object exception) {
        if (!(exception instanceof PyBaseException error)) {
            throw Errors.typeError("codec must pass exception instance");
        }
        if (name.equals("strict")) {
            throw PyException.reraise(error);
        }
        boolean encode = error.type().isSubtypeOf(ExceptionTypes.UNICODE_ENCODE_ERROR);
        boolean decode = error.type().isSubtypeOf(ExceptionTypes.UNICODE_DECODE_ERROR);
        boolean translate = error.type().isSubtypeOf(ExceptionTypes.UNICODE_TRANSLATE_ERROR);
        if (!encode && !decode && !translate) {
            throw CodecErrors.notHandled(exception);
        }
        Object object = Attributes.get(error, Str.of("object"));
        int start = Conversions.toInt(Attributes.get(error, Str.of("start")));
        int end = Conversions.toInt(Attributes.get(error, Str.of("end")));
        String encoding = translate
                ? ""
                : PyValueObject.unwrap(Attributes.get(error, Str.of("encoding")))
                        .toString();
        CodecErrors.Replacement result;
        if (decode) {
            byte[] bytes = Buffers.bytes(object);
            result = CodecErrors.decodingBuiltin(
                    name, encoding, bytes, clip(start, bytes.length - 1), clip(end, bytes.length));
        } else {
            TruffleString text = (TruffleString) PyValueObject.unwrap(object);
            int length = Str.length(text);
            result = translate && name.equals("replace")
                    ? new CodecErrors.Replacement(replacementCharacters(end - start), null, end)
                    : CodecErrors.encodingBuiltin(name, encoding, text, clip(start, length - 1), clip(end, length));
        }
        if (result == null) {
            if (name.startsWith("surrogate")) {
                throw PyException.reraise(error);
            }
            throw CodecErrors.notHandled(exception);
        }
        Object replacement = result.bytes() != null ? new PyBytes(result.bytes()) : Str.ofCodePoints(result.text());
        return new PyTuple(replacement, (long) result.position());
    }

    private static int clip(int value, int length) {
        return Math.max(0, Math.min(value, length));
    }

    private static int[] replacementCharacters(int count) {
        int[] text = new int[Math.max(0, count)];
        java.util.Arrays.fill(text, 0xfffd);
        return text;
    }

    @Builtin("strict_errors(exc, /)")
    static PyTuple strict(Object exc) {
        return handle("strict", exc);
    }

    @Builtin("ignore_errors(exc, /)")
    static PyTuple ignore(Object exc) {
        return handle("ignore", exc);
    }

    @Builtin("replace_errors(exc, /)")
    static PyTuple replace(Object exc) {
        return handle("replace", exc);
    }

    @Builtin("backslashreplace_errors(exc, /)")
    static PyTuple backslashReplace(Object exc) {
        return handle("backslashreplace", exc);
    }

    @Builtin("xmlcharrefreplace_errors(exc, /)")
    static PyTuple characterReference(Object exc) {
        return handle("xmlcharrefreplace", exc);
    }

    @Builtin("namereplace_errors(exc, /)")
    static PyTuple nameReplace(Object exc) {
        return handle("namereplace", exc);
    }

    @Builtin("surrogatepass(exc, /)")
    static PyTuple surrogatePass(Object exc) {
        return handle("surrogatepass", exc);
    }

    @Builtin("surrogateescape(exc, /)")
    static PyTuple surrogateEscape(Object exc) {
        return handle("surrogateescape", exc);
    }
}
