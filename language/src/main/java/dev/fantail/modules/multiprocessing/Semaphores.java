// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.multiprocessing;

import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.ProcessServer;
import dev.fantail.modules.posix.RemoteCall;
import dev.fantail.objects.PythonContext;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The semaphores of a family of processes. They are in the memory of the process that all the others come from; those ask
 * its server.
 */
final class Semaphores {
    private static final int SERVICE = 'S';
    private static final int CREATE = 'n';
    private static final int UNLINK = 'u';
    private static final int ACQUIRE = 'a';
    private static final int RELEASE = 'r';
    private static final int VALUE = 'v';

    /** How long a wait lasts at the server before the client is asked whether it still wants. */
    private static final long PATIENCE = 200_000_000;

    private final Map<String, NamedSemaphore.Local> local = new ConcurrentHashMap<>();
    private final String root;
    private final ArrayDeque<RemoteCall> idle = new ArrayDeque<>();

    private Semaphores(PythonContext context) {
        root = context.env().getEnvironment().get(ProcessServer.ROOT);
        if (root == null) {
            ProcessServer.of(context).offer(SERVICE, this::serve);
        }
    }

    static Semaphores get() {
        PythonContext context = PythonContext.get();
        return (Semaphores) context.moduleState().computeIfAbsent(Semaphores.class, key -> new Semaphores(context));
    }

    void create(String name, int value) throws IOException {
        if (root != null) {
            checked(ask(CREATE, name, value));
        } else if (local.putIfAbsent(name, new NamedSemaphore.Local(value)) != null) {
            throw new OsFailure(Errno.EEXIST);
        }
    }

    /** The name is forgotten; whoever has the semaphore keeps it. */
    void unlink(String name) throws IOException {
        if (root != null) {
            checked(ask(UNLINK, name, 0));
        } else if (!local.containsKey(name)) {
            throw new OsFailure(Errno.ENOENT);
        }
    }

    NamedSemaphore find(String name) throws IOException {
        if (root != null) {
            checked(ask(VALUE, name, 0));
            return new Remote(name);
        }
        NamedSemaphore found = local.get(name);
        if (found == null) {
            throw new OsFailure(Errno.ENOENT);
        }
        return found;
    }

    private static int checked(int answer) throws OsFailure {
        if (answer < 0) {
            throw new OsFailure(-answer);
        }
        return answer;
    }

    /** A question to the first process. */
    private int ask(int request, String name, long argument) throws IOException {
        RemoteCall call;
        synchronized (idle) {
            call = idle.poll();
        }
        boolean fresh = call == null;
        if (fresh) {
            call = new RemoteCall(root);
        }
        int answer = call.exchange((in, out) -> {
            if (fresh) {
                out.write(SERVICE);
            }
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            out.write(request);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.writeLong(argument);
            out.flush();
            return in.readInt();
        });
        synchronized (idle) {
            idle.push(call);
        }
        return answer;
    }

    /** A semaphore of the first process. */
    private final class Remote implements NamedSemaphore {
        private final String name;

        Remote(String name) {
            this.name = name;
        }

        @Override
        public boolean acquire(long nanoseconds) throws IOException {
            long end = nanoseconds < 0 ? Long.MAX_VALUE : System.nanoTime() + nanoseconds;
            while (true) {
                long left = end == Long.MAX_VALUE ? PATIENCE : Math.min(PATIENCE, Math.max(0, end - System.nanoTime()));
                if (checked(ask(ACQUIRE, name, left)) == 1) {
                    return true;
                } else if (end != Long.MAX_VALUE && System.nanoTime() >= end) {
                    return false;
                }
            }
        }

        @Override
        public void release() throws IOException {
            checked(ask(RELEASE, name, 0));
        }

        @Override
        public int value() throws IOException {
            return checked(ask(VALUE, name, 0));
        }
    }

    private void serve(DataInputStream in, DataOutputStream out) throws IOException {
        for (int request = in.read(); request >= 0; request = in.read()) {
            String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            long argument = in.readLong();
            NamedSemaphore.Local semaphore = local.get(name);
            int answer;
            if (request == CREATE) {
                answer = local.putIfAbsent(name, new NamedSemaphore.Local((int) argument)) == null ? 0 : -Errno.EEXIST;
            } else if (semaphore == null) {
                answer = -Errno.ENOENT;
            } else {
                answer = switch (request) {
                    case ACQUIRE -> semaphore.acquire(argument) ? 1 : 0;
                    case VALUE -> semaphore.value();
                    case RELEASE -> {
                        semaphore.release();
                        yield 0;
                    }
                    default -> 0;
                };
            }
            out.writeInt(answer);
            out.flush();
        }
    }
}
