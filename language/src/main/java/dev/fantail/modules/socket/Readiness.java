// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** Asks whether a channel is ready, without waiting. */
final class Readiness {
    private Selector selector;

    /** What cannot be asked is ready: the operation itself then tells what is wrong. */
    synchronized boolean isReady(SelectableChannel channel, int operation) {
        if (channel == null || (channel.validOps() & operation) == 0) {
            return true;
        }
        try {
            if (selector == null) {
                selector = Selector.open();
            }
            SelectionKey key = channel.keyFor(selector);
            if (key == null) {
                key = channel.register(selector, operation);
            } else {
                key.interestOps(operation);
            }
            selector.selectNow();
            boolean ready =
                    (key.readyOps() & operation) != 0 && selector.selectedKeys().contains(key);
            selector.selectedKeys().clear();
            return ready;
        } catch (IOException | RuntimeException e) {
            if (e instanceof IOException || e instanceof ClosedSelectorException || !channel.isOpen()) {
                return true;
            }
            throw (RuntimeException) e;
        }
    }

    synchronized void close() throws IOException {
        if (selector != null) {
            selector.close();
        }
    }
}
