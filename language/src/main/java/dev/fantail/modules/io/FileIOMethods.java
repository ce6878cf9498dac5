// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.Posix;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.modules.posix.PosixPath;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Methods of {@code FileIO}. */
@BuiltinClass(type = "_io.FileIO", doc = "Open a file.")
public final class FileIOMethods {
    private FileIOMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyFileIO(cls);
    }

    @Builtin("__init__(self, file, mode='r', closefd=True, opener=None)")
    static void init(
            PyFileIO self,
            Object file,
            com.oracle.truffle.api.strings.TruffleString mode,
            boolean closeFd,
            Object opener) {
        open(self, file, Str.toJava(mode), closeFd, opener);
    }

    static void open(PyFileIO self, Object file, String mode, boolean closeFd, Object opener) {
        if (!self.isClosed()) {
            self.closeDescriptor();
        }
        int flags = flags(mode);
        PosixFiles files = PosixFiles.get();
        int descriptor = -1;
        if (Conversions.hasIndex(file) && !(file instanceof com.oracle.truffle.api.strings.TruffleString)) {
            descriptor = Conversions.toInt(file);
            if (descriptor < 0) {
                throw Errors.valueError("negative file descriptor");
            }
        }
        boolean opened = false;
        Object shown = file;
        try {
            if (descriptor < 0) {
                Object path = PosixPath.fspath(file);
                shown = path;
                if (PosixPath.javaText(path).indexOf('\0') >= 0) {
                    throw Errors.valueError("embedded null byte");
                }
                if (!closeFd) {
                    throw Errors.valueError("Cannot use closefd=False with file name");
                }
                if (opener == PyNone.NONE) {
                    PosixPath target = PosixPath.of(path, "open");
                    Dirty.flush(target.text());
                    OpenFile result = files.open(target.file(), flags, 0666);
                    if (result.kind() == Posix.S_IFDIR) {
                        throw new OsFailure(Errno.EISDIR);
                    }
                    descriptor = files.add(result);
                } else {
                    Object result = Calls.call(opener, file, (long) flags);
                    if (!Conversions.hasIndex(result)) {
                        throw Errors.typeError("expected integer from opener");
                    }
                    descriptor = Conversions.toInt(result);
                    if (descriptor < 0) {
                        throw Errors.valueError("opener returned " + descriptor);
                    }
                }
                opened = true;
            }
            if (files.file(descriptor).kind() == Posix.S_IFDIR) {
                throw new OsFailure(Errno.EISDIR);
            }
            self.open(files, descriptor, mode, closeFd);
            Attributes.set(self, Io.NAME, file);
            if (mode.indexOf('a') >= 0) {
                files.file(descriptor).seek(0, 2);
            }
        } catch (IOException | SecurityException | UnsupportedOperationException | IllegalArgumentException e) {
            if (OsFailure.numberOf(e) == Errno.ESPIPE) {
                return;
            }
            if (opened) {
                try {
                    files.close(descriptor);
                } catch (IOException again) {
                    // The first failure is the one to tell.
                    throw OsFailure.error(e, shown);
                }
            }
            throw OsFailure.error(e, shown);
        }
    }

    private static int flags(String mode) {
        int kinds = 0;
        int flags = 0;
        boolean plus = false;
        for (char c : mode.toCharArray()) {
            switch (c) {
                case 'x' -> {
                    kinds++;
                    flags |= Posix.O_EXCL | Posix.O_CREAT | Posix.O_WRONLY;
                }
                case 'r' -> kinds++;
                case 'w' -> {
                    kinds++;
                    flags |= Posix.O_CREAT | Posix.O_TRUNC | Posix.O_WRONLY;
                }
                case 'a' -> {
                    kinds++;
                    flags |= Posix.O_APPEND | Posix.O_CREAT | Posix.O_WRONLY;
                }
                case 'b' -> {
                    // Bytes are all there is here.
                }
                case '+' -> {
                    kinds += plus ? 2 : 0;
                    plus = true;
                }
                default -> throw Errors.valueError("invalid mode: " + mode);
            }
        }
        if (kinds != 1) {
            throw Errors.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
        }
        return (plus ? flags & ~Posix.O_ACCMODE | Posix.O_RDWR : flags) | Posix.O_CLOEXEC;
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(PyFileIO self, Object size) {
        long wanted = Io.size(size);
        if (wanted < 0) {
            return readall(self);
        }
        if (wanted == 0) {
            self.file();
        }
        byte[] bytes = new byte[(int) Math.min(wanted, Integer.MAX_VALUE - 64)];
        int count = self.read(bytes, 0, bytes.length);
        if (count < 0) {
            return PyNone.NONE;
        }
        return new PyBytes(count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
    }

    @Builtin("readall(self, /)")
    static Object readall(PyFileIO self) {
        byte[] bytes = self.readAll();
        return bytes == null ? PyNone.NONE : new PyBytes(bytes);
    }

    @Builtin("readinto(self, buffer, /)")
    static Object readinto(PyFileIO self, Object buffer) {
        self.file();
        BufferExporter exporter = Buffers.writable(buffer, "readinto() argument");
        ByteBuffer target = exporter.acquireBuffer();
        try {
            byte[] bytes = new byte[target.limit()];
            int count = self.read(bytes, 0, bytes.length);
            if (count < 0) {
                return PyNone.NONE;
            }
            target.put(0, bytes, 0, count);
            return (long) count;
        } finally {
            exporter.releaseBuffer();
        }
    }

    @Builtin("write(self, b, /)")
    static Object write(PyFileIO self, Object data) {
        self.file();
        if (!self.isWritable()) {
            throw Io.unsupported("File not open for writing");
        }
        byte[] bytes = Buffers.bytes(data);
        int count = self.write(bytes, 0, bytes.length);
        return count < 0 ? PyNone.NONE : (Object) (long) count;
    }

    @Builtin("seek(self, pos, whence=0, /)")
    static long seek(PyFileIO self, Object position, int whence) {
        self.file();
        if (position instanceof Double) {
            throw Errors.typeError("'float' object cannot be interpreted as an integer");
        }
        return self.seek(Conversions.toLong(position), whence);
    }

    @Builtin("tell(self, /)")
    static long tell(PyFileIO self) {
        return self.seek(0, 1);
    }

    @Builtin("truncate(self, size=None, /)")
    static Object truncate(PyFileIO self, Object size) {
        self.file();
        if (!self.isWritable()) {
            throw Io.unsupported("File not open for writing");
        }
        Object length = size == PyNone.NONE ? (Object) self.seek(0, 1) : size;
        self.truncate(Conversions.toLong(length));
        return length;
    }

    @Builtin("close(self, /)")
    static void close(PyFileIO self) {
        PyException first = null;
        try {
            if (self.type() == IoTypes.FILE_IO) {
                self.setBaseClosed();
            } else {
                IOBaseMethods.close(self);
            }
        } catch (PyException e) {
            first = e;
        }
        try {
            self.closeDescriptor();
        } catch (PyException e) {
            throw Io.chained(first, e);
        }
        if (first != null) {
            throw first;
        }
    }

    @Builtin("fileno(self, /)")
    static long fileno(PyFileIO self) {
        self.file();
        return self.descriptor();
    }

    @Builtin("isatty(self, /)")
    static boolean isatty(PyFileIO self) {
        return self.file().isTerminal();
    }

    @Builtin("seekable(self, /)")
    static boolean seekable(PyFileIO self) {
        self.file();
        return self.isSeekable();
    }

    @Builtin("readable(self, /)")
    static boolean readable(PyFileIO self) {
        self.file();
        return self.isReadable();
    }

    @Builtin("writable(self, /)")
    static boolean writable(PyFileIO self) {
        self.file();
        return self.isWritable();
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER, doc = "True if the file is closed")
    static boolean closed(PyFileIO self) {
        return self.isClosed();
    }

    @Builtin(value = "closefd", kind = Builtin.Kind.GETTER)
    static boolean closefd(PyFileIO self) {
        return self.closesDescriptor();
    }

    @Builtin(value = "mode", kind = Builtin.Kind.GETTER)
    static String mode(PyFileIO self) {
        return self.mode();
    }

    @Builtin(value = "_blksize", kind = Builtin.Kind.GETTER)
    static long blockSize(PyFileIO self) {
        return Io.DEFAULT_BUFFER_SIZE;
    }

    @Builtin("_dealloc_warn(self, source, /)")
    static void deallocWarn(PyFileIO self, Object source) {
        // Nothing is collected while it can still be reached, and nobody is told when it is.
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(PyFileIO self) {
        throw Errors.typeError("cannot pickle '" + Types.of(self).shortName() + "' instances");
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyFileIO self) {
        String name = Io.qualifiedName(self.type());
        if (self.isClosed()) {
            return Str.of("<" + name + " [closed]>");
        }
        Object file = Attributes.getOrNull(self, Io.NAME);
        String shown = file == null ? "fd=" + self.descriptor() : "name=" + Str.toJava(Strings.repr(file));
        return Str.of("<" + name + " " + shown + " mode='" + self.mode() + "' closefd="
                + (self.closesDescriptor() ? "True" : "False") + ">");
    }
}
