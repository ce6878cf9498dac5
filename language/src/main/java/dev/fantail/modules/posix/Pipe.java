// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import java.io.IOException;
import java.util.concurrent.CopyOnWriteArrayList;

/** A pipe inside the process: bytes on their way from one or more writers to one or more readers. */
public final class Pipe {
    private static final int CAPACITY = 65536;

    private final byte[] bytes = new byte[CAPACITY];
    private int start;
    private int size;
    private boolean readerClosed;
    private boolean writerClosed;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Called whenever the state of the pipe changes. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void changed() {
        notifyAll();
        for (Runnable listener : listeners) {
            listener.run();
        }
    }

    public int read(byte[] target, int offset, int length, boolean blocking) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            synchronized (this) {
                if (size > 0) {
                    int count = Math.min(length, size);
                    int first = Math.min(count, CAPACITY - start);
                    System.arraycopy(bytes, start, target, offset, first);
                    System.arraycopy(bytes, 0, target, offset + first, count - first);
                    start = (start + count) % CAPACITY;
                    size -= count;
                    changed();
                    return count;
                } else if (writerClosed) {
                    return 0;
                } else if (!blocking) {
                    throw new OsFailure(Errno.EAGAIN);
                }
            }
            Blocking.on(() -> {
                synchronized (this) {
                    while (size == 0 && !writerClosed) {
                        wait();
                    }
                }
            });
        }
    }

    public int write(byte[] source, int offset, int length, boolean blocking) throws IOException {
        int written = 0;
        while (written < length) {
            synchronized (this) {
                if (readerClosed) {
                    throw new OsFailure(Errno.EPIPE);
                }
                int room = CAPACITY - size;
                if (room > 0) {
                    int count = Math.min(room, length - written);
                    int end = (start + size) % CAPACITY;
                    int first = Math.min(count, CAPACITY - end);
                    System.arraycopy(source, offset + written, bytes, end, first);
                    System.arraycopy(source, offset + written + first, bytes, 0, count - first);
                    size += count;
                    written += count;
                    changed();
                    continue;
                } else if (!blocking) {
                    if (written == 0) {
                        throw new OsFailure(Errno.EAGAIN);
                    }
                    return written;
                }
            }
            Blocking.on(() -> {
                synchronized (this) {
                    while (size == CAPACITY && !readerClosed) {
                        wait();
                    }
                }
            });
        }
        return written;
    }

    public synchronized boolean readable() {
        return size > 0 || writerClosed;
    }

    public synchronized boolean writable() {
        return size < CAPACITY || readerClosed;
    }

    /** Whether nothing more will come. */
    public synchronized boolean isWriterClosed() {
        return writerClosed;
    }

    public synchronized boolean isReaderClosed() {
        return readerClosed;
    }

    public synchronized void closeReader() {
        readerClosed = true;
        changed();
    }

    public synchronized void closeWriter() {
        writerClosed = true;
        changed();
    }

    /** The reading end as an open file. */
    public OpenFile reader() {
        return new End(true);
    }

    /** The writing end as an open file. */
    public OpenFile writer() {
        return new End(false);
    }

    /** One end of the pipe. */
    public final class End extends OpenFile implements Watchable {
        private final boolean reading;

        private End(boolean reading) {
            this.reading = reading;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!reading) {
                throw new OsFailure(Errno.EBADF);
            }
            return Pipe.this.read(target, offset, length, isBlocking());
        }

        @Override
        public int write(byte[] source, int offset, int length) throws IOException {
            if (reading) {
                throw new OsFailure(Errno.EBADF);
            }
            return Pipe.this.write(source, offset, length, isBlocking());
        }

        @Override
        protected void close() {
            if (reading) {
                closeReader();
            } else {
                closeWriter();
            }
        }

        @Override
        public boolean readable() {
            return reading && Pipe.this.readable();
        }

        @Override
        public boolean writable() {
            return !reading && Pipe.this.writable();
        }

        @Override
        public boolean hasUnread() {
            synchronized (Pipe.this) {
                return reading && size > 0;
            }
        }

        @Override
        public boolean hangUp() {
            return reading ? isWriterClosed() : isReaderClosed();
        }

        @Override
        public void watch(Runnable listener) {
            addListener(listener);
        }

        @Override
        public void unwatch(Runnable listener) {
            removeListener(listener);
        }

        @Override
        public int kind() {
            return Posix.S_IFIFO;
        }

        @Override
        public int flags() {
            return reading ? Posix.O_RDONLY : Posix.O_WRONLY;
        }
    }
}
