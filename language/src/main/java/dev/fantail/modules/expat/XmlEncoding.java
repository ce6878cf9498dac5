// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.expat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/** Turns the bytes of a document into characters, once it has found out which encoding they are in. */
final class XmlEncoding {
    /** No document contains it: the parser stops there. */
    private static final char MALFORMED = '\uffff';

    private static final int LONGEST_DECLARATION = 4096;

    private String override;
    private byte[] waiting = new byte[0];
    private CharsetDecoder decoder;
    private boolean malformed;

    /** @param override the encoding whatever the document says; {@code null} for what it says */
    XmlEncoding(String override) {
        this.override = override;
    }

    /** From here on the encoding is this one, unless parsing has begun. */
    void setOverride(String name) {
        override = name;
    }

    int bytesOf(char c) {
        Charset charset = decoder == null ? StandardCharsets.UTF_8 : decoder.charset();
        if (charset.equals(StandardCharsets.UTF_8)) {
            return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    /** Appends what can be decoded. */
    void feed(byte[] data, boolean last, XmlText target) {
        if (malformed) {
            return;
        }
        byte[] bytes = data;
        if (waiting.length > 0) {
            bytes = Arrays.copyOf(waiting, waiting.length + data.length);
            System.arraycopy(data, 0, bytes, waiting.length, data.length);
        }
        int start = 0;
        if (decoder == null) {
            start = choose(bytes, last);
            if (start < 0) {
                waiting = bytes;
                return;
            }
        }
        ByteBuffer source = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 2);
        CoderResult result = decoder.decode(source, characters, last);
        if (result.isError()) {
            malformed = true;
            characters.put(MALFORMED);
        }
        target.append(characters.array(), characters.position());
        waiting = Arrays.copyOfRange(bytes, source.position(), bytes.length);
    }

    /** Sets the decoder and returns where the text begins; -1 when more has to be seen. */
    private int choose(byte[] bytes, boolean last) {
        if (override != null) {
            decoder = decoder(override);
            return bytes.length >= 3 && isUtf8Mark(bytes) && isUtf8() ? 3 : 0;
        }
        if (bytes.length < 4 && !last) {
            return -1;
        }
        int first = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        if (bytes.length > 1 && (first == 0xfe && second == 0xff || first == 0)) {
            decoder = decoder("UTF-16BE");
            return first == 0 ? 0 : 2;
        } else if (first == 0xff && second == 0xfe || first == '<' && second == 0) {
            decoder = decoder("UTF-16LE");
            return second == 0 ? 0 : 2;
        }
        int start = bytes.length >= 3 && isUtf8Mark(bytes) ? 3 : 0;
        String head = new String(
                bytes, start, Math.min(bytes.length - start, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        if (!last && head.length() < 5 && "<?xml".startsWith(head)) {
            return -1;
        }
        int end = head.indexOf("?>");
        if (head.startsWith("<?xml") && end < 0 && !last && head.length() < LONGEST_DECLARATION) {
            return -1;
        }
        String declared = head.startsWith("<?xml") && end > 0 ? declared(head.substring(5, end)) : null;
        if (declared == null) {
            decoder = decoder("UTF-8");
        } else {
            decoder = decoder(declared);
            if (decoder.charset().name().startsWith("UTF-16")) {
                throw new XmlFailure(XmlError.INCORRECT_ENCODING, Math.max(0, head.indexOf(declared)));
            }
        }
        return start;
    }

    private static boolean isUtf8Mark(byte[] bytes) {
        return (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
    }

    boolean isUtf8() {
        return decoder == null || decoder.charset().equals(StandardCharsets.UTF_8);
    }

    private static String declared(String attributes) {
        int at = attributes.indexOf("encoding");
        if (at < 0) {
            return null;
        }
        int from = at + "encoding".length();
        while (from < attributes.length() && " \t\r\n=".indexOf(attributes.charAt(from)) >= 0) {
            from++;
        }
        if (from >= attributes.length()) {
            return null;
        }
        int to = attributes.indexOf(attributes.charAt(from), from + 1);
        return to < 0 ? null : attributes.substring(from + 1, to);
    }

    private static CharsetDecoder decoder(String name) {
        try {
            return Charset.forName(ExpatModule.canonicalEncoding(name))
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XmlFailure(XmlError.UNKNOWN_ENCODING, 0);
        }
    }
}
