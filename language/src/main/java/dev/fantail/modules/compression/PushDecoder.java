// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.compression;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/**
 * A decoder that is given its input piece by piece, made of one that pulls its input from a stream. The latter runs in
 * a thread of its own, which sees no Python object; only one of the two threads works at a time.
 */
final class PushDecoder {
    /** Makes the stream that decodes another one. */
    interface Opener {
        InputStream open(InputStream source) throws IOException;
    }

    private static final byte[] EMPTY = {};

    private final Exchange exchange;
    private boolean isStarted;

    PushDecoder(Opener opener) {
        this.exchange = new Exchange(opener, new WeakReference<>(this));
    }

    /**
     * Decodes until the input is used up, the end is reached or there is enough output.
     *
     * @param maximum how many bytes to return at most
     */
    byte[] decode(byte[] data, int maximum) throws IOException {
        synchronized (exchange) {
            if (exchange.failure != null) {
                // The decoder has given up.
                throw exchange.failure;
            }
            exchange.supply(data, maximum);
            if (!isStarted && exchange.input.length == 0) {
                return EMPTY;
            }
            exchange.isDecoding = true;
            if (isStarted) {
                exchange.notifyAll();
            } else {
                isStarted = true;
                Thread.ofVirtual().name("decoder").start(exchange);
            }
            exchange.awaitResult();
            if (exchange.failure != null) {
                throw exchange.failure;
            }
            return Arrays.copyOf(exchange.output, exchange.produced);
        }
    }

    /** Whether the end of the compressed data has been reached. */
    boolean isFinished() {
        synchronized (exchange) {
            return exchange.isFinished;
        }
    }

    /** Whether there is no more output without more input. */
    boolean needsInput() {
        synchronized (exchange) {
            return exchange.isHungry;
        }
    }

    /** The input after the end of the compressed data. */
    byte[] rest() {
        synchronized (exchange) {
            return Arrays.copyOfRange(exchange.input, exchange.position, exchange.input.length);
        }
    }

    /** What the two threads share, behind its monitor; the stream that the decoder pulls from. */
    private static final class Exchange extends InputStream implements Runnable {
        private static final int FIRST_CAPACITY = 1024;
        private static final long PATIENCE_MILLISECONDS = 10_000;

        private final Opener opener;
        private final WeakReference<PushDecoder> owner;
        private byte[] input = EMPTY;
        private int position;
        private byte[] output = EMPTY;
        private int produced;
        private int wanted;
        private boolean isDecoding;
        private boolean isHungry = true;
        private boolean isFinished;
        private IOException failure;

        Exchange(Opener opener, WeakReference<PushDecoder> owner) {
            this.opener = opener;
            this.owner = owner;
        }

        private void supply(byte[] data, int maximum) {
            int left = input.length - position;
            byte[] joined = new byte[left + data.length];
            System.arraycopy(input, position, joined, 0, left);
            System.arraycopy(data, 0, joined, left, data.length);
            input = joined;
            position = 0;
            output = new byte[Math.min(maximum, FIRST_CAPACITY)];
            produced = 0;
            wanted = maximum;
        }

        private void awaitResult() {
            boolean interrupted = false;
            while (isDecoding) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Lets the caller go on, until it asks for more. Ends the thread when nobody can ask any longer. */
        private void pass(boolean hungry) throws IOException {
            isHungry = hungry;
            isDecoding = false;
            notifyAll();
            while (!isDecoding) {
                try {
                    wait(PATIENCE_MILLISECONDS);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                if (!isDecoding && owner.get() == null) {
                    throw new IOException("abandoned");
                }
            }
        }

        @Override
        public void run() {
            synchronized (this) {
                try {
                    decode();
                } catch (IOException e) {
                    failure = e;
                } catch (RuntimeException e) {
                    // The decoders run out of the bounds of their tables on some corrupt data.
                    failure = new IOException(e);
                } catch (OutOfMemoryError e) {
                    failure = new IOException(e);
                } finally {
                    isHungry = false;
                    isDecoding = false;
                    notifyAll();
                }
            }
        }

        /** Byte by byte, so that nothing decoded is left behind in the decoder when the input ends. */
        private void decode() throws IOException {
            InputStream stream = opener.open(this);
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                while (produced == wanted) {
                    pass(false);
                }
                if (produced == output.length) {
                    output = Arrays.copyOf(output, Math.min(wanted, Math.max(FIRST_CAPACITY, 2 * produced)));
                }
                output[produced++] = (byte) next;
            }
            isFinished = true;
        }

        @Override
        public synchronized int read() throws IOException {
            while (position == input.length) {
                pass(true);
            }
            return input[position++] & 0xff;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (position == input.length) {
                pass(true);
            }
            int count = Math.min(length, input.length - position);
            System.arraycopy(input, position, target, offset, count);
            position += count;
            return count;
        }
    }
}
