// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/** A pipe or socket of the process that has started this one. */
final class RemoteFile extends OpenFile {
    private static final int GONE = 0;

    private final String address;
    private final long child;
    private final int descriptor;

    // Reading may wait long; neither writing nor a question must wait for it.
    private RemoteCall reading;
    private RemoteCall writing;
    private RemoteCall asking;

    private RemoteFile(String address, long child, int descriptor) {
        this.address = address;
        this.child = child;
        this.descriptor = descriptor;
    }

    /** What the environment says that this process has been given, by descriptor. */
    static void addAll(String description, Map<Integer, OpenFile> target) {
        String[] parts = description.split("\n");
        if (parts.length == 3) {
            for (String descriptor : parts[2].split(",")) {
                int number = Integer.parseInt(descriptor);
                target.put(number, new RemoteFile(parts[0], Long.parseLong(parts[1]), number));
            }
        }
    }

    private RemoteCall connect() throws IOException {
        RemoteCall call = new RemoteCall(address);
        call.exchange((in, out) -> {
            out.write(ProcessServer.FILES);
            out.writeLong(child);
            out.writeInt(descriptor);
            return 0;
        });
        return call;
    }

    private synchronized RemoteCall reading() throws IOException {
        reading = reading == null ? connect() : reading;
        return reading;
    }

    private synchronized RemoteCall writing() throws IOException {
        writing = writing == null ? connect() : writing;
        return writing;
    }

    private synchronized RemoteCall asking() throws IOException {
        asking = asking == null ? connect() : asking;
        return asking;
    }

    private void begin(DataOutputStream out, int request, int length) throws IOException {
        out.write(request);
        out.writeBoolean(isBlocking());
        out.writeInt(length);
    }

    private static int checked(int answer) throws OsFailure {
        if (answer < 0) {
            throw new OsFailure(-answer);
        }
        return answer;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        RemoteCall call;
        try {
            call = reading();
        } catch (IOException e) {
            return GONE;
        }
        int answer;
        try {
            answer = call.exchange((in, out) -> {
                begin(out, ProcessServer.READ, length);
                out.flush();
                int count = in.readInt();
                if (count > 0) {
                    in.readFully(target, offset, count);
                }
                return count;
            });
        } catch (IOException e) {
            return GONE;
        }
        return checked(answer);
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        RemoteCall call;
        try {
            call = writing();
        } catch (IOException e) {
            throw new OsFailure(Errno.EPIPE);
        }
        int answer;
        try {
            answer = call.exchange((in, out) -> {
                begin(out, ProcessServer.WRITE, length);
                out.write(source, offset, length);
                out.flush();
                return in.readInt();
            });
        } catch (IOException e) {
            throw new OsFailure(Errno.EPIPE);
        }
        return checked(answer);
    }

    private int query() {
        try {
            return asking().exchange((in, out) -> {
                begin(out, ProcessServer.QUERY, 0);
                out.flush();
                return in.readInt();
            });
        } catch (IOException e) {
            // The other process is gone: neither operation waits any more.
            return 3;
        }
    }

    @Override
    public boolean readable() {
        return (query() & 1) != 0;
    }

    @Override
    public boolean writable() {
        return (query() & 2) != 0;
    }

    @Override
    protected void close() throws IOException {
        try (RemoteCall first = reading;
                RemoteCall second = writing;
                RemoteCall third = asking()) {
            third.exchange((in, out) -> {
                begin(out, ProcessServer.CLOSE, 0);
                out.flush();
                return in.readInt();
            });
        } catch (IOException e) {
            // There is nobody left who would want to know.
            return;
        }
    }

    @Override
    public int kind() {
        return Posix.S_IFIFO;
    }
}
