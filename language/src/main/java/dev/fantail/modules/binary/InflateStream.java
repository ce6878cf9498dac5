// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.binary;

import dev.fantail.objects.Errors;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A decompressor: zlib, raw DEFLATE or gzip format by the window bits; with 40 and more by what the data say. */
final class InflateStream {
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;

    private final byte[] dictionary;
    private Inflater inflater;
    private boolean gzip;
    private boolean detect;

    /** Bytes of a gzip header or trailer that are not complete yet. */
    private byte[] pending = new byte[0];

    private boolean headerRead;
    private boolean bodyFinished;
    private boolean finished;
    private byte[] unconsumed = new byte[0];

    InflateStream(int wbits, byte[] dictionary) {
        this.dictionary = dictionary;
        gzip = wbits >= 24 && wbits <= 31;
        detect = wbits >= 40 && wbits <= 47;
        boolean plain = wbits == 0 || Math.abs(wbits) >= 8 && Math.abs(wbits) <= 15;
        if (!gzip && !detect && !plain) {
            throw Errors.valueError("Invalid initialization option");
        }
        headerRead = !gzip && !detect;
        if (!detect) {
            inflater = new Inflater(gzip || wbits < 0);
        }
        if (wbits < 0 && dictionary != null) {
            inflater.setDictionary(dictionary);
        }
    }

    boolean isFinished() {
        return finished;
    }

    /** What was not read: input left because the output was limited, or what follows the end of the stream. */
    byte[] unconsumed() {
        return unconsumed;
    }

    /** Decompresses at most {@code limit} bytes. */
    byte[] read(byte[] data, int limit) {
        byte[] input = pending.length == 0 ? data : DeflateStream.join(pending, data);
        pending = new byte[0];
        unconsumed = new byte[0];
        if (!headerRead) {
            if (!readHeader(input)) {
                return new byte[0];
            }
            input = pending;
            pending = new byte[0];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!bodyFinished) {
            input = inflate(input, limit, out);
        }
        if (bodyFinished) {
            finish(input);
        } else {
            unconsumed = input;
        }
        return out.toByteArray();
    }

    private byte[] inflate(byte[] input, int limit, ByteArrayOutputStream out) {
        inflater.setInput(input);
        byte[] buffer = new byte[Math.min(16384, Math.max(1, limit))];
        try {
            while (out.size() < limit) {
                int count = inflater.inflate(buffer, 0, Math.min(buffer.length, limit - out.size()));
                out.write(buffer, 0, count);
                if (inflater.finished()) {
                    break;
                } else if (inflater.needsDictionary()) {
                    if (dictionary == null) {
                        throw ZlibModule.error("Error 2 while decompressing data");
                    }
                    inflater.setDictionary(dictionary);
                } else if (count == 0 && inflater.needsInput()) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            throw ZlibModule.error("Error -3 while decompressing data: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ZlibModule.error("Error -3 while decompressing data: incorrect data check");
        }
        bodyFinished = inflater.finished();
        int left = inflater.getRemaining();
        return Arrays.copyOfRange(input, input.length - left, input.length);
    }

    private void finish(byte[] rest) {
        if (!gzip) {
            finished = true;
            unconsumed = rest;
            return;
        }
        if (rest.length < GZIP_TRAILER) {
            pending = rest;
            return;
        }
        finished = true;
        unconsumed = Arrays.copyOfRange(rest, GZIP_TRAILER, rest.length);
    }

    /** Reads the header if it is complete; what follows it is then pending. */
    private boolean readHeader(byte[] input) {
        if (detect) {
            if (input.length < 2) {
                pending = input;
                return false;
            }
            detect = false;
            gzip = input[0] == 31 && input[1] == -117;
            inflater = new Inflater(gzip);
            if (!gzip) {
                headerRead = true;
                pending = input;
                return true;
            }
        }
        if (input.length >= 2 && (input[0] != 31 || input[1] != -117)) {
            throw ZlibModule.error("Error -3 while decompressing data: incorrect header check");
        }
        int end = headerEnd(input);
        if (end < 0) {
            pending = input;
            return false;
        }
        headerRead = true;
        pending = Arrays.copyOfRange(input, end, input.length);
        return true;
    }

    private static int headerEnd(byte[] input) {
        if (input.length < GZIP_HEADER) {
            return -1;
        }
        int flags = input[3];
        int at = GZIP_HEADER;
        if ((flags & 4) != 0) {
            if (input.length < at + 2) {
                return -1;
            }
            at += 2 + (input[at] & 0xff) + ((input[at + 1] & 0xff) << 8);
        }
        for (int flag = 8; flag <= 16; flag <<= 1) {
            if ((flags & flag) != 0) {
                while (at < input.length && input[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        if ((flags & 2) != 0) {
            at += 2;
        }
        return at <= input.length ? at : -1;
    }

    void end() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
