// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/** Decodes UTF-8, ASCII and Latin-1; what is malformed goes to the codec with the error handler. */
final class PlainTextDecoder implements TextDecoder {
    private static final byte[] NOTHING = {};

    private final TextCodec codec;
    private byte[] pending = NOTHING;

    PlainTextDecoder(TextCodec codec) {
        this.codec = codec;
    }

    @Override
    public TruffleString decode(byte[] piece, boolean last) {
        byte[] bytes = piece;
        if (pending.length > 0) {
            bytes = Arrays.copyOf(pending, pending.length + piece.length);
            System.arraycopy(piece, 0, bytes, pending.length, piece.length);
            pending = NOTHING;
        }
        int length = bytes.length;
        if (!last && codec.kind() == TextCodec.Kind.UTF_8) {
            length -= incompleteTail(bytes);
            if (length < bytes.length) {
                pending = Arrays.copyOfRange(bytes, length, bytes.length);
            }
        }
        if (length == 0) {
            return Str.EMPTY;
        }
        TruffleString encoded = TruffleString.fromByteArrayUncached(bytes, 0, length, codec.kind().encoding, true);
        if (encoded.isValidUncached(codec.kind().encoding)) {
            return encoded.switchEncodingUncached(Str.ENCODING);
        }
        byte[] all = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        return (TruffleString) Calls.method(new PyBytes(all), Io.DECODE, codec.name(), codec.errors());
    }

    /** How many bytes at the end begin a character whose rest is still to come. */
    private static int incompleteTail(byte[] bytes) {
        for (int back = 1; back <= 3 && back <= bytes.length; back++) {
            int b = bytes[bytes.length - back] & 0xff;
            if (b < 0x80) {
                return 0;
            } else if (b >= 0xc2) {
                int needed = b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 1;
                return needed > back && possible(bytes, bytes.length - back, back) ? back : 0;
            } else if (b >= 0xc0) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether the second byte, if it is there, may follow the first. */
    private static boolean possible(byte[] bytes, int at, int count) {
        if (count < 2) {
            return true;
        }
        int second = bytes[at + 1] & 0xff;
        return switch (bytes[at] & 0xff) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    @Override
    public void reset() {
        pending = NOTHING;
    }

    @Override
    public byte[] pending() {
        return pending;
    }

    @Override
    public long flags() {
        return 0;
    }

    @Override
    public void setState(byte[] newPending, long flags) {
        pending = newPending;
    }
}
