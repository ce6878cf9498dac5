// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A {@code .pyc} file: sixteen bytes of header, then the marshalled code object.
 *
 * @param flags 0: checked against the source's time and size; 1 or 3: against the source's hash, 3 when it must be
 * @param sourceTime seconds since 1970, modulo 2**32; for the first kind
 * @param sourceSize bytes, modulo 2**32; for the first kind
 * @param sourceHash eight bytes, for the second kind
 */
public record PycFile(int flags, long sourceTime, long sourceSize, byte[] sourceHash, CodeObject code) {
    /** The magic number of CPython 3.12, followed by CR LF, as a little-endian int. */
    public static final int MAGIC = 3531 | '\r' << 16 | '\n' << 24;

    public static final int HEADER_SIZE = 16;

    private static final int HASH_BASED = 1;
    private static final int CHECK_SOURCE = 2;

    public boolean isHashBased() {
        return (flags & HASH_BASED) != 0;
    }

    public boolean checksSource() {
        return (flags & CHECK_SOURCE) != 0;
    }

    /** Whether the data starts with the header of this version's {@code .pyc} files. */
    public static boolean hasMagic(byte[] data) {
        return data.length >= 4
                && ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt() == MAGIC;
    }

    public static PycFile read(byte[] data) throws MarshalException {
        if (data.length < HEADER_SIZE) {
            throw new MarshalException(MarshalException.Kind.EOF_ERROR, "reached EOF while reading pyc header");
        }
        ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt() != MAGIC) {
            throw new MarshalException(MarshalException.Kind.VALUE_ERROR, "bad magic number in .pyc file");
        }
        int flags = header.getInt();
        if ((flags & ~(HASH_BASED | CHECK_SOURCE)) != 0) {
            throw new MarshalException(MarshalException.Kind.VALUE_ERROR, "invalid flags in .pyc file");
        }
        CodeObject code = Marshal.readCode(data, HEADER_SIZE);
        if ((flags & HASH_BASED) != 0) {
            byte[] hash = new byte[8];
            header.get(hash);
            return new PycFile(flags, 0, 0, hash, code);
        }
        long time = header.getInt() & 0xFFFFFFFFL;
        return new PycFile(flags, time, header.getInt() & 0xFFFFFFFFL, null, code);
    }

    /** The bytes of a file that is checked against its source's modification time and size. */
    public static byte[] write(CodeObject code, long sourceTime, long sourceSize) throws MarshalException {
        return new PycFile(0, sourceTime, sourceSize, null, code).write();
    }

    public byte[] write() throws MarshalException {
        return write(Marshal.write(code));
    }

    /**
     * As {@link #write()}, but so that nested code objects need not be read before they are used. CPython reads such a
     * file too; it is a little larger.
     */
    public byte[] writeIndexed() throws MarshalException {
        return write(Marshal.writeIndexed(code));
    }

    private byte[] write(byte[] body) {
        ByteBuffer file = ByteBuffer.allocate(HEADER_SIZE + body.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(MAGIC).putInt(flags);
        if (isHashBased()) {
            file.put(sourceHash);
        } else {
            file.putInt((int) sourceTime).putInt((int) sourceSize);
        }
        return file.put(body).array();
    }
}
