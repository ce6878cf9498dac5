// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;

/** Waits until one of several open files can be read from or written to. */
public final class Multiplexer {
    /** What is waited for, and what was found. */
    public static final class Request {
        private final OpenFile file;
        private final boolean read;
        private final boolean write;
        private boolean canRead;
        private boolean canWrite;

        public Request(OpenFile file, boolean read, boolean write) {
            this.file = file;
            this.read = read;
            this.write = write;
        }

        public OpenFile file() {
            return file;
        }

        public boolean canRead() {
            return canRead;
        }

        public boolean canWrite() {
            return canWrite;
        }

        private boolean check() {
            canRead = read && file.readable();
            canWrite = write && file.writable();
            return canRead || canWrite;
        }
    }

    private Multiplexer() {}

    /**
     * @param nanoseconds to wait at most; negative for ever
     * @return how many requests are fulfilled
     */
    @TruffleBoundary
    public static int await(List<Request> requests, long nanoseconds) throws IOException {
        long end = nanoseconds < 0 ? Long.MAX_VALUE : System.nanoTime() + nanoseconds;
        int ready = check(requests);
        if (ready > 0 || nanoseconds == 0) {
            return ready;
        }
        try (Selector selector = Selector.open()) {
            Runnable wake = selector::wakeup;
            boolean polling = false;
            for (Request request : requests) {
                polling |= !watch(request, selector, wake);
            }
            try {
                while (true) {
                    ready = check(requests);
                    long left = end == Long.MAX_VALUE ? Long.MAX_VALUE : end - System.nanoTime();
                    if (ready > 0 || left <= 0) {
                        return ready;
                    }
                    long limit = left == Long.MAX_VALUE ? 0 : Math.max(1, left / 1_000_000);
                    // Streams do not tell when something comes.
                    long pause = polling ? (limit == 0 ? 10 : Math.min(limit, 10)) : limit;
                    select(selector, pause);
                }
            } finally {
                for (Request request : requests) {
                    if (request.file instanceof Watchable watchable) {
                        watchable.unwatch(wake);
                    }
                }
            }
        }
    }

    private static void select(Selector selector, long milliseconds) throws IOException {
        IOException[] failure = new IOException[1];
        Blocking.on(() -> {
            try {
                selector.select(milliseconds);
                selector.selectedKeys().clear();
            } catch (IOException e) {
                failure[0] = e;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /** False for what has to be asked again and again. */
    private static boolean watch(Request request, Selector selector, Runnable wake) throws IOException {
        if (request.file instanceof Watchable watchable) {
            watchable.watch(wake);
            return true;
        } else if (request.file instanceof ChannelHolder holder) {
            SelectableChannel channel = holder.channel();
            if (channel == null) {
                return true;
            }
            int operations =
                    (request.read ? holder.readOperation() : 0) | (request.write ? holder.writeOperation() : 0);
            operations &= channel.validOps();
            SelectionKey key = channel.keyFor(selector);
            if (operations != 0) {
                channel.register(selector, key == null ? operations : key.interestOps() | operations);
            }
            return true;
        }
        return false;
    }

    private static int check(List<Request> requests) throws IOException {
        int ready = 0;
        for (Request request : requests) {
            if (request.check()) {
                ready++;
            }
        }
        return ready;
    }
}
