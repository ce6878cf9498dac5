// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.nio.ByteBuffer;

/**
 * The memory of an object in the hands of one or more views. It goes back when the last of them is released. A program
 * may also forget its views: then nobody reaches the loan any more, which the object notices when it needs to know.
 */
public final class BufferLoan {
    private final BufferExporter exporter;
    private final ByteBuffer memory;
    private int users = 1;

    BufferLoan(BufferExporter exporter) {
        this.exporter = exporter;
        this.memory = exporter.lendBuffer(this);
    }

    BufferExporter exporter() {
        return exporter;
    }

    ByteBuffer memory() {
        return memory;
    }

    /** One more view uses the memory. */
    synchronized BufferLoan share() {
        users++;
        return this;
    }

    /** A view uses the memory no longer. */
    void end() {
        synchronized (this) {
            if (--users > 0) {
                return;
            }
        }
        exporter.returnBuffer(this);
    }
}
