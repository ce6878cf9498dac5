// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import dev.fantail.objects.PyBytes;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/** The bytes of a pickle as they are made: in frames from protocol 4 on, and handed to a file frame by frame. */
final class PickleOutput {
    private static final int FRAME_TARGET = 64 * 1024;
    private static final int FRAME_MINIMUM = 4;
    private static final int FRAME_HEADER = 9;

    /** The file's method {@code write}, or {@code null} when the pickle stays in memory. */
    private final Object write;

    private byte[] bytes = new byte[256];
    private int size;
    private boolean framing;

    /** Where the header of the open frame is, or -1. */
    private int frameStart = -1;

    PickleOutput(Object write) {
        this.write = write;
    }

    void setFraming(boolean on) {
        framing = on;
        frameStart = -1;
    }

    private void reserve(int count) {
        if (framing && frameStart < 0) {
            frameStart = size;
            size += FRAME_HEADER;
        }
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length * 2));
        }
    }

    void write(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void write(byte[] source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /** An instruction and an argument of {@code count} bytes, least significant first. */
    void write(int op, long argument, int count) {
        reserve(count + 1);
        bytes[size++] = (byte) op;
        for (int i = 0; i < count; i++) {
            bytes[size++] = (byte) (argument >> i * 8);
        }
    }

    void bigEndian(int op, long argument) {
        reserve(9);
        bytes[size++] = (byte) op;
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (argument >> shift);
        }
    }

    /** An instruction with a length and that many bytes; large ones stand outside of frames. */
    void payload(int op, int lengthBytes, byte[] data) {
        if (data.length < FRAME_TARGET) {
            write(op, data.length, lengthBytes);
            write(data);
            return;
        }
        boolean framed = framing;
        closeFrame();
        framing = false;
        write(op, data.length, lengthBytes);
        if (write != null) {
            flush();
            Calls.call(write, new PyBytes(data));
        } else {
            write(data);
        }
        framing = framed;
    }

    /** Before the instructions of an object: a frame that is full ends here. */
    void boundary() {
        if (frameStart >= 0 && size - frameStart - FRAME_HEADER >= FRAME_TARGET) {
            closeFrame();
            if (write != null) {
                flush();
            }
        }
    }

    void closeFrame() {
        if (frameStart < 0) {
            return;
        }
        int start = frameStart;
        int length = size - start - FRAME_HEADER;
        frameStart = -1;
        if (length < FRAME_MINIMUM) {
            System.arraycopy(bytes, start + FRAME_HEADER, bytes, start, length);
            size -= FRAME_HEADER;
            return;
        }
        bytes[start] = (byte) PickleOp.FRAME;
        for (int i = 0; i < 8; i++) {
            bytes[start + 1 + i] = (byte) ((long) length >> i * 8);
        }
    }

    void flush() {
        if (size > 0) {
            Calls.call(write, new PyBytes(take()));
        }
    }

    byte[] take() {
        byte[] result = Arrays.copyOf(bytes, size);
        size = 0;
        frameStart = -1;
        return result;
    }
}
