// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What file descriptors refer to: an open file, pipe end, stream or socket. Duplicates of a descriptor share it. */
public abstract class OpenFile {
    private int references = 1;
    private boolean blocking = true;
    private Map<Object, Closing> closings = Map.of();

    /** What is to be done when the last descriptor is closed. */
    public interface Closing {
        void run() throws IOException;
    }

    /** For a descriptor that {@code dup} made. */
    public final synchronized void retain() {
        references++;
    }

    /** Closes when the last descriptor is gone. */
    public final void release() throws IOException {
        synchronized (this) {
            if (--references > 0) {
                return;
            }
        }
        for (Closing closing : closings.values()) {
            closing.run();
        }
        close();
    }

    /** Has something done when the last descriptor is closed; once for each key. */
    public final synchronized void whenClosed(Object key, Closing closing) {
        Map<Object, Closing> all = new HashMap<>(closings);
        all.put(key, closing);
        closings = all;
    }

    /**
     * Reads what is there, waiting for the first byte.
     *
     * @return the number of bytes, 0 at the end
     */
    public int read(byte[] target, int offset, int length) throws IOException {
        throw new OsFailure(Errno.EBADF);
    }

    /** Writes at least one byte and says how many. */
    public int write(byte[] source, int offset, int length) throws IOException {
        throw new OsFailure(Errno.EBADF);
    }

    /** @param whence 0 from the beginning, 1 from here, 2 from the end */
    public long seek(long offset, int whence) throws IOException {
        throw new OsFailure(Errno.ESPIPE);
    }

    public void truncate(long size) throws IOException {
        throw new OsFailure(Errno.EINVAL);
    }

    /** Everything is on its way to the device. */
    public void sync() throws IOException {
        throw new OsFailure(Errno.EINVAL);
    }

    protected abstract void close() throws IOException;

    /** One of the {@code S_IF…} constants: what {@code fstat} says of something without a path. */
    public abstract int kind();

    /** Where it is in the file system, or {@code null}. */
    public TruffleFile path() {
        return null;
    }

    /** Bytes in the file; 0 for what has no size. */
    public long size() throws IOException {
        return 0;
    }

    public boolean isTerminal() {
        return false;
    }

    /** Whether a read would not wait. */
    public boolean readable() {
        return true;
    }

    /** Whether something was written that nobody has read yet. */
    public boolean hasUnread() {
        return false;
    }

    /** Whether a write would not wait. */
    public boolean writable() {
        return true;
    }

    public final boolean isBlocking() {
        return blocking;
    }

    public void setBlocking(boolean on) throws IOException {
        blocking = on;
    }

    /** The access mode and the flags that stay, as {@code fcntl(F_GETFL)} has them. */
    public int flags() {
        return 2;
    }
}
