// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A connection to the {@link ProcessServer} of another process: requests and answers in turn. */
public final class RemoteCall implements AutoCloseable {
    /** Sends a request and reads the answer. */
    public interface Exchange {
        int with(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    public RemoteCall(String address) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(address));
        in = new DataInputStream(Channels.newInputStream(channel));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /** One exchange; requests of the runtime are answered while it lasts. */
    public int exchange(Exchange exchange) throws IOException {
        if (Thread.currentThread() instanceof Blocking.Mover) {
            return now(exchange);
        }
        // An interrupt would close the channel: another thread waits for the answer.
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Runnable work = () -> {
            try {
                answer.complete(now(exchange));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        };
        new Blocking.Mover(work, "request to another process").start();
        IOException[] failure = new IOException[1];
        int[] result = new int[1];
        Blocking.on(() -> {
            try {
                result[0] = answer.get();
            } catch (ExecutionException e) {
                failure[0] = e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return result[0];
    }

    private synchronized int now(Exchange exchange) throws IOException {
        return exchange.with(in, out);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
