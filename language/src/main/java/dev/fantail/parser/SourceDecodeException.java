// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** Source text that is not UTF-8, at a place where that is not reported as a syntax error. */
public final class SourceDecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;
    private final int start;
    private final int end;

    /** @param bytes the text of which the bytes from {@code start} to {@code end} cannot be decoded */
    SourceDecodeException(byte[] bytes, int start, int end, String reason) {
        super(reason, null, false, false);
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** As the message of a syntax error. */
    String text() {
        String what = end - start == 1
                ? "byte 0x" + Integer.toHexString(bytes[start] & 0xFF) + " in position " + start
                : "bytes in position " + start + "-" + (end - 1);
        return "(unicode error) 'utf-8' codec can't decode " + what + ": " + getMessage();
    }
}
