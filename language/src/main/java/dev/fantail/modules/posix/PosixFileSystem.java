// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.StructSequence;
import dev.fantail.objects.protocol.Conversions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The functions of {@code posix} that take paths. */
@BuiltinModule("posix")
public final class PosixFileSystem {
    private PosixFileSystem() {}

    /** An operation of the file system; what it throws becomes an {@code OSError}. */
    private interface Operation<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(PosixPath path, Operation<T> operation) {
        try {
            return operation.run();
        } catch (IOException | SecurityException | UnsupportedOperationException | IllegalArgumentException e) {
            throw OsFailure.error(e, path.original());
        }
    }

    @Builtin("stat(path, *, dir_fd=None, follow_symlinks=True)")
    static Object stat(Object path, Object directory, boolean follow) {
        PosixPath target = PosixPath.of(path, "stat", true);
        if (target.text() == null) {
            return attempt(target, () -> PosixDescriptors.status(target.descriptor()));
        }
        return attempt(target, () -> StatResult.of(target.file(directory), follow));
    }

    @Builtin("lstat(path, *, dir_fd=None)")
    static Object lstat(Object path, Object directory) {
        PosixPath target = PosixPath.of(path, "lstat");
        return attempt(target, () -> StatResult.of(target.file(directory), false));
    }

    @Builtin("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)")
    static boolean access(Object path, int mode, Object directory, boolean effective, boolean follow) {
        PosixPath target = PosixPath.of(path, "access");
        if (target.text().isEmpty()) {
            return false;
        }
        TruffleFile file = target.file(directory);
        try {
            return StatResult.exists(file, follow)
                    && ((mode & 4) == 0 || file.isReadable())
                    && ((mode & 2) == 0 || file.isWritable())
                    && ((mode & 1) == 0 || file.isExecutable());
        } catch (SecurityException e) {
            return false;
        }
    }

    @Builtin("listdir(path=None)")
    static Object listdir(Object path) {
        PosixPath target = PosixPath.of(path == PyNone.NONE ? Str.of(".") : path, "listdir", true);
        List<Object> names = new ArrayList<>();
        attempt(target, () -> {
            try (DirectoryStream<TruffleFile> stream = list(target.file())) {
                for (TruffleFile file : stream) {
                    names.add(PosixPath.pythonName(file.getName(), target.isBytes()));
                }
            }
            return null;
        });
        return new PyList(names.toArray());
    }

    static DirectoryStream<TruffleFile> list(TruffleFile directory) throws IOException {
        if (!directory.isDirectory()) {
            throw new OsFailure(directory.exists() ? Errno.ENOTDIR : Errno.ENOENT);
        }
        return directory.newDirectoryStream();
    }

    @Builtin("scandir(path=None)")
    static Object scandir(Object path) {
        Object given = path == PyNone.NONE ? Str.of(".") : path;
        PosixPath target = PosixPath.of(given, "scandir", true);
        return attempt(target, () -> {
            TruffleFile directory = target.file();
            return new ScandirIterator(target, list(directory));
        });
    }

    @Builtin("mkdir(path, mode=511, *, dir_fd=None)")
    static void mkdir(Object path, int mode, Object directory) {
        PosixPath target = PosixPath.of(path, "mkdir");
        attempt(target, () -> {
            TruffleFile file = target.file(directory);
            try {
                file.createDirectory(PosixFiles.get().masked(mode & 0777));
            } catch (UnsupportedOperationException e) {
                file.createDirectory();
            }
            return null;
        });
    }

    @Builtin("rmdir(path, *, dir_fd=None)")
    static void rmdir(Object path, Object directory) {
        PosixPath target = PosixPath.of(path, "rmdir");
        attempt(target, () -> {
            TruffleFile file = target.file(directory);
            if (!file.isDirectory(LinkOption.NOFOLLOW_LINKS) && StatResult.exists(file, false)) {
                throw new OsFailure(Errno.ENOTDIR);
            }
            file.delete();
            return null;
        });
    }

    @Builtin("unlink(path, *, dir_fd=None)")
    static void unlink(Object path, Object directory) {
        delete(PosixPath.of(path, "unlink"), directory);
    }

    @Builtin("remove(path, *, dir_fd=None)")
    static void remove(Object path, Object directory) {
        delete(PosixPath.of(path, "remove"), directory);
    }

    private static void delete(PosixPath target, Object directory) {
        attempt(target, () -> {
            TruffleFile file = target.file(directory);
            if (file.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw new OsFailure(Errno.EISDIR);
            }
            file.delete();
            return null;
        });
    }

    @Builtin("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
    static void rename(Object source, Object destination, Object sourceDirectory, Object destinationDirectory) {
        move(
                PosixPath.of(source, "rename"),
                PosixPath.of(destination, "rename"),
                sourceDirectory,
                destinationDirectory);
    }

    @Builtin("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)")
    static void replace(Object source, Object destination, Object sourceDirectory, Object destinationDirectory) {
        move(
                PosixPath.of(source, "replace"),
                PosixPath.of(destination, "replace"),
                sourceDirectory,
                destinationDirectory);
    }

    private static void move(PosixPath source, PosixPath destination, Object sourceDir, Object destinationDir) {
        TruffleFile from = source.file(sourceDir);
        TruffleFile to = destination.file(destinationDir);
        try {
            if (!StatResult.exists(from, false)) {
                throw new OsFailure(Errno.ENOENT);
            }
            boolean directory = from.isDirectory(LinkOption.NOFOLLOW_LINKS);
            if (directory && StatResult.exists(to, false) && !to.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw new OsFailure(Errno.ENOTDIR);
            } else if (!directory && to.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw new OsFailure(Errno.EISDIR);
            }
            from.move(to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            throw OsFailure.error(OsFailure.numberOf(e), source.original(), destination.original());
        }
    }

    @Builtin("symlink(src, dst, target_is_directory=False, *, dir_fd=None)")
    static void symlink(Object source, Object destination, boolean isDirectory, Object directory) {
        PosixPath from = PosixPath.of(source, "symlink");
        PosixPath to = PosixPath.of(destination, "symlink");
        try {
            to.file(directory).createSymbolicLink(PosixPath.file(PythonContext.get(), from.text()));
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            throw OsFailure.error(OsFailure.numberOf(e), from.original(), to.original());
        }
    }

    @Builtin("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)")
    static void link(Object source, Object destination, Object sourceDir, Object destinationDir, boolean follow) {
        PosixPath from = PosixPath.of(source, "link");
        PosixPath to = PosixPath.of(destination, "link");
        try {
            to.file(destinationDir).createLink(from.file(sourceDir));
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            throw OsFailure.error(OsFailure.numberOf(e), from.original(), to.original());
        }
    }

    @Builtin("readlink(path, *, dir_fd=None)")
    static Object readlink(Object path, Object directory) {
        PosixPath target = PosixPath.of(path, "readlink");
        return attempt(target, () -> {
            TruffleFile file = target.file(directory);
            if (!StatResult.exists(file, false)) {
                throw new OsFailure(Errno.ENOENT);
            } else if (!file.isSymbolicLink()) {
                throw new OsFailure(Errno.EINVAL);
            }
            return PosixPath.pythonName(file.readSymbolicLink().getPath(), target.isBytes());
        });
    }

    @Builtin("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)")
    static void chmod(Object path, int mode, Object directory, boolean follow) {
        PosixPath target = PosixPath.of(path, "chmod", true);
        attempt(target, () -> {
            target.file(directory).setPosixPermissions(PosixFiles.permissions(mode), StatResult.options(follow));
            return null;
        });
    }

    @Builtin("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)")
    static void chown(Object path, long user, long group, Object directory, boolean follow) {
        PosixPath target = PosixPath.of(path, "chown", true);
        attempt(target, () -> {
            TruffleFile file = target.file(directory);
            LinkOption[] options = StatResult.options(follow);
            boolean same = (user == -1 || user == file.getAttribute(TruffleFile.UNIX_UID, options))
                    && (group == -1 || group == file.getAttribute(TruffleFile.UNIX_GID, options));
            if (!same) {
                throw new OsFailure(Errno.EPERM);
            }
            return null;
        });
    }

    @Builtin("utime(path, times=None, *, ns=<unset>, dir_fd=None, follow_symlinks=True)")
    static void utime(Object path, Object times, Object nanoseconds, Object directory, boolean follow) {
        PosixPath target = PosixPath.of(path, "utime", true);
        if (times != PyNone.NONE && nanoseconds != null) {
            throw Errors.valueError("utime: you may specify either 'times' or 'ns' but not both");
        }
        FileTime access;
        FileTime modified;
        if (times != PyNone.NONE) {
            if (!(times instanceof PyTuple pair) || pair.size() != 2) {
                throw Errors.typeError("utime: 'times' must be either a tuple of two ints or None");
            }
            access = timeOf(pair.get(0));
            modified = timeOf(pair.get(1));
        } else if (nanoseconds != null) {
            if (!(nanoseconds instanceof PyTuple pair) || pair.size() != 2) {
                throw Errors.typeError("utime: 'ns' must be a tuple of two ints");
            }
            access = FileTime.from(Conversions.toLong(pair.get(0)), TimeUnit.NANOSECONDS);
            modified = FileTime.from(Conversions.toLong(pair.get(1)), TimeUnit.NANOSECONDS);
        } else {
            access = FileTime.fromMillis(System.currentTimeMillis());
            modified = access;
        }
        attempt(target, () -> {
            TruffleFile file = target.file(directory);
            if (!StatResult.exists(file, follow)) {
                throw new OsFailure(Errno.ENOENT);
            }
            file.setLastAccessTime(access, StatResult.options(follow));
            file.setLastModifiedTime(modified, StatResult.options(follow));
            return null;
        });
    }

    private static FileTime timeOf(Object seconds) {
        if (seconds instanceof Double value) {
            double whole = Math.floor(value);
            if (Double.isNaN(value)) {
                throw Errors.valueError("Invalid value NaN (not a number)");
            }
            if (whole < Long.MIN_VALUE || whole >= -(double) Long.MIN_VALUE) {
                throw timeOverflow();
            }
            return timeOf((long) whole, (long) Math.floor((value - whole) * 1e9));
        }
        Object whole = Conversions.index(seconds);
        if (!(whole instanceof Long small)) {
            throw timeOverflow();
        }
        return timeOf(small, 0);
    }

    /** What is further away than Java's clock can tell is cut off, as file systems do with what they cannot store. */
    private static FileTime timeOf(long seconds, long nanoseconds) {
        long known = Math.clamp(seconds, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return FileTime.from(Instant.ofEpochSecond(known, nanoseconds));
    }

    private static PyException timeOverflow() {
        return Errors.overflowError("timestamp out of range for platform time_t");
    }

    @Builtin("truncate(path, length)")
    static void truncate(Object path, long length) {
        PosixPath target = PosixPath.of(path, "truncate", true);
        attempt(target, () -> {
            if (target.text() == null) {
                PosixFiles.get().file(target.descriptor()).truncate(length);
                return null;
            }
            OpenFile file = PosixFiles.get().open(target.file(), Posix.O_RDWR, 0);
            try {
                file.truncate(length);
            } finally {
                file.release();
            }
            return null;
        });
    }

    @Builtin("getcwd()")
    static Object getcwd() {
        return Str.of(PythonContext.get().env().getCurrentWorkingDirectory().getPath());
    }

    @Builtin("getcwdb()")
    static Object getcwdb() {
        return PosixPath.pythonName(
                PythonContext.get().env().getCurrentWorkingDirectory().getPath(), true);
    }

    @Builtin("chdir(path)")
    static void chdir(Object path) {
        PosixPath target = PosixPath.of(path, "chdir", true);
        attempt(target, () -> {
            TruffleFile file = target.file();
            if (!file.isDirectory()) {
                throw new OsFailure(file.exists() ? Errno.ENOTDIR : Errno.ENOENT);
            }
            PythonContext.get().env().setCurrentWorkingDirectory(file.getCanonicalFile());
            return null;
        });
    }

    @Builtin("fchdir(fd)")
    static void fchdir(int descriptor) {
        chdir((long) descriptor);
    }

    @Builtin("fspath(path)")
    static Object fspath(Object path) {
        return PosixPath.fspath(path);
    }

    @Builtin("mkfifo(path, mode=438, *, dir_fd=None)")
    static void mkfifo(Object path, int mode, Object directory) {
        throw OsFailure.error(Errno.ENOSYS, PosixPath.of(path, "mkfifo").original());
    }

    /** As {@code os.path.normpath}. */
    @Builtin("_path_normpath(path)")
    static Object normalizePath(Object path) {
        Object given = PosixPath.fspath(path);
        String text = PosixPath.javaText(given);
        if (text.isEmpty()) {
            return PosixPath.pythonName(".", given instanceof PyBytes);
        }
        int slashes = 0;
        while (slashes < text.length() && text.charAt(slashes) == '/') {
            slashes++;
        }
        // Exactly two slashes at the beginning are kept: POSIX lets them mean something else.
        String root = slashes == 0 ? "" : slashes == 2 ? "//" : "/";
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            boolean up = part.equals("..");
            if (!up || root.isEmpty() && (parts.isEmpty() || parts.getLast().equals(".."))) {
                parts.add(part);
            } else if (!parts.isEmpty()) {
                parts.removeLast();
            }
        }
        String result = root + String.join("/", parts);
        if (result.equals(text) && given instanceof TruffleString) {
            return given;
        }
        return PosixPath.pythonName(result.isEmpty() ? "." : result, given instanceof PyBytes);
    }

    /** The table of {@code os.statvfs_result}. */
    public static final StructSequence FILE_SYSTEM = new StructSequence(
            "os.statvfs_result",
            "What is known of a file system.",
            10,
            "f_bsize",
            "f_frsize",
            "f_blocks",
            "f_bfree",
            "f_bavail",
            "f_files",
            "f_ffree",
            "f_favail",
            "f_flag",
            "f_namemax",
            "f_fsid");

    private static final int LONGEST_NAME = 255;

    @Builtin("statvfs(path)")
    static Object fileSystem(Object path) {
        PosixPath target = PosixPath.of(path, "statvfs", true);
        if (!PythonContext.get().env().isNativeAccessAllowed()) {
            throw OsFailure.error(Errno.EPERM, target.original());
        }
        try {
            TruffleFile file = target.text() == null
                    ? PosixFiles.get().file(target.descriptor()).path()
                    : target.file(PyNone.NONE);
            if (file == null) {
                throw new OsFailure(Errno.EINVAL);
            }
            FileStore store = Files.getFileStore(Path.of(file.getAbsoluteFile().getPath()));
            long block = store.getBlockSize();
            return FILE_SYSTEM.create(
                    block,
                    block,
                    store.getTotalSpace() / block,
                    store.getUnallocatedSpace() / block,
                    store.getUsableSpace() / block,
                    0L,
                    0L,
                    0L,
                    store.isReadOnly() ? 1L : 0L,
                    (long) LONGEST_NAME,
                    0L);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            throw OsFailure.error(e, target.original());
        }
    }

    @Builtin("fstatvfs(fd, /)")
    static Object fileSystem(int descriptor) {
        return fileSystem((Object) (long) descriptor);
    }
}
