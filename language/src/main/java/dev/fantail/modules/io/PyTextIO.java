// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.math.BigInteger;
import java.util.Arrays;

/** {@code TextIOWrapper}: text over a buffered file. */
public final class PyTextIO extends PyIOBase implements Dirty.Holder {
    private static final TruffleString RETURN = Str.of("\r");
    private static final TruffleString FEED = Str.of("\n");
    private static final TruffleString RETURN_FEED = Str.of("\r\n");

    private Object buffer;

    /** The buffer when it is one of the plain classes, which need no calls through Python. */
    private PyBuffered plainBuffer;

    private boolean detached;
    private TextCodec codec;

    /** As given: {@code null}, empty, or a line end. */
    private String newline;

    private boolean lineBuffering;
    private boolean writeThrough;
    private boolean seekable;
    private boolean telling;
    private boolean hasRead1;
    private int chunkSize = Io.DEFAULT_BUFFER_SIZE;

    private TextDecoder decoder;
    private NewlineTranslation newlines;
    private TruffleString decoded = Str.EMPTY;
    private int decodedUsed;

    /** The decoder's state before the current chunk, and the chunk; {@code null} where positions are not known. */
    private byte[] snapshotPending;

    private long snapshotFlags;
    private boolean snapshotReturn;
    private byte[] snapshotInput;

    private byte[] pending = new byte[512];
    private int pendingCount;

    public PyTextIO(PyType type) {
        super(type);
    }

    void initialize(Object newBuffer, TextCodec newCodec, String newNewline, boolean lines, boolean through) {
        buffer = newBuffer;
        plainBuffer = newBuffer instanceof PyBuffered plain && !plain.type().isHeapType() ? plain : null;
        detached = false;
        lineBuffering = lines;
        writeThrough = through;
        setCodec(newCodec, newNewline);
        Io.asks(newBuffer, Io.READABLE);
        boolean writable = Io.asks(newBuffer, Io.WRITABLE);
        seekable = Io.asks(newBuffer, Io.SEEKABLE);
        telling = seekable;
        hasRead1 = Attributes.getOrNull(newBuffer, Io.READ1) != null;
        if (seekable && writable) {
            if (Conversions.toLong(Calls.method(newBuffer, Io.TELL)) != 0) {
                codec.startInMiddle();
            }
        }
    }

    private void setCodec(TextCodec newCodec, String newNewline) {
        codec = newCodec;
        newline = newNewline;
        decoder = null;
        newlines = newNewline == null || newNewline.isEmpty() ? new NewlineTranslation(newNewline == null) : null;
        snapshotInput = null;
    }

    Object buffer() {
        if (buffer == null) {
            throw Errors.valueError(
                    detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
        }
        return buffer;
    }

    boolean isInitialized() {
        return buffer != null;
    }

    TextCodec codec() {
        return codec;
    }

    boolean isLineBuffering() {
        return lineBuffering;
    }

    boolean isWriteThrough() {
        return writeThrough;
    }

    String newline() {
        return newline;
    }

    int chunkSize() {
        return chunkSize;
    }

    void setChunkSize(int size) {
        chunkSize = size;
    }

    boolean hasDecoded() {
        return decoder != null;
    }

    Object newlines() {
        return newlines == null || decoder == null ? PyNone.NONE : newlines.newlines();
    }

    boolean isBufferClosed() {
        return plainBuffer != null ? plainBuffer.isRawClosed() : Io.isClosed(buffer());
    }

    void checkClosed() {
        buffer();
        if (isBufferClosed()) {
            throw Io.closedFile();
        }
    }

    void reconfigure(TextCodec newCodec, String newNewline, boolean lines, boolean through) {
        flush();
        lineBuffering = lines;
        writeThrough = through;
        if (newCodec != codec || newNewline != newline) {
            setCodec(newCodec, newNewline);
        }
    }

    Object detach() {
        Object result = buffer();
        buffer = null;
        plainBuffer = null;
        detached = true;
        return result;
    }

    // Writing

    synchronized void write(TruffleString text) {
        TruffleString translated = text;
        boolean hasFeed = false;
        if (lineBuffering || newline != null && !newline.isEmpty() && !newline.equals("\n")) {
            hasFeed = NewlineTranslation.indexOf(text, '\n', 0, Str.length(text)) >= 0;
        }
        if (hasFeed && newline != null && !newline.isEmpty() && !newline.equals("\n")) {
            translated = replaceFeeds(text, newline.equals("\r") ? RETURN : RETURN_FEED);
        }
        boolean flushAfter =
                lineBuffering && (hasFeed || NewlineTranslation.indexOf(text, '\r', 0, Str.length(text)) >= 0);
        byte[] bytes = codec.encode(translated);
        if (pendingCount + bytes.length > chunkSize) {
            writePending();
        }
        if (pendingCount + bytes.length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(pendingCount + bytes.length, pending.length * 2));
        }
        System.arraycopy(bytes, 0, pending, pendingCount, bytes.length);
        if (pendingCount == 0 && bytes.length > 0) {
            Dirty.get().add(this);
        }
        pendingCount += bytes.length;
        if (pendingCount >= chunkSize || flushAfter || writeThrough) {
            writePending();
        }
        if (flushAfter) {
            Calls.method(buffer(), Io.FLUSH);
        }
        if (snapshotInput != null || decodedUsed < Str.length(decoded)) {
            snapshotInput = null;
            setDecoded(Str.EMPTY);
        }
        if (decoder != null) {
            decoder.reset();
        }
    }

    private static TruffleString replaceFeeds(TruffleString text, TruffleString end) {
        TruffleStringBuilder result = Str.builder();
        int length = Str.length(text);
        int from = 0;
        for (int at = NewlineTranslation.indexOf(text, '\n', 0, length);
                at >= 0;
                at = NewlineTranslation.indexOf(text, '\n', from, length)) {
            NewlineTranslation.append(result, Str.substring(text, from, at - from));
            NewlineTranslation.append(result, end);
            from = at + 1;
        }
        NewlineTranslation.append(result, Str.substring(text, from, length - from));
        return result.toStringUncached();
    }

    /** Hands what is encoded to the buffer. */
    synchronized void writePending() {
        if (pendingCount == 0) {
            return;
        }
        int count = pendingCount;
        byte[] bytes = pending;
        pendingCount = 0;
        Dirty.get().remove(this);
        if (plainBuffer != null && plainBuffer.isWritable()) {
            plainBuffer.checkClosed("write to closed file");
            plainBuffer.write(bytes, 0, count);
            if (pending.length > 4 * Io.DEFAULT_BUFFER_SIZE) {
                pending = new byte[512];
            }
        } else {
            pending = new byte[512];
            Calls.method(buffer(), Io.WRITE, new PyBytes(Arrays.copyOf(bytes, count)));
        }
    }

    synchronized void flush() {
        telling = seekable;
        writePending();
        Calls.method(buffer(), Io.FLUSH);
    }

    @Override
    public void flushPending() {
        if (buffer != null && !isBufferClosed()) {
            writePending();
            Calls.method(buffer, Io.FLUSH);
        }
    }

    @Override
    public TruffleFile target() {
        return plainBuffer == null ? null : plainBuffer.target();
    }

    // Reading

    private void setDecoded(TruffleString text) {
        decoded = text;
        decodedUsed = 0;
    }

    private TextDecoder decoder() {
        if (decoder == null) {
            if (!Io.asks(buffer(), Io.READABLE)) {
                throw Io.unsupported("not readable");
            }
            decoder = codec.decoder();
        }
        return decoder;
    }

    private TruffleString decode(byte[] bytes, boolean last) {
        TruffleString text = decoder().decode(bytes, last);
        return newlines == null ? text : newlines.decode(text, last);
    }

    /** Decodes one more chunk; false at the end of the file. */
    private boolean readChunk(int hint) {
        TextDecoder current = decoder();
        if (telling) {
            snapshotPending = current.pending();
            snapshotFlags = current.flags();
            snapshotReturn = newlines != null && newlines.hasPendingReturn();
        }
        byte[] bytes = readBytes(Math.max(chunkSize, hint));
        boolean end = bytes.length == 0;
        setDecoded(decode(bytes, end));
        if (telling) {
            snapshotInput = snapshotPending.length == 0 ? bytes : concat(snapshotPending, bytes);
        }
        return !end || Str.length(decoded) > 0;
    }

    private byte[] readBytes(int count) {
        Object piece;
        if (plainBuffer != null && plainBuffer.isReadable()) {
            plainBuffer.checkClosed("read of closed file");
            piece = plainBuffer.read1(count);
        } else {
            piece = Calls.method(buffer(), hasRead1 ? Io.READ1 : Io.READ, (long) count);
        }
        byte[] bytes = Buffers.bytesOrNull(piece);
        if (bytes == null) {
            throw Errors.typeError(
                    "underlying " + (hasRead1 ? "read1" : "read") + "() should have returned a bytes-like object, not '"
                            + Types.of(piece).shortName() + "'");
        }
        return bytes;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] result = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, result, a.length, b.length);
        return result;
    }

    private TruffleString take(int count) {
        int available = Str.length(decoded) - decodedUsed;
        int taken = Math.min(count, available);
        TruffleString result =
                decodedUsed == 0 && taken == available ? decoded : Str.substring(decoded, decodedUsed, taken);
        decodedUsed += taken;
        return result;
    }

    synchronized TruffleString readAll() {
        decoder();
        writePending();
        Object rest = Calls.method(buffer(), Io.READ);
        byte[] bytes = Buffers.bytesOrNull(rest);
        if (bytes == null) {
            if (rest == PyNone.NONE) {
                bytes = new byte[0];
            } else {
                throw Errors.typeError("underlying read() should have returned a bytes-like object, not '"
                        + Types.of(rest).shortName() + "'");
            }
        }
        TruffleString text = decode(bytes, true);
        TruffleString before = take(Integer.MAX_VALUE);
        setDecoded(Str.EMPTY);
        snapshotInput = null;
        return Str.length(before) == 0 ? text : Str.concat(before, text);
    }

    synchronized TruffleString read(int wanted) {
        decoder();
        writePending();
        TruffleString result = take(wanted);
        int left = wanted - Str.length(result);
        if (left == 0) {
            return result;
        }
        TruffleStringBuilder all = Str.builder();
        NewlineTranslation.append(all, result);
        while (left > 0 && readChunk(left)) {
            TruffleString piece = take(left);
            NewlineTranslation.append(all, piece);
            left -= Str.length(piece);
        }
        return all.toStringUncached();
    }

    synchronized TruffleString readLine(int limit) {
        writePending();
        TruffleStringBuilder before = null;
        int length = 0;
        while (true) {
            int available = Str.length(decoded);
            if (decodedUsed >= available) {
                // Chunks may decode to nothing before the end.
                boolean more;
                do {
                    more = readChunk(0);
                } while (more && Str.length(decoded) == 0);
                if (!more) {
                    setDecoded(Str.EMPTY);
                    snapshotInput = null;
                    return before == null ? Str.EMPTY : before.toStringUncached();
                }
                available = Str.length(decoded);
            }
            int end = endOfLine(decoded, decodedUsed, available);
            boolean complete = end >= 0;
            if (!complete) {
                end = available;
                // A line end of two characters may be cut in two.
                boolean cut =
                        newline != null && newline.equals("\r\n") && Str.codePointAt(decoded, available - 1) == '\r';
                if (cut) {
                    return finishCutLine(before, length, limit);
                }
            }
            if (limit >= 0 && length + end - decodedUsed >= limit) {
                end = decodedUsed + limit - length;
                complete = true;
            }
            TruffleString piece = take(end - decodedUsed);
            if (complete && before == null) {
                return piece;
            }
            if (before == null) {
                before = Str.builder();
            }
            NewlineTranslation.append(before, piece);
            length += Str.length(piece);
            if (complete) {
                return before.toStringUncached();
            }
        }
    }

    /** Goes on with the next chunk behind what is left of this one. */
    private TruffleString finishCutLine(TruffleStringBuilder before, int length, int limit) {
        TruffleString rest = take(Integer.MAX_VALUE);
        TruffleString start = before == null ? rest : Str.concat(before.toStringUncached(), rest);
        if (limit >= 0 && Str.length(start) >= limit) {
            int over = Str.length(start) - limit;
            decodedUsed -= over;
            return Str.substring(start, 0, limit);
        }
        boolean more = readChunk(0);
        if (!more) {
            setDecoded(Str.EMPTY);
            snapshotInput = null;
            return start;
        }
        if (Str.codePointAt(decoded, 0) == '\n' && (limit < 0 || Str.length(start) < limit)) {
            return Str.concat(start, take(1));
        }
        TruffleString tail = readLine(limit < 0 ? -1 : limit - Str.length(start));
        return Str.concat(start, tail);
    }

    /** The index behind the line end, or -1. */
    private int endOfLine(TruffleString text, int from, int to) {
        if (newline == null || newline.equals("\n")) {
            int at = NewlineTranslation.indexOf(text, '\n', from, to);
            return at < 0 ? -1 : at + 1;
        } else if (newline.isEmpty()) {
            int feed = NewlineTranslation.indexOf(text, '\n', from, to);
            int carriage = NewlineTranslation.indexOf(text, '\r', from, feed < 0 ? to : feed);
            if (carriage < 0) {
                return feed < 0 ? -1 : feed + 1;
            }
            return carriage + 1 == feed ? feed + 1 : carriage + 1;
        } else if (newline.equals("\r")) {
            int at = NewlineTranslation.indexOf(text, '\r', from, to);
            return at < 0 ? -1 : at + 1;
        }
        for (int at = NewlineTranslation.indexOf(text, '\r', from, to);
                at >= 0 && at + 1 < to;
                at = NewlineTranslation.indexOf(text, '\r', at + 1, to)) {
            if (Str.codePointAt(text, at + 1) == '\n') {
                return at + 2;
            }
        }
        return -1;
    }

    /** The next line of an iteration, during which positions are not offered. */
    synchronized TruffleString nextLine() {
        telling = false;
        TruffleString line = readLine(-1);
        if (Str.length(line) == 0) {
            telling = seekable;
            snapshotInput = null;
        }
        return line;
    }

    // Positions

    /**
     * A position: that of the buffer at a point where the decoder's state is known, and how to go on from there.
     */
    private record Cookie(long start, long decoderFlags, int bytesToFeed, int charactersToSkip, boolean atEnd) {
        Object toPython() {
            if (decoderFlags == 0 && bytesToFeed == 0 && charactersToSkip == 0) {
                return start;
            }
            BigInteger value = BigInteger.valueOf(atEnd ? 1 : 0)
                    .shiftLeft(64)
                    .or(BigInteger.valueOf(charactersToSkip))
                    .shiftLeft(64)
                    .or(BigInteger.valueOf(bytesToFeed))
                    .shiftLeft(64)
                    .or(BigInteger.valueOf(decoderFlags))
                    .shiftLeft(64)
                    .or(BigInteger.valueOf(start));
            return dev.fantail.objects.PyInt.of(value);
        }

        static Cookie of(BigInteger value) {
            return new Cookie(
                    value.longValue(),
                    value.shiftRight(64).longValue(),
                    value.shiftRight(128).intValue(),
                    value.shiftRight(192).intValue(),
                    value.testBit(256));
        }
    }

    synchronized Object tell() {
        if (!seekable) {
            throw Io.unsupported("underlying stream is not seekable");
        }
        if (!telling) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "telling position disabled by next() call");
        }
        writePending();
        Calls.method(this, Io.FLUSH);
        Object position = Calls.method(buffer(), Io.TELL);
        if (decoder == null || snapshotInput == null) {
            return position;
        }
        long start = Conversions.toLong(position) - snapshotInput.length;
        if (decodedUsed == 0) {
            return new Cookie(start, flagsOf(snapshotFlags, snapshotReturn), 0, 0, false).toPython();
        }
        byte[] savedPending = decoder.pending();
        long savedFlags = decoder.flags();
        boolean savedReturn = newlines != null && newlines.hasPendingReturn();
        try {
            return locate(start);
        } finally {
            decoder.setState(savedPending, savedFlags);
            if (newlines != null) {
                newlines.setPendingReturn(savedReturn);
            }
        }
    }

    private static long flagsOf(long decoderFlags, boolean pendingReturn) {
        return decoderFlags << 1 | (pendingReturn ? 1 : 0);
    }

    /** Feeds the chunk to the decoder byte by byte until the characters that were used are there. */
    private Object locate(long start) {
        decoder.setState(new byte[0], snapshotFlags);
        if (newlines != null) {
            newlines.setPendingReturn(snapshotReturn);
        }
        long safeStart = start;
        long safeFlags = flagsOf(snapshotFlags, snapshotReturn);
        int fed = 0;
        int skip = decodedUsed;
        int characters = 0;
        byte[] one = new byte[1];
        boolean found = false;
        for (byte next : snapshotInput) {
            one[0] = next;
            fed++;
            characters += Str.length(decode(one, false));
            boolean clean = decoder.pending().length == 0;
            if (clean && characters <= skip) {
                safeStart += fed;
                skip -= characters;
                safeFlags = flagsOf(decoder.flags(), newlines != null && newlines.hasPendingReturn());
                fed = 0;
                characters = 0;
            }
            if (characters >= skip) {
                found = true;
                break;
            }
        }
        boolean atEnd = false;
        if (!found) {
            characters += Str.length(decode(new byte[0], true));
            atEnd = true;
            if (characters < skip) {
                throw Errors.of(ExceptionTypes.OS_ERROR, "can't reconstruct logical file position");
            }
        }
        return new Cookie(safeStart, safeFlags, skip == 0 ? 0 : fed, skip, atEnd).toPython();
    }

    synchronized Object seek(Object target, int whence) {
        if (!seekable) {
            throw Io.unsupported("underlying stream is not seekable");
        }
        Object cookie = target;
        switch (whence) {
            case 0 -> {
                // To a position that tell() returned.
            }
            case 1 -> {
                if (!isZero(cookie)) {
                    throw Io.unsupported("can't do nonzero cur-relative seeks");
                }
                cookie = Calls.method(this, Io.TELL);
            }
            case 2 -> {
                if (!isZero(cookie)) {
                    throw Io.unsupported("can't do nonzero end-relative seeks");
                }
                Calls.method(this, Io.FLUSH);
                forget();
                Object position = Calls.method(buffer(), Io.SEEK, 0L, 2L);
                codec.setEncoderState(Conversions.toLong(position) == 0 ? 0 : 1);
                return position;
            }
            default -> throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
        }
        BigInteger value = Conversions.toBigInteger(cookie);
        if (value.signum() < 0) {
            throw Errors.valueError("negative seek position " + value);
        }
        Calls.method(this, Io.FLUSH);
        Cookie place = Cookie.of(value);
        Calls.method(buffer(), Io.SEEK, place.start);
        forget();
        if (decoder == null && (place.charactersToSkip > 0 || place.decoderFlags != 0)) {
            decoder();
        }
        if (decoder != null) {
            if (place.start == 0 && place.decoderFlags == 0) {
                decoder.reset();
            } else {
                decoder.setState(new byte[0], place.decoderFlags >> 1);
                if (newlines != null) {
                    newlines.setPendingReturn((place.decoderFlags & 1) != 0);
                }
            }
        }
        if (place.charactersToSkip > 0) {
            snapshotPending = new byte[0];
            snapshotFlags = place.decoderFlags >> 1;
            snapshotReturn = (place.decoderFlags & 1) != 0;
            snapshotInput = Buffers.bytes(Calls.method(buffer(), Io.READ, (long) place.bytesToFeed));
            setDecoded(decode(snapshotInput, place.atEnd));
            if (Str.length(decoded) < place.charactersToSkip) {
                throw Errors.of(ExceptionTypes.OS_ERROR, "can't restore logical file position");
            }
            decodedUsed = place.charactersToSkip;
        }
        codec.setEncoderState(place.start == 0 ? 0 : 1);
        return cookie;
    }

    private void forget() {
        setDecoded(Str.EMPTY);
        snapshotInput = null;
        if (decoder != null) {
            decoder.reset();
        }
        if (newlines != null) {
            newlines.setPendingReturn(false);
        }
    }

    private static boolean isZero(Object number) {
        return Conversions.toBigInteger(number).signum() == 0;
    }

    void close() {
        PyException first = null;
        try {
            if (!isBufferClosed()) {
                Calls.method(this, Io.FLUSH);
            }
        } catch (PyException e) {
            first = e;
        }
        try {
            Calls.method(buffer(), Io.CLOSE);
        } catch (PyException e) {
            throw Io.chained(first, e);
        } finally {
            Dirty.get().remove(this);
        }
        if (first != null) {
            throw first;
        }
    }
}
