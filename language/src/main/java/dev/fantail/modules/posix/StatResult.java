// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleFile.AttributeDescriptor;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.StructSequence;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code os.stat_result}. */
public final class StatResult {
    public static final StructSequence SEQUENCE = new StructSequence(
            "os.stat_result",
            "stat_result: Result from stat, fstat, or lstat.",
            10,
            "st_mode",
            "st_ino",
            "st_dev",
            "st_nlink",
            "st_uid",
            "st_gid",
            "st_size",
            null,
            null,
            null,
            "st_atime",
            "st_mtime",
            "st_ctime",
            "st_atime_ns",
            "st_mtime_ns",
            "st_ctime_ns",
            "st_blksize",
            "st_blocks",
            "st_rdev");

    private static final List<AttributeDescriptor<?>> UNIX = List.of(
            TruffleFile.UNIX_MODE,
            TruffleFile.UNIX_INODE,
            TruffleFile.UNIX_DEV,
            TruffleFile.UNIX_NLINK,
            TruffleFile.UNIX_UID,
            TruffleFile.UNIX_GID,
            TruffleFile.SIZE,
            TruffleFile.LAST_ACCESS_TIME,
            TruffleFile.LAST_MODIFIED_TIME,
            TruffleFile.UNIX_CTIME);

    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private StatResult() {}

    static LinkOption[] options(boolean follow) {
        return follow ? FOLLOW : NO_FOLLOW;
    }

    /** Whether there is such a file; with {@code follow}, whether a symbolic link leads to one. */
    @TruffleBoundary
    static boolean exists(TruffleFile file, boolean follow) {
        try {
            file.getAttribute(TruffleFile.IS_DIRECTORY, options(follow));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @TruffleBoundary
    public static PyTuple of(TruffleFile file, boolean follow) throws IOException {
        try {
            return read(file, follow);
        } catch (NoSuchFileException e) {
            TruffleFile parent = file.getParent();
            if (parent != null && parent.exists() && !parent.isDirectory()) {
                throw new OsFailure(Errno.ENOTDIR);
            }
            throw e;
        }
    }

    private static PyTuple read(TruffleFile file, boolean follow) throws IOException {
        LinkOption[] options = options(follow);
        if (file.getPath().endsWith("/") && !file.isDirectory(options)) {
            throw new OsFailure(exists(file, options.length == 0) ? Errno.ENOTDIR : Errno.ENOENT);
        }
        TruffleFile.Attributes attributes;
        try {
            attributes = file.getAttributes(UNIX, options);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return portable(file, options);
        }
        return create(
                attributes.get(TruffleFile.UNIX_MODE),
                attributes.get(TruffleFile.UNIX_INODE),
                attributes.get(TruffleFile.UNIX_DEV),
                attributes.get(TruffleFile.UNIX_NLINK),
                attributes.get(TruffleFile.UNIX_UID),
                attributes.get(TruffleFile.UNIX_GID),
                attributes.get(TruffleFile.SIZE),
                nanoseconds(attributes.get(TruffleFile.LAST_ACCESS_TIME)),
                nanoseconds(attributes.get(TruffleFile.LAST_MODIFIED_TIME)),
                nanoseconds(attributes.get(TruffleFile.UNIX_CTIME)));
    }

    /** For file systems that know neither owners nor nodes. */
    private static PyTuple portable(TruffleFile file, LinkOption... options) throws IOException {
        int mode = file.isDirectory(options)
                ? Posix.S_IFDIR | 0755
                : file.isSymbolicLink() && options.length > 0 ? Posix.S_IFLNK | 0777 : Posix.S_IFREG | 0644;
        long modified = nanoseconds(file.getLastModifiedTime(options));
        long number = file.getAbsoluteFile().normalize().getPath().hashCode() & 0xffffffffL;
        return create(mode, number, 1, 1, 0, 0, file.size(options), modified, modified, modified);
    }

    /** What {@code fstat} says of something that has no path. */
    static PyTuple of(OpenFile file) throws IOException {
        long now = System.currentTimeMillis() * 1_000_000;
        return create(file.kind() | 0600, System.identityHashCode(file), 0, 1, 0, 0, file.size(), now, now, now);
    }

    static long nanoseconds(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    private static PyTuple create(
            int mode,
            long inode,
            long device,
            int links,
            int user,
            int group,
            long size,
            long access,
            long modified,
            long changed) {
        return SEQUENCE.create(
                (long) mode,
                inode < 0 ? PyInt.of(new BigInteger(Long.toUnsignedString(inode))) : (Object) inode,
                device,
                (long) links,
                (long) user,
                (long) group,
                size,
                Math.floorDiv(access, 1_000_000_000L),
                Math.floorDiv(modified, 1_000_000_000L),
                Math.floorDiv(changed, 1_000_000_000L),
                seconds(access),
                seconds(modified),
                seconds(changed),
                access,
                modified,
                changed,
                4096L,
                (size + 511) / 512,
                0L);
    }

    private static double seconds(long nanoseconds) {
        long whole = Math.floorDiv(nanoseconds, 1_000_000_000L);
        return whole + 1e-9 * Math.floorMod(nanoseconds, 1_000_000_000L);
    }
}
