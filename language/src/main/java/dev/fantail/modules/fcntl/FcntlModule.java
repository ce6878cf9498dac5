// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.fcntl;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.Posix;
import dev.fantail.modules.posix.PosixDescriptors;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.modules.posix.PosixModule;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** {@code fcntl}: flags of descriptors, and locks on files. */
@BuiltinModule(value = "fcntl", doc = "Control of file descriptors, and locks on files.")
public final class FcntlModule {
    private static final int F_DUPFD = 0;
    private static final int F_GETFD = 1;
    private static final int F_SETFD = 2;
    private static final int F_GETFL = 3;
    private static final int F_SETFL = 4;
    private static final int F_GETPIPE_SZ = 1032;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int LOCK_SH = 1;
    private static final int LOCK_EX = 2;
    private static final int LOCK_NB = 4;
    private static final int LOCK_UN = 8;
    private static final int TIOCGWINSZ = 0x5413;
    private static final int LARGEST_ARGUMENT = 1024;
    private static final int PIPE_SIZE = 65536;

    private static final Object[] CONSTANTS = {
        "LOCK_SH",
        LOCK_SH,
        "LOCK_EX",
        LOCK_EX,
        "LOCK_NB",
        LOCK_NB,
        "LOCK_UN",
        LOCK_UN,
        "LOCK_MAND",
        32,
        "LOCK_READ",
        64,
        "LOCK_WRITE",
        128,
        "LOCK_RW",
        192,
        "F_DUPFD",
        F_DUPFD,
        "F_DUPFD_CLOEXEC",
        F_DUPFD_CLOEXEC,
        "F_GETFD",
        F_GETFD,
        "F_SETFD",
        F_SETFD,
        "F_GETFL",
        F_GETFL,
        "F_SETFL",
        F_SETFL,
        "F_GETLK",
        5,
        "F_SETLK",
        6,
        "F_SETLKW",
        7,
        "F_GETLK64",
        5,
        "F_SETLK64",
        6,
        "F_SETLKW64",
        7,
        "F_SETOWN",
        8,
        "F_GETOWN",
        9,
        "F_SETSIG",
        10,
        "F_GETSIG",
        11,
        "F_RDLCK",
        0,
        "F_WRLCK",
        1,
        "F_UNLCK",
        2,
        "F_EXLCK",
        4,
        "F_SHLCK",
        8,
        "F_SETLEASE",
        1024,
        "F_GETLEASE",
        1025,
        "F_NOTIFY",
        1026,
        "F_SETPIPE_SZ",
        1031,
        "F_GETPIPE_SZ",
        F_GETPIPE_SZ,
        "F_ADD_SEALS",
        1033,
        "F_GET_SEALS",
        1034,
        "F_OFD_GETLK",
        36,
        "F_OFD_SETLK",
        37,
        "F_OFD_SETLKW",
        38,
        "F_SEAL_SEAL",
        1,
        "F_SEAL_SHRINK",
        2,
        "F_SEAL_GROW",
        4,
        "F_SEAL_WRITE",
        8,
        "FD_CLOEXEC",
        1,
        "FASYNC",
        8192,
        "DN_ACCESS",
        1,
        "DN_MODIFY",
        2,
        "DN_CREATE",
        4,
        "DN_DELETE",
        8,
        "DN_RENAME",
        16,
        "DN_ATTRIB",
        32,
        "FICLONE",
        1074041865,
        "FICLONERANGE",
        1075876877
    };

    private FcntlModule() {}

    @ModuleInit
    static void init(PyModule module) {
        for (int i = 0; i < CONSTANTS.length; i += 2) {
            module.set((String) CONSTANTS[i], (long) (Integer) CONSTANTS[i + 1]);
        }
        module.set("DN_MULTISHOT", 0x80000000L);
    }

    @Builtin("fcntl(fd, cmd, arg=0, /)")
    static Object control(Object fd, int command, Object argument) {
        int descriptor = PosixDescriptors.descriptorOf(fd);
        Object plain = PyValueObject.unwrap(argument);
        byte[] bytes = plain instanceof TruffleString text
                ? Str.toJava(text).getBytes(StandardCharsets.UTF_8)
                : Buffers.bytesOrNull(plain);
        if (bytes != null && bytes.length > LARGEST_ARGUMENT) {
            throw Errors.valueError("fcntl string arg too long");
        }
        int number = bytes == null
                ? (int) Conversions.toLong(plain)
                : bytes.length < 4
                        ? 0
                        : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        long result;
        try {
            result = control(PosixFiles.get(), descriptor, command, number);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
        return bytes == null ? (Object) result : new PyBytes(bytes.clone());
    }

    private static long control(PosixFiles files, int descriptor, int command, int argument) throws IOException {
        OpenFile file = files.file(descriptor);
        switch (command) {
            case F_DUPFD, F_DUPFD_CLOEXEC -> {
                int copy = files.duplicate(descriptor, argument);
                files.setInheritable(copy, command == F_DUPFD);
                return copy;
            }
            case F_GETFD -> {
                return files.isInheritable(descriptor) ? 0 : 1;
            }
            case F_SETFD -> {
                files.setInheritable(descriptor, (argument & 1) == 0);
                return 0;
            }
            case F_GETFL -> {
                return file.flags() | (file.isBlocking() ? 0 : Posix.O_NONBLOCK);
            }
            case F_SETFL -> {
                file.setBlocking((argument & Posix.O_NONBLOCK) == 0);
                return 0;
            }
            case F_GETPIPE_SZ -> {
                if (file.kind() != Posix.S_IFIFO) {
                    throw new OsFailure(Errno.EBADF);
                }
                return PIPE_SIZE;
            }
            default -> throw new OsFailure(Errno.EINVAL);
        }
    }

    @Builtin("ioctl(fd, request, arg=0, mutate_flag=True, /)")
    static Object deviceControl(Object fd, long request, Object argument, boolean mutate) {
        int descriptor = PosixDescriptors.descriptorOf(fd);
        try {
            OpenFile file = PosixFiles.get().file(descriptor);
            if ((int) request != TIOCGWINSZ || !file.isTerminal()) {
                throw new OsFailure(Errno.ENOTTY);
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
        PyTuple size = (PyTuple) PosixModule.terminalSize(descriptor);
        ByteBuffer answer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        answer.putShort(0, (short) Conversions.toInt(size.get(1)));
        answer.putShort(2, (short) Conversions.toInt(size.get(0)));
        if (PyValueObject.unwrap(argument) instanceof Long) {
            throw OsFailure.error(Errno.EFAULT);
        }
        BufferExporter exporter = Buffers.exporterOrNull(argument);
        if (exporter != null && !exporter.isBufferReadOnly() && mutate) {
            ByteBuffer target = exporter.acquireBuffer();
            target.put(0, answer.array(), 0, Math.min(answer.capacity(), target.limit()));
            exporter.releaseBuffer();
            return 0L;
        }
        return new PyBytes(answer.array());
    }

    @Builtin("flock(fd, operation, /)")
    static void flock(Object fd, int operation) {
        int descriptor = PosixDescriptors.descriptorOf(fd);
        FileLocks locks = FileLocks.get();
        try {
            OpenFile file = PosixFiles.get().file(descriptor);
            int kind = operation & ~LOCK_NB;
            if (kind == LOCK_UN) {
                locks.unlock(file, file, FileLocks.WHOLE_FILE, Long.MAX_VALUE);
            } else if (kind == LOCK_SH || kind == LOCK_EX) {
                locks.lock(
                        file, file, FileLocks.WHOLE_FILE, Long.MAX_VALUE, kind == LOCK_SH, (operation & LOCK_NB) == 0);
                file.whenClosed(locks, () -> locks.releaseAll(file));
            } else {
                throw new OsFailure(Errno.EINVAL);
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("lockf(fd, cmd, len=0, start=0, whence=0, /)")
    static void lockf(Object fd, int command, long length, long start, int whence) {
        int descriptor = PosixDescriptors.descriptorOf(fd);
        int kind;
        if (command == LOCK_UN) {
            kind = LOCK_UN;
        } else if ((command & (LOCK_SH | LOCK_EX)) != 0) {
            kind = (command & LOCK_SH) != 0 ? LOCK_SH : LOCK_EX;
        } else {
            throw Errors.valueError("unrecognized lockf argument");
        }
        FileLocks locks = FileLocks.get();
        try {
            OpenFile file = PosixFiles.get().file(descriptor);
            int access = file.flags() & Posix.O_ACCMODE;
            if (kind == LOCK_SH && access == Posix.O_WRONLY || kind == LOCK_EX && access == Posix.O_RDONLY) {
                throw new OsFailure(Errno.EBADF);
            }
            long base = switch (whence) {
                case 0 -> 0;
                case 1 -> file.seek(0, 1);
                case 2 -> file.size();
                default -> throw new OsFailure(Errno.EINVAL);
            };
            long from = base + start;
            long to = length == 0 ? FileLocks.WHOLE_FILE : from + length;
            if (from < 0 || to < 0) {
                throw new OsFailure(Errno.EINVAL);
            }
            if (kind == LOCK_UN) {
                locks.unlock(file, locks, Math.min(from, to), Math.max(from, to));
            } else {
                locks.lock(
                        file, locks, Math.min(from, to), Math.max(from, to), kind == LOCK_SH, (command & LOCK_NB) == 0);
                file.whenClosed(locks, () -> locks.unlock(file, locks, 0, FileLocks.WHOLE_FILE));
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }
}
