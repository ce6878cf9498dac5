// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/** The bytes of a pickle as they are read: from memory, or from a file that is read no further than needed. */
final class PickleInput {
    private static final int PEEK = 64 * 1024;

    private byte[] bytes;
    private int position;

    /** Methods of the file; {@code null} for bytes in memory, {@code peek} also where the file has none. */
    private final Object read;

    private final Object readLine;
    private Object peek;

    /** Whether the bytes were only looked at, so that what is used must yet be read. */
    private boolean peeked;

    PickleInput(byte[] bytes) {
        this.bytes = bytes;
        this.read = null;
        this.readLine = null;
    }

    private PickleInput(Object read, Object readLine, Object peek) {
        this.bytes = new byte[0];
        this.read = read;
        this.readLine = readLine;
        this.peek = peek;
    }

    static PickleInput of(Object file) {
        Object read = Attributes.getOrNull(file, Str.of("read"));
        Object readLine = Attributes.getOrNull(file, Str.of("readline"));
        if (read == null || readLine == null) {
            throw Errors.typeError("file must have 'read' and 'readline' attributes");
        }
        return new PickleInput(read, readLine, Attributes.getOrNull(file, Str.of("peek")));
    }

    /** Moves the file behind what was used. */
    void finish() {
        if (peeked && position > 0) {
            Calls.call(read, (long) position);
        }
        if (read != null) {
            bytes = new byte[0];
            position = 0;
            peeked = false;
        }
    }

    private static PyException truncated() {
        return PickleModule.unpicklingError("pickle data was truncated");
    }

    /** Makes {@code count} bytes available at the position. */
    private void need(long count) {
        if (count <= bytes.length - position) {
            return;
        }
        if (read == null) {
            throw position == bytes.length && count == 1 ? endOfInput() : truncated();
        }
        if (count > Integer.MAX_VALUE - 16) {
            throw truncated();
        }
        if (peeked || position == bytes.length) {
            finish();
        }
        if (peek != null && bytes.length == 0) {
            try {
                bytes = Buffers.bytes(Calls.call(peek, Math.max(PEEK, count)));
                peeked = true;
                if (bytes.length >= count) {
                    return;
                }
                bytes = new byte[0];
                peeked = false;
            } catch (PyException e) {
                if (!e.isInstance(ExceptionTypes.NOT_IMPLEMENTED_ERROR)) {
                    throw e;
                }
                peek = null;
            }
        }
        int have = bytes.length - position;
        byte[] more = Buffers.bytes(Calls.call(read, count - have));
        byte[] all = Arrays.copyOfRange(bytes, position, bytes.length + more.length);
        System.arraycopy(more, 0, all, have, more.length);
        bytes = all;
        position = 0;
        if (bytes.length < count) {
            throw bytes.length == 0 ? endOfInput() : truncated();
        }
    }

    private static PyException endOfInput() {
        return Errors.of(ExceptionTypes.EOF_ERROR, "Ran out of input");
    }

    /** The next instruction; EOFError at the end. */
    int op() {
        if (position == bytes.length) {
            need(1);
        }
        return bytes[position++] & 0xff;
    }

    private void argument(long count) {
        if (count > bytes.length - position) {
            try {
                need(count);
            } catch (PyException e) {
                throw e.isInstance(ExceptionTypes.EOF_ERROR) ? truncated() : e;
            }
        }
    }

    int oneByte() {
        argument(1);
        return bytes[position++] & 0xff;
    }

    /** Unsigned, least significant byte first. */
    long unsigned(int count) {
        argument(count);
        long result = 0;
        for (int i = 0; i < count; i++) {
            result |= (bytes[position + i] & 0xffL) << i * 8;
        }
        position += count;
        return result;
    }

    double bigEndianDouble() {
        argument(8);
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | bytes[position + i] & 0xff;
        }
        position += 8;
        return Double.longBitsToDouble(bits);
    }

    byte[] take(long count) {
        argument(count);
        byte[] result = Arrays.copyOfRange(bytes, position, position + (int) count);
        position += (int) count;
        return result;
    }

    /** UTF-8 text of {@code count} bytes when all of it is ASCII, else {@code null} and nothing is read. */
    TruffleString asciiOrNull(int count) {
        argument(count);
        for (int i = 0; i < count; i++) {
            if (bytes[position + i] < 0) {
                return null;
            }
        }
        TruffleString result = TruffleString.fromByteArrayUncached(
                        bytes, position, count, TruffleString.Encoding.US_ASCII, true)
                .switchEncodingUncached(Str.ENCODING);
        position += count;
        return result;
    }

    /** The bytes of a frame are read in one go. */
    void frame(long length) {
        argument(length);
    }

    /** Up to the end of the line, without it. */
    byte[] line() {
        while (true) {
            for (int i = position; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    byte[] result = Arrays.copyOfRange(bytes, position, i);
                    position = i + 1;
                    return result;
                }
            }
            if (read == null) {
                throw truncated();
            }
            if (peeked || position == bytes.length) {
                finish();
            }
            byte[] more = Buffers.bytes(Calls.call(readLine));
            if (more.length == 0) {
                throw truncated();
            }
            int have = bytes.length - position;
            byte[] all = Arrays.copyOfRange(bytes, position, bytes.length + more.length);
            System.arraycopy(more, 0, all, have, more.length);
            bytes = all;
            position = 0;
            if (more[more.length - 1] != '\n') {
                throw truncated();
            }
        }
    }
}
