// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.modules.posix.Errno;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}. Positions refer to the raw stream. */
public final class PyBuffered extends PyIOBase implements Dirty.Holder {
    private Object raw;

    /** The raw stream when it is a plain {@code FileIO}, which needs no calls through Python. */
    private PyFileIO file;

    private boolean readable;
    private boolean writable;
    private boolean detached;
    private byte[] ahead = {};
    private int aheadPosition;
    private int aheadEnd;
    private byte[] pending = {};
    private int pendingCount;
    private int bufferSize;

    public PyBuffered(PyType type) {
        super(type);
    }

    void initialize(Object rawStream, long size, boolean reads, boolean writes) {
        if (size <= 0) {
            throw Errors.valueError("buffer size must be strictly positive");
        }
        raw = rawStream;
        file = rawStream instanceof PyFileIO plain && plain.type() == IoTypes.FILE_IO ? plain : null;
        readable = reads;
        writable = writes;
        detached = false;
        bufferSize = (int) Math.min(size, 1 << 28);
        aheadPosition = 0;
        aheadEnd = 0;
        pendingCount = 0;
    }

    Object raw() {
        if (raw == null) {
            throw Errors.valueError(
                    detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
        }
        return raw;
    }

    boolean isReadable() {
        return readable;
    }

    boolean isWritable() {
        return writable;
    }

    boolean isRawClosed() {
        return file != null ? file.isClosed() : Io.isClosed(raw());
    }

    void checkClosed(String message) {
        if (isRawClosed()) {
            throw Errors.valueError(message);
        }
    }

    Object detach() {
        Object result = raw();
        raw = null;
        file = null;
        detached = true;
        return result;
    }

    @Override
    public void flushPending() {
        if (raw != null && !isRawClosed()) {
            flush();
        }
    }

    @Override
    public TruffleFile target() {
        return file == null ? null : file.path();
    }

    // The raw stream

    /** Bytes read, 0 at the end, -1 where reading would wait and must not. */
    private int rawRead(byte[] target, int offset, int length) {
        if (file != null) {
            return file.read(target, offset, length);
        }
        PyByteArray buffer = new PyByteArray(new byte[length]);
        while (true) {
            Object count;
            try {
                PyMemoryView view = PyMemoryView.of(buffer);
                try {
                    count = Calls.method(raw(), Io.READINTO, view);
                } finally {
                    view.release();
                }
            } catch (PyException e) {
                if (Io.isInterrupted(e)) {
                    continue;
                }
                throw e;
            }
            if (count == PyNone.NONE) {
                return -1;
            }
            long got = Conversions.toLong(count);
            if (got < 0 || got > length) {
                throw Errors.of(
                        ExceptionTypes.OS_ERROR,
                        "raw readinto() returned invalid length " + got + " (should have been between 0 and " + length
                                + ")");
            }
            System.arraycopy(buffer.storage(), 0, target, offset, (int) got);
            return (int) got;
        }
    }

    private int rawWrite(byte[] source, int offset, int length) {
        if (file != null) {
            return file.write(source, offset, length);
        }
        while (true) {
            Object count;
            try {
                count = Calls.method(raw(), Io.WRITE, new PyBytes(Arrays.copyOfRange(source, offset, offset + length)));
            } catch (PyException e) {
                if (Io.isInterrupted(e)) {
                    continue;
                }
                throw e;
            }
            if (count == PyNone.NONE) {
                return -1;
            }
            long got = Conversions.toLong(count);
            if (got < 0 || got > length) {
                throw Errors.of(
                        ExceptionTypes.OS_ERROR,
                        "raw write() returned invalid length " + got + " (should have been between 0 and " + length
                                + ")");
            }
            return (int) got;
        }
    }

    private long rawSeek(long offset, int whence) {
        if (file != null) {
            return file.seek(offset, whence);
        }
        long position = Conversions.toLong(Calls.method(raw(), Io.SEEK, offset, (long) whence));
        if (position < 0) {
            throw invalidPosition(position);
        }
        return position;
    }

    private long rawTell() {
        if (file != null) {
            return file.seek(0, 1);
        }
        long position = Conversions.toLong(Calls.method(raw(), Io.TELL));
        if (position < 0) {
            throw invalidPosition(position);
        }
        return position;
    }

    private static PyException invalidPosition(long position) {
        return Errors.of(ExceptionTypes.OS_ERROR, "Raw stream returned invalid position " + position);
    }

    // Reading

    /** Fills the empty buffer with one read; what {@link #rawRead} returned. */
    private int fill() {
        if (ahead.length < bufferSize) {
            ahead = new byte[bufferSize];
        }
        aheadPosition = 0;
        aheadEnd = 0;
        int count = rawRead(ahead, 0, bufferSize);
        aheadEnd = Math.max(count, 0);
        return count;
    }

    private PyBytes take(int count) {
        PyBytes result = new PyBytes(Arrays.copyOfRange(ahead, aheadPosition, aheadPosition + count));
        aheadPosition += count;
        return result;
    }

    /** Everything that is left, or {@code None} where nothing is there yet. */
    synchronized Object readAll() {
        flushBeforeReading();
        byte[] first = Arrays.copyOfRange(ahead, aheadPosition, aheadEnd);
        aheadPosition = 0;
        aheadEnd = 0;
        if (file != null) {
            byte[] rest = file.readAll();
            if (rest == null) {
                return first.length == 0 ? PyNone.NONE : new PyBytes(first);
            }
            return new PyBytes(first.length == 0 ? rest : concat(first, rest));
        }
        Object readAll = dev.fantail.objects.protocol.Attributes.getOrNull(raw(), Io.READALL);
        if (readAll != null) {
            Object rest = Calls.call(readAll);
            if (rest != PyNone.NONE && !(rest instanceof PyBytes)) {
                throw Errors.typeError("readall() should return bytes");
            }
            if (rest instanceof PyBytes bytes) {
                return first.length == 0 ? bytes : new PyBytes(concat(first, bytes.value()));
            }
            return first.length == 0 ? PyNone.NONE : new PyBytes(first);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        while (true) {
            Object piece = Calls.method(raw(), Io.READ);
            if (piece != PyNone.NONE && !(piece instanceof PyBytes)) {
                throw Errors.typeError("read() should return bytes");
            }
            if (piece == PyNone.NONE && all.size() == 0) {
                return PyNone.NONE;
            } else if (piece == PyNone.NONE || ((PyBytes) piece).size() == 0) {
                return new PyBytes(all.toByteArray());
            }
            all.writeBytes(((PyBytes) piece).value());
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] result = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, result, a.length, b.length);
        return result;
    }

    /** Exactly {@code wanted} bytes unless the end comes first; {@code None} where nothing is there yet. */
    synchronized Object read(int wanted) {
        if (aheadEnd - aheadPosition >= wanted) {
            return take(wanted);
        }
        flushBeforeReading();
        byte[] result = new byte[wanted];
        int count = readInto(result, false);
        if (count < 0) {
            return PyNone.NONE;
        }
        return new PyBytes(count == wanted ? result : Arrays.copyOf(result, count));
    }

    /**
     * Fills {@code target}.
     *
     * @param once stop after one read of the raw stream
     * @return bytes read, or -1 where nothing is there yet
     */
    synchronized int readInto(byte[] target, boolean once) {
        flushBeforeReading();
        int size = Math.min(target.length, aheadEnd - aheadPosition);
        System.arraycopy(ahead, aheadPosition, target, 0, size);
        aheadPosition += size;
        while (size < target.length && !(once && size > 0)) {
            int count;
            if (target.length - size >= bufferSize) {
                count = rawRead(target, size, target.length - size);
                size += Math.max(count, 0);
            } else {
                count = fill();
                int taken = Math.min(target.length - size, aheadEnd);
                System.arraycopy(ahead, 0, target, size, taken);
                aheadPosition = taken;
                size += taken;
            }
            if (count <= 0) {
                return count < 0 && size == 0 ? -1 : size;
            }
        }
        return size;
    }

    /** At most one read of the raw stream. */
    synchronized Object read1(int wanted) {
        if (wanted == 0) {
            return PyBytes.EMPTY;
        }
        flushBeforeReading();
        if (aheadPosition < aheadEnd) {
            return take(Math.min(wanted, aheadEnd - aheadPosition));
        }
        byte[] result = new byte[wanted];
        aheadPosition = 0;
        aheadEnd = 0;
        int count = rawRead(result, 0, wanted);
        return count <= 0 ? PyBytes.EMPTY : new PyBytes(count == wanted ? result : Arrays.copyOf(result, count));
    }

    /** What is in the buffer, without taking it; reads once when there is nothing. */
    synchronized PyBytes peek() {
        flushBeforeReading();
        if (aheadPosition == aheadEnd) {
            fill();
        }
        return new PyBytes(Arrays.copyOfRange(ahead, aheadPosition, aheadEnd));
    }

    synchronized PyBytes readLine(long limit) {
        if (pendingCount > 0) {
            flushBeforeReading();
        }
        int most = limit < 0 ? Integer.MAX_VALUE : (int) Math.min(limit, Integer.MAX_VALUE);
        int available = Math.min(aheadEnd - aheadPosition, most);
        int newline = Lines.indexOf(ahead, aheadPosition, aheadPosition + available, '\n');
        if (newline >= 0 || available == most) {
            return take(newline >= 0 ? newline + 1 - aheadPosition : most);
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            line.write(ahead, aheadPosition, available);
            aheadPosition += available;
            if (newline >= 0 || line.size() == most || fill() <= 0) {
                return new PyBytes(line.toByteArray());
            }
            available = Math.min(aheadEnd, most - line.size());
            newline = Lines.indexOf(ahead, 0, available, '\n');
            if (newline >= 0) {
                available = newline + 1;
            }
        }
    }

    private void flushBeforeReading() {
        if (pendingCount > 0) {
            flushWrites();
        }
    }

    // Writing

    synchronized int write(byte[] source, int offset, int length) {
        if (aheadPosition < aheadEnd) {
            rawSeek(aheadPosition - aheadEnd, 1);
        }
        aheadPosition = 0;
        aheadEnd = 0;
        if (pendingCount + length <= bufferSize) {
            append(source, offset, length);
            return length;
        }
        int written = 0;
        try {
            flushWrites();
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.BLOCKING_IOERROR)) {
                throw e;
            }
            int room = Math.min(bufferSize - pendingCount, length);
            append(source, offset, room);
            if (room == length) {
                return length;
            }
            throw blocked(room);
        }
        while (length - written > bufferSize) {
            int count = rawWrite(source, offset + written, length - written);
            if (count < 0) {
                int room = Math.min(bufferSize, length - written);
                append(source, offset + written, room);
                throw blocked(written + room);
            }
            written += count;
        }
        append(source, offset + written, length - written);
        return length;
    }

    private void append(byte[] source, int offset, int length) {
        if (pending.length < pendingCount + length) {
            pending = Arrays.copyOf(pending, Math.min(bufferSize, Math.max(512, (pendingCount + length) * 2)));
        }
        System.arraycopy(source, offset, pending, pendingCount, length);
        if (pendingCount == 0 && length > 0) {
            Dirty.get().add(this);
        }
        pendingCount += length;
    }

    private static PyException blocked(int written) {
        return Errors.of(
                ExceptionTypes.BLOCKING_IOERROR,
                (long) Errno.EAGAIN,
                "write could not complete without blocking",
                (long) written);
    }

    private void flushWrites() {
        int done = 0;
        try {
            while (done < pendingCount) {
                int count = rawWrite(pending, done, pendingCount - done);
                if (count < 0) {
                    throw blocked(0);
                }
                done += count;
            }
        } finally {
            System.arraycopy(pending, done, pending, 0, pendingCount - done);
            pendingCount -= done;
            if (pendingCount == 0 && done > 0) {
                Dirty.get().remove(this);
            }
        }
    }

    /** Writes out what is pending, and gives back what was read ahead. */
    synchronized void flush() {
        if (pendingCount > 0) {
            flushWrites();
        }
        if (writable && aheadPosition < aheadEnd) {
            rawSeek(aheadPosition - aheadEnd, 1);
            aheadPosition = 0;
            aheadEnd = 0;
        }
    }

    // Positions

    synchronized long tell() {
        return rawTell() - (aheadEnd - aheadPosition) + pendingCount;
    }

    synchronized long seek(long target, int whence) {
        if (whence != 2 && readable && file != null && aheadEnd > 0) {
            long end = rawTell();
            long wanted = whence == 0 ? target : end - (aheadEnd - aheadPosition) + target;
            if (wanted >= end - aheadEnd && wanted <= end && wanted >= 0) {
                aheadPosition = (int) (wanted - (end - aheadEnd));
                return wanted;
            }
        }
        if (pendingCount > 0) {
            flushWrites();
        }
        long offset = whence == 1 ? target - (aheadEnd - aheadPosition) : target;
        long position = rawSeek(offset, whence);
        aheadPosition = 0;
        aheadEnd = 0;
        return position;
    }

    synchronized Object truncate(Object size) {
        flush();
        Object length = size == PyNone.NONE ? (Object) tell() : size;
        return Calls.method(raw(), Io.TRUNCATE, length);
    }
}
