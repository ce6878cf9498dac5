// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyType;
import java.io.IOException;
import java.util.Arrays;

/** {@code FileIO}: an open file descriptor. */
public final class PyFileIO extends PyIOBase {
    private int descriptor = -1;
    private OpenFile file;
    private PosixFiles files;
    private boolean readable;
    private boolean writable;
    private boolean created;
    private boolean appending;
    private boolean closeDescriptor = true;
    private int seekable = -1;

    public PyFileIO(PyType type) {
        super(type);
    }

    void open(PosixFiles table, int number, String mode, boolean closesDescriptor) throws OsFailure {
        files = table;
        file = table.file(number);
        descriptor = number;
        boolean plus = mode.indexOf('+') >= 0;
        created = mode.indexOf('x') >= 0;
        appending = mode.indexOf('a') >= 0;
        readable = plus || mode.indexOf('r') >= 0;
        writable = plus || created || appending || mode.indexOf('w') >= 0;
        closeDescriptor = closesDescriptor;
        seekable = -1;
    }

    boolean isClosed() {
        return descriptor < 0;
    }

    int descriptor() {
        return descriptor;
    }

    boolean closesDescriptor() {
        return closeDescriptor;
    }

    TruffleFile path() {
        return file == null ? null : file.path();
    }

    OpenFile file() {
        if (descriptor < 0) {
            throw Errors.valueError("I/O operation on closed file");
        }
        try {
            // The descriptor may have been closed or redirected behind our back.
            file = files.file(descriptor);
            return file;
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
    }

    boolean isReadable() {
        return readable;
    }

    boolean isWritable() {
        return writable;
    }

    String mode() {
        if (created) {
            return readable ? "xb+" : "xb";
        } else if (appending) {
            return readable ? "ab+" : "ab";
        } else if (readable) {
            return writable ? "rb+" : "rb";
        }
        return "wb";
    }

    boolean isSeekable() {
        if (seekable < 0) {
            try {
                file().seek(0, 1);
                seekable = 1;
            } catch (IOException e) {
                seekable = 0;
            }
        }
        return seekable == 1;
    }

    /** Bytes read, 0 at the end, -1 where reading would wait and must not. */
    int read(byte[] target, int offset, int length) {
        OpenFile source = file();
        if (!readable) {
            throw Io.unsupported("File not open for reading");
        }
        try {
            return source.read(target, offset, length);
        } catch (IOException e) {
            return blockedOr(e);
        }
    }

    int write(byte[] source, int offset, int length) {
        OpenFile target = file();
        if (!writable) {
            throw Io.unsupported("File not open for writing");
        }
        try {
            return target.write(source, offset, length);
        } catch (IOException e) {
            return blockedOr(e);
        }
    }

    private static int blockedOr(IOException e) {
        int number = OsFailure.numberOf(e);
        if (number == dev.fantail.modules.posix.Errno.EAGAIN) {
            return -1;
        }
        throw OsFailure.error(number);
    }

    /** Everything from here on; {@code null} where nothing is there yet and reading must not wait. */
    byte[] readAll() {
        OpenFile source = file();
        if (!readable) {
            throw Io.unsupported("File not open for reading");
        }
        long expected = 0;
        try {
            expected = source.size();
            if (expected > 0) {
                expected -= source.seek(0, 1);
            }
        } catch (IOException e) {
            expected = 0;
        }
        byte[] bytes = new byte[(int) Math.max(Io.DEFAULT_BUFFER_SIZE, Math.min(expected + 1, Integer.MAX_VALUE - 64))];
        int size = 0;
        while (true) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            int count = read(bytes, size, bytes.length - size);
            if (count < 0) {
                return size == 0 ? null : Arrays.copyOf(bytes, size);
            } else if (count == 0) {
                return Arrays.copyOf(bytes, size);
            }
            size += count;
        }
    }

    long seek(long offset, int whence) {
        try {
            return file().seek(offset, whence);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    void truncate(long size) {
        try {
            file().truncate(size);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    void closeDescriptor() {
        int number = descriptor;
        descriptor = -1;
        if (number >= 0 && closeDescriptor) {
            try {
                files.close(number);
            } catch (IOException e) {
                throw OsFailure.error(e);
            }
        }
    }
}
