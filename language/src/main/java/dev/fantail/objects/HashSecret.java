// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * What {@code hash()} says of {@code str} and {@code bytes}: SipHash-1-3 of the memory that CPython would use, under a
 * key that is drawn anew for every run or derived from {@code PYTHONHASHSEED}. Dicts and sets do not hash strings by it,
 * see {@link Keys}.
 */
public final class HashSecret {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int RECENT = 1 << 11;
    private static final int LONGEST_KEPT = 256;

    private record Known(TruffleString text, long hash) {}

    private final long key0;
    private final long key1;

    /** Strings whose hash was asked for lately, each at a place that depends on its contents. */
    private final Known[] recent = new Known[RECENT];

    private HashSecret(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** @param seed as in {@code PYTHONHASHSEED}; empty for another key in every run */
    static HashSecret of(String seed) {
        if (seed.isEmpty() || seed.equals("random")) {
            SplittableRandom random = new SplittableRandom();
            return new HashSecret(random.nextLong(), random.nextLong());
        }
        int state = Integer.parseUnsignedInt(seed);
        if (state == 0) {
            return new HashSecret(0, 0);
        }
        long[] key = new long[2];
        for (int i = 0; i < 16; i++) {
            state = state * 214013 + 2531011;
            key[i / 8] |= (state >>> 16 & 0xffL) << 8 * (i % 8);
        }
        return new HashSecret(key[0], key[1]);
    }

    @TruffleBoundary
    public long hash(TruffleString text) {
        int length = text.byteLength(Str.ENCODING);
        if (length == 0) {
            return 0;
        }
        int place = text.hashCodeUncached(Str.ENCODING) & RECENT - 1;
        Known known = recent[place];
        if (known != null && (known.text == text || known.text.equalsUncached(text, Str.ENCODING))) {
            return known.hash;
        }
        long hash = hash(memory(text, length));
        if (length <= LONGEST_KEPT) {
            recent[place] = new Known(text, hash);
        }
        return hash;
    }

    /** One, two or four bytes a character, whatever the widest needs. */
    private static byte[] memory(TruffleString text, int length) {
        if (text.getCodeRangeUncached(Str.ENCODING).isSubsetOf(TruffleString.CodeRange.ASCII)) {
            InternalByteArray bytes = text.switchEncodingUncached(TruffleString.Encoding.US_ASCII)
                    .getInternalByteArrayUncached(TruffleString.Encoding.US_ASCII);
            byte[] result = new byte[bytes.getLength()];
            System.arraycopy(bytes.getArray(), bytes.getOffset(), result, 0, result.length);
            return result;
        }
        int[] codePoints = Str.codePoints(text);
        int widest = 0;
        for (int codePoint : codePoints) {
            widest |= codePoint;
        }
        int width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
        byte[] result = new byte[codePoints.length * width];
        for (int i = 0; i < codePoints.length; i++) {
            for (int part = 0; part < width; part++) {
                result[i * width + part] = (byte) (codePoints[i] >>> 8 * part);
            }
        }
        return result;
    }

    /** SipHash with one round a word and three at the end. */
    @TruffleBoundary
    public long hash(byte[] bytes) {
        if (bytes.length == 0) {
            return 0;
        }
        long v0 = key0 ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        int words = bytes.length >>> 3;
        for (int i = 0; i < words + 4; i++) {
            long word = i < words ? (long) LONGS.get(bytes, i << 3) : i == words ? last(bytes, words << 3) : 0;
            if (i == words + 1) {
                v2 ^= 0xff;
            }
            v3 ^= word;
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
        }
        long hash = v0 ^ v1 ^ v2 ^ v3;
        return hash == -1 ? -2 : hash;
    }

    /** What is left over of the bytes, and in the highest byte the length. */
    private static long last(byte[] bytes, int from) {
        long word = (long) bytes.length << 56;
        for (int i = from; i < bytes.length; i++) {
            word |= (bytes[i] & 0xffL) << 8 * (i - from);
        }
        return word;
    }
}
