// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.nio.ByteBuffer;

/** An object that lets others see its memory ({@code memoryview(object)}, functions that take bytes-like objects). */
public interface BufferExporter {
    /**
     * The memory: little-endian, from position 0 to the limit. It stays what it is until {@link #releaseBuffer}; an
     * object that can be resized refuses that meanwhile.
     */
    ByteBuffer acquireBuffer();

    void releaseBuffer();

    /** As {@link #acquireBuffer}, for views: these may never give the memory back, but only be forgotten. */
    default ByteBuffer lendBuffer(BufferLoan loan) {
        return acquireBuffer();
    }

    /** The end of {@link #lendBuffer}, if there is one. */
    default void returnBuffer(BufferLoan loan) {
        releaseBuffer();
    }

    /** Whose memory it is, where the object only passes on that of another one. */
    default BufferExporter exporter() {
        return this;
    }

    boolean isBufferReadOnly();

    /** Of one item, as in {@code struct}. */
    default String bufferFormat() {
        return "B";
    }

    /** In bytes. */
    default int bufferItemSize() {
        return 1;
    }
}
