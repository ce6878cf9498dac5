// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import dev.fantail.objects.PythonContext;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The file descriptors of a context. */
public final class PosixFiles {
    private static final PosixFilePermission[] PERMISSION_BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ,
    };

    private OpenFile[] table = new OpenFile[16];
    private boolean[] inheritable = new boolean[16];
    private int mask = 022;

    private PosixFiles(TruffleLanguage.Env env, boolean terminal) {
        String given = env.getEnvironment().get(ProcessServer.DESCRIPTORS);
        if (given != null) {
            Map<Integer, OpenFile> remote = new HashMap<>();
            RemoteFile.addAll(given, remote);
            remote.forEach((descriptor, file) -> put(descriptor, file, false));
        }
        table[0] = new StreamFile(env.in(), null, terminal);
        table[1] = new StreamFile(null, env.out(), terminal);
        table[2] = new StreamFile(null, env.err(), terminal);
        Arrays.fill(inheritable, 0, 3, true);
    }

    /** The table of the current context. */
    @TruffleBoundary
    public static PosixFiles get() {
        return of(PythonContext.get());
    }

    public static PosixFiles of(PythonContext context) {
        return (PosixFiles) context.moduleState()
                .computeIfAbsent(PosixFiles.class, key -> new PosixFiles(context.env(), Terminal.isAttached(context)));
    }

    /** @throws OsFailure EBADF for a descriptor that is not open */
    public synchronized OpenFile file(int descriptor) throws OsFailure {
        if (descriptor < 0 || descriptor >= table.length || table[descriptor] == null) {
            throw new OsFailure(Errno.EBADF);
        }
        return table[descriptor];
    }

    public synchronized boolean isOpen(int descriptor) {
        return descriptor >= 0 && descriptor < table.length && table[descriptor] != null;
    }

    /** The lowest free descriptor now stands for {@code file}. */
    public int add(OpenFile file) throws OsFailure {
        return add(file, 0);
    }

    public synchronized int add(OpenFile file, int atLeast) throws OsFailure {
        int descriptor = Math.max(0, atLeast);
        while (descriptor < table.length && table[descriptor] != null) {
            descriptor++;
        }
        if (descriptor > 1 << 20) {
            throw new OsFailure(Errno.EMFILE);
        }
        put(descriptor, file, false);
        return descriptor;
    }

    private void put(int descriptor, OpenFile file, boolean inherit) {
        if (descriptor >= table.length) {
            int length = Math.max(descriptor + 1, table.length * 2);
            table = Arrays.copyOf(table, length);
            inheritable = Arrays.copyOf(inheritable, length);
        }
        table[descriptor] = file;
        inheritable[descriptor] = inherit;
    }

    public void close(int descriptor) throws IOException {
        OpenFile file;
        synchronized (this) {
            file = file(descriptor);
            table[descriptor] = null;
        }
        file.release();
    }

    public synchronized int duplicate(int descriptor, int atLeast) throws OsFailure {
        OpenFile file = file(descriptor);
        int copy = add(file, atLeast);
        file.retain();
        return copy;
    }

    /** {@code dup2}: {@code target} is closed first. */
    public void duplicateTo(int descriptor, int target, boolean inherit) throws IOException {
        OpenFile old;
        synchronized (this) {
            OpenFile file = file(descriptor);
            if (descriptor == target) {
                return;
            }
            if (target < 0) {
                throw new OsFailure(Errno.EBADF);
            }
            old = target < table.length ? table[target] : null;
            file.retain();
            put(target, file, inherit);
        }
        if (old != null) {
            old.release();
        }
    }

    public synchronized boolean isInheritable(int descriptor) throws OsFailure {
        file(descriptor);
        return inheritable[descriptor];
    }

    public synchronized void setInheritable(int descriptor, boolean on) throws OsFailure {
        file(descriptor);
        inheritable[descriptor] = on;
    }

    /** Sets the mask for the permissions of new files and returns the old one. */
    public synchronized int setMask(int newMask) {
        int old = mask;
        mask = newMask & 0777;
        return old;
    }

    /** The permissions in the low nine bits of a mode, without those that the mask takes away. */
    @TruffleBoundary
    FileAttribute<Set<PosixFilePermission>> masked(int mode) {
        return PosixFilePermissions.asFileAttribute(permissions(mode & ~mask));
    }

    /** The permissions in the low nine bits of a mode. */
    @TruffleBoundary
    public static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> result = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < PERMISSION_BITS.length; bit++) {
            if ((mode >> bit & 1) != 0) {
                result.add(PERMISSION_BITS[bit]);
            }
        }
        return result;
    }

    /** As {@code open(2)}. */
    @TruffleBoundary
    public OpenFile open(TruffleFile path, int flags, int mode) throws IOException {
        if (path.isDirectory()) {
            if ((flags & (Posix.O_CREAT | Posix.O_EXCL)) == (Posix.O_CREAT | Posix.O_EXCL)) {
                throw new OsFailure(Errno.EEXIST);
            } else if ((flags & Posix.O_ACCMODE) != Posix.O_RDONLY) {
                throw new OsFailure(Errno.EISDIR);
            }
            return new DirectoryFile(path);
        } else if ((flags & Posix.O_DIRECTORY) != 0) {
            throw new OsFailure(path.exists() ? Errno.ENOTDIR : Errno.ENOENT);
        }
        if (path.getName() != null && path.getPath().endsWith("/")) {
            throw new OsFailure(path.exists() ? Errno.ENOTDIR : Errno.EISDIR);
        }
        Set<OpenOption> options = new HashSet<>();
        int access = flags & Posix.O_ACCMODE;
        if (access != Posix.O_WRONLY) {
            options.add(StandardOpenOption.READ);
        }
        if (access != Posix.O_RDONLY) {
            options.add(StandardOpenOption.WRITE);
        }
        if ((flags & Posix.O_NOFOLLOW) != 0) {
            options.add(LinkOption.NOFOLLOW_LINKS);
        }
        if ((flags & Posix.O_TRUNC) != 0 && access != Posix.O_RDONLY) {
            options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
        try {
            return new ChannelFile(channel(path, flags, mode, access, options), path, flags);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            if (e.getMessage() != null && e.getMessage().contains("Not a directory")) {
                throw new OsFailure(Errno.ENOTDIR);
            }
            throw e;
        }
    }

    private SeekableByteChannel channel(TruffleFile path, int flags, int mode, int access, Set<OpenOption> options)
            throws IOException {
        if ((flags & Posix.O_CREAT) == 0) {
            return path.newByteChannel(options);
        }
        if ((flags & Posix.O_EXCL) == 0 && path.exists()) {
            return path.newByteChannel(options);
        }
        if (access == Posix.O_RDONLY) {
            // Java creates files for writing only.
            path.newByteChannel(Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), masked(mode))
                    .close();
            return path.newByteChannel(options);
        }
        options.add((flags & Posix.O_EXCL) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
        try {
            return path.newByteChannel(options, masked(mode));
        } catch (UnsupportedOperationException e) {
            // A file system without permissions.
            return path.newByteChannel(options);
        }
    }
}
