// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Truth;
import java.util.Locale;

/**
 * How a text file's characters become bytes. The three encodings that nearly all files have are handled here as long
 * as nothing is wrong with the text; everything else is up to the codec of that name.
 */
final class TextCodec {
    /** Encodings that need no codec. */
    enum Kind {
        UTF_8(TruffleString.Encoding.UTF_8),
        ASCII(TruffleString.Encoding.US_ASCII),
        LATIN_1(TruffleString.Encoding.ISO_8859_1),
        OTHER(null);

        final TruffleString.Encoding encoding;

        Kind(TruffleString.Encoding encoding) {
            this.encoding = encoding;
        }
    }

    private final Kind kind;
    private final TruffleString name;
    private final TruffleString errors;
    private final Object info;
    private Object encoder;

    private TextCodec(Kind kind, TruffleString name, TruffleString errors, Object info) {
        this.kind = kind;
        this.name = name;
        this.errors = errors;
        this.info = info;
    }

    /** Raises LookupError for an encoding that is unknown or not one of text. */
    static TextCodec of(TruffleString name, TruffleString errors) {
        Kind kind = kindOf(Str.toJava(name));
        if (kind != Kind.OTHER) {
            return new TextCodec(kind, name, errors, null);
        }
        Object info = Calls.call(Attributes.get(PythonContext.get().importModule("codecs"), "lookup"), name);
        Object isText = Attributes.getOrNull(info, Str.of("_is_text_encoding"));
        if (isText != null && !Truth.isTrue(isText)) {
            throw Errors.of(
                    ExceptionTypes.LOOKUP_ERROR,
                    "'" + name + "' is not a text encoding; use codecs.open() to handle arbitrary codecs");
        }
        return new TextCodec(kind, name, errors, info);
    }

    private static Kind kindOf(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "utf-8", "utf8" -> Kind.UTF_8;
            case "ascii", "us-ascii" -> Kind.ASCII;
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> Kind.LATIN_1;
            default -> Kind.OTHER;
        };
    }

    Kind kind() {
        return kind;
    }

    TruffleString name() {
        return name;
    }

    TruffleString errors() {
        return errors;
    }

    /** The bytes of {@code text}; keeps state from one call to the next where the encoding has some. */
    byte[] encode(TruffleString text) {
        if (kind != Kind.OTHER) {
            byte[] fast = encodeFast(text);
            return fast != null ? fast : ((PyBytes) Calls.method(text, Io.ENCODE, name, errors)).value();
        }
        Object result = Calls.method(encoder(), Io.ENCODE, text);
        if (!(result instanceof PyBytes bytes)) {
            throw Errors.typeError("encoder should return a bytes object, not '"
                    + Types.of(result).shortName() + "'");
        }
        return bytes.value();
    }

    /** {@code null} where a character has no code. */
    private byte[] encodeFast(TruffleString text) {
        TruffleString.CodeRange range = text.getCodeRangeUncached(Str.ENCODING);
        boolean possible = switch (kind) {
            case UTF_8 -> range != TruffleString.CodeRange.BROKEN;
            case LATIN_1 -> range.isSubsetOf(TruffleString.CodeRange.LATIN_1);
            default -> range == TruffleString.CodeRange.ASCII;
        };
        if (!possible) {
            return null;
        }
        TruffleString encoded = text.switchEncodingUncached(kind.encoding);
        byte[] bytes = new byte[encoded.byteLength(kind.encoding)];
        encoded.copyToByteArrayUncached(0, bytes, 0, bytes.length, kind.encoding);
        return bytes;
    }

    private Object encoder() {
        if (encoder == null) {
            encoder = Calls.method(info, Str.of("incrementalencoder"), errors);
        }
        return encoder;
    }

    /** For files that do not begin at their start: no byte order mark. */
    void startInMiddle() {
        setEncoderState(1);
    }

    /** @param state 0 for the beginning of the file */
    void setEncoderState(long state) {
        if (kind != Kind.OTHER) {
            return;
        }
        if (state == 0) {
            Calls.method(encoder(), Io.RESET);
        } else {
            // Of an encoder that has written its mark.
            Calls.method(encoder(), Io.SETSTATE, 0L);
        }
    }

    /** A decoder that starts at the beginning. */
    TextDecoder decoder() {
        if (kind != Kind.OTHER) {
            return new PlainTextDecoder(this);
        }
        return new CodecTextDecoder(Calls.method(info, Str.of("incrementaldecoder"), errors));
    }
}
