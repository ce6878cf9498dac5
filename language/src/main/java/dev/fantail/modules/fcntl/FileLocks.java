// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.fcntl;

import dev.fantail.modules.posix.Blocking;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.HostFiles;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.objects.PythonContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The locks that a context holds on files. Between owners of one context a table decides; other processes see a lock of
 * the operating system. A file has one channel for all its locks, because the system drops the locks of a process when any
 * channel of the file is closed.
 *
 * <p>{@code flock} and {@code lockf} do not see each other: the former is a lock on one byte that no file reaches.
 */
final class FileLocks {
    /** Where the byte is that {@code flock} locks. */
    static final long WHOLE_FILE = Long.MAX_VALUE - 1;

    private static final long SHORTEST_PAUSE = 1_000_000;
    private static final long LONGEST_PAUSE = 50_000_000;

    private final Map<Object, LockedFile> files = new HashMap<>();

    private FileLocks() {}

    static FileLocks get() {
        return (FileLocks) PythonContext.get().moduleState().computeIfAbsent(FileLocks.class, key -> new FileLocks());
    }

    /** One lock: {@code owner} is the open file for {@code flock}, the context's table for {@code lockf}. */
    private record Held(Object owner, long start, long end, boolean shared, FileLock lock) {
        boolean overlaps(long otherStart, long otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }

    /** The locks of a file. */
    private static final class LockedFile {
        private final List<Held> held = new ArrayList<>();
        private FileChannel channel;
        private boolean writable;
    }

    /** Waits for the lock when asked to; EAGAIN when somebody else has it. */
    void lock(OpenFile file, Object owner, long start, long end, boolean shared, boolean wait) throws IOException {
        Object identity = HostFiles.identity(file);
        long pause = SHORTEST_PAUSE;
        while (!tryLock(identity, file, owner, start, end, shared)) {
            if (!wait) {
                throw new OsFailure(Errno.EAGAIN);
            }
            Blocking.sleep(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
    }

    private synchronized boolean tryLock(
            Object identity, OpenFile file, Object owner, long start, long end, boolean shared) throws IOException {
        LockedFile locked = files.computeIfAbsent(identity, key -> new LockedFile());
        for (Held other : locked.held) {
            if (other.owner != owner && other.overlaps(start, end) && !(shared && other.shared)) {
                return false;
            }
        }
        if (locked.channel == null) {
            open(locked, file);
        }
        // What the owner has there already is given up first: a lock is changed, not added.
        cut(locked, owner, start, end);
        FileLock lock = null;
        if (locked.channel != null && (shared || locked.writable)) {
            try {
                lock = systemLock(locked, start, end, shared);
            } catch (OverlappingFileLockException e) {
                return false;
            }
            if (lock == null) {
                return false;
            }
        }
        locked.held.add(new Held(owner, start, end, shared, lock));
        return true;
    }

    /** The lock of the process; several readers of one process share one. */
    private static FileLock systemLock(LockedFile locked, long start, long end, boolean shared) throws IOException {
        for (Held other : locked.held) {
            if (shared && other.lock != null && other.start <= start && other.end >= end) {
                return other.lock;
            }
        }
        return locked.channel.tryLock(start, end - start, shared);
    }

    private static void open(LockedFile locked, OpenFile file) throws IOException {
        try {
            locked.channel = HostFiles.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
            locked.writable = true;
        } catch (AccessDeniedException e) {
            locked.channel = HostFiles.open(file, Set.of(StandardOpenOption.READ));
        }
    }

    synchronized void unlock(OpenFile file, Object owner, long start, long end) throws IOException {
        Object identity = HostFiles.identity(file);
        LockedFile locked = files.get(identity);
        if (locked != null) {
            cut(locked, owner, start, end);
            closeIfUnused(identity, locked);
        }
    }

    /** When an open file is gone. */
    synchronized void releaseAll(Object owner) throws IOException {
        for (Object identity : files.keySet().toArray()) {
            LockedFile locked = files.get(identity);
            cut(locked, owner, 0, Long.MAX_VALUE);
            closeIfUnused(identity, locked);
        }
    }

    private void closeIfUnused(Object identity, LockedFile locked) throws IOException {
        if (locked.held.isEmpty()) {
            files.remove(identity);
            if (locked.channel != null) {
                locked.channel.close();
            }
        }
    }

    /** Takes a region away from an owner's locks; what is left before and behind it stays locked. */
    private static void cut(LockedFile locked, Object owner, long start, long end) throws IOException {
        List<Held> rest = new ArrayList<>();
        for (Iterator<Held> all = locked.held.iterator(); all.hasNext(); ) {
            Held held = all.next();
            if (held.owner == owner && held.overlaps(start, end)) {
                all.remove();
                rest.add(held);
            }
        }
        for (Held held : rest) {
            boolean last = true;
            for (Held other : locked.held) {
                last &= other.lock != held.lock;
            }
            if (held.lock != null && last) {
                held.lock.release();
            }
            keep(locked, held, held.start, start);
            keep(locked, held, end, held.end);
        }
    }

    private static void keep(LockedFile locked, Held held, long start, long end) throws IOException {
        if (start < end) {
            FileLock lock = held.lock == null ? null : locked.channel.tryLock(start, end - start, held.shared);
            locked.held.add(new Held(held.owner, start, end, held.shared, lock));
        }
    }
}
