// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The functions of {@code posix} that take file descriptors. */
@BuiltinModule("posix")
public final class PosixDescriptors {
    private PosixDescriptors() {}

    @Builtin("open(path, flags, mode=511, *, dir_fd=None)")
    static long open(Object path, int flags, int mode, Object directory) {
        PosixPath target = PosixPath.of(path, "open");
        PosixFiles files = PosixFiles.get();
        try {
            return files.add(files.open(target.file(directory), flags, mode));
        } catch (IOException | SecurityException | UnsupportedOperationException | IllegalArgumentException e) {
            throw OsFailure.error(e, target.original());
        }
    }

    @Builtin("close(fd)")
    static void close(int descriptor) {
        try {
            PosixFiles.get().close(descriptor);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("closerange(fd_low, fd_high, /)")
    static void closeRange(int low, int high) {
        PosixFiles files = PosixFiles.get();
        for (int descriptor = Math.max(0, low); descriptor < Math.min(high, 1 << 16); descriptor++) {
            if (files.isOpen(descriptor)) {
                try {
                    files.close(descriptor);
                } catch (IOException e) {
                    // As close_range: errors are ignored.
                    continue;
                }
            }
        }
    }

    @Builtin("read(fd, length, /)")
    static Object read(int descriptor, int length) {
        if (length < 0) {
            throw OsFailure.error(Errno.EINVAL);
        }
        try {
            OpenFile file = PosixFiles.get().file(descriptor);
            byte[] bytes = new byte[(int) Math.min(length, Math.max(65536, file.size() + 1))];
            int count = file.read(bytes, 0, bytes.length);
            return count == 0
                    ? PyBytes.EMPTY
                    : new PyBytes(count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("write(fd, data, /)")
    static long write(int descriptor, byte[] data) {
        try {
            return PosixFiles.get().file(descriptor).write(data, 0, data.length);
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("pread(fd, length, offset, /)")
    static Object pread(int descriptor, int length, long offset) {
        try {
            OpenFile file = PosixFiles.get().file(descriptor);
            synchronized (file) {
                long old = file.seek(0, 1);
                file.seek(offset, 0);
                byte[] bytes = new byte[length];
                int count = file.read(bytes, 0, length);
                file.seek(old, 0);
                return new PyBytes(Arrays.copyOf(bytes, count));
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("pwrite(fd, buffer, offset, /)")
    static long pwrite(int descriptor, byte[] data, long offset) {
        try {
            OpenFile file = PosixFiles.get().file(descriptor);
            synchronized (file) {
                long old = file.seek(0, 1);
                file.seek(offset, 0);
                int count = file.write(data, 0, data.length);
                file.seek(old, 0);
                return count;
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("readv(fd, buffers, /)")
    static long readv(int descriptor, Object buffers) {
        long total = 0;
        for (Object buffer : Iteration.toArray(buffers)) {
            var exporter = Buffers.writable(buffer, "readv() buffer");
            ByteBuffer target = exporter.acquireBuffer();
            try {
                byte[] bytes = new byte[target.limit()];
                int count = PosixFiles.get().file(descriptor).read(bytes, 0, bytes.length);
                target.put(0, bytes, 0, count);
                total += count;
                if (count < bytes.length) {
                    break;
                }
            } catch (IOException e) {
                throw OsFailure.error(e);
            } finally {
                exporter.releaseBuffer();
            }
        }
        return total;
    }

    @Builtin("writev(fd, buffers, /)")
    static long writev(int descriptor, Object buffers) {
        long total = 0;
        for (Object buffer : Iteration.toArray(buffers)) {
            total += write(descriptor, Buffers.bytes(buffer));
        }
        return total;
    }

    @Builtin("lseek(fd, position, whence, /)")
    static long lseek(int descriptor, long position, int whence) {
        try {
            return PosixFiles.get().file(descriptor).seek(position, whence);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("fstat(fd)")
    static Object fstat(int descriptor) {
        try {
            return status(descriptor);
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e);
        }
    }

    static PyTuple status(int descriptor) throws IOException {
        OpenFile file = PosixFiles.get().file(descriptor);
        TruffleFile path = file.path();
        return path != null && path.exists() ? StatResult.of(path, true) : StatResult.of(file);
    }

    @Builtin("fsync(fd)")
    static void fsync(Object descriptor) {
        try {
            PosixFiles.get().file(descriptorOf(descriptor)).sync();
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("fdatasync(fd)")
    static void fdatasync(Object descriptor) {
        fsync(descriptor);
    }

    @Builtin("ftruncate(fd, length, /)")
    static void ftruncate(int descriptor, long length) {
        try {
            PosixFiles.get().file(descriptor).truncate(length);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("fchmod(fd, mode)")
    static void fchmod(int descriptor, int mode) {
        try {
            TruffleFile path = PosixFiles.get().file(descriptor).path();
            if (path == null) {
                throw new OsFailure(Errno.EINVAL);
            }
            path.setPosixPermissions(PosixFiles.permissions(mode));
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            throw OsFailure.error(e);
        }
    }

    /** The descriptor of an int or of an object with {@code fileno()}. */
    public static int descriptorOf(Object object) {
        Object result = object;
        if (!Conversions.hasIndex(object)) {
            Object method = dev.fantail.objects.protocol.Attributes.getOrNull(
                    object, dev.fantail.objects.ConstantValues.intern("fileno"));
            if (method == null) {
                throw Errors.typeError("argument must be an int, or have a fileno() method.");
            }
            result = dev.fantail.objects.protocol.Calls.call(method);
            if (!Conversions.hasIndex(result)) {
                throw Errors.typeError("fileno() returned a non-integer");
            }
        }
        int descriptor = Conversions.toInt(result);
        if (descriptor < 0) {
            throw Errors.valueError("file descriptor cannot be a negative integer (" + descriptor + ")");
        }
        return descriptor;
    }

    @Builtin("isatty(fd, /)")
    static boolean isatty(int descriptor) {
        try {
            return PosixFiles.get().file(descriptor).isTerminal();
        } catch (OsFailure e) {
            return false;
        }
    }

    @Builtin("pipe()")
    static Object pipe() {
        Pipe pipe = new Pipe();
        try {
            PosixFiles files = PosixFiles.get();
            long reader = files.add(pipe.reader());
            return PyTuple.of(reader, (long) files.add(pipe.writer()));
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("pipe2(flags, /)")
    static Object pipe2(int flags) {
        PyTuple ends = (PyTuple) pipe();
        if ((flags & Posix.O_NONBLOCK) != 0) {
            setBlocking(Conversions.toInt(ends.get(0)), false);
            setBlocking(Conversions.toInt(ends.get(1)), false);
        }
        return ends;
    }

    @Builtin("dup(fd, /)")
    static long dup(int descriptor) {
        try {
            return PosixFiles.get().duplicate(descriptor, 0);
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("dup2(fd, fd2, inheritable=True)")
    static long dup2(int descriptor, int target, boolean inheritable) {
        try {
            PosixFiles.get().duplicateTo(descriptor, target, inheritable);
            return target;
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("get_inheritable(fd, /)")
    static boolean getInheritable(int descriptor) {
        try {
            return PosixFiles.get().isInheritable(descriptor);
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("set_inheritable(fd, inheritable, /)")
    static void setInheritable(int descriptor, boolean inheritable) {
        try {
            PosixFiles.get().setInheritable(descriptor, inheritable);
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("get_blocking(fd, /)")
    static boolean getBlocking(int descriptor) {
        try {
            return PosixFiles.get().file(descriptor).isBlocking();
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("set_blocking(fd, blocking, /)")
    static void setBlocking(int descriptor, boolean blocking) {
        try {
            PosixFiles.get().file(descriptor).setBlocking(blocking);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("sendfile(out_fd, in_fd, offset, count)")
    static long sendfile(int output, int input, Object offset, int count) {
        try {
            OpenFile source = PosixFiles.get().file(input);
            byte[] bytes = new byte[Math.min(count, 1 << 20)];
            long old = -1;
            if (offset != PyNone.NONE) {
                old = source.seek(0, 1);
                source.seek(Conversions.toLong(offset), 0);
            }
            int read = source.read(bytes, 0, bytes.length);
            if (old >= 0) {
                source.seek(old, 0);
            }
            return read == 0 ? 0 : PosixFiles.get().file(output).write(bytes, 0, read);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("umask(mask, /)")
    static long umask(int mask) {
        return PosixFiles.get().setMask(mask);
    }
}
