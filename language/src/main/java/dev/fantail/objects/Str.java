// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one encoding of Python's {@code str} (UTF-32, compacted by TruffleString) and the way in and out of Java. */
public final class Str {
    public static final TruffleString.Encoding ENCODING = TruffleString.Encoding.UTF_32;
    public static final TruffleString EMPTY = ENCODING.getEmpty();

    /** Strings of one character, which programs take apart their texts into. */
    @CompilationFinal(dimensions = 1)
    private static final TruffleString[] LATIN_1 = new TruffleString[256];

    static {
        for (int i = 0; i < LATIN_1.length; i++) {
            LATIN_1[i] = TruffleString.fromCodePointUncached(i, ENCODING);
        }
    }

    private Str() {}

    @TruffleBoundary
    public static TruffleString of(String text) {
        return TruffleString.fromJavaStringUncached(text, ENCODING);
    }

    /** A string of exactly these code points, lone surrogates included. */
    @TruffleBoundary
    public static TruffleString ofCodePoints(int... codePoints) {
        return TruffleString.fromIntArrayUTF32Uncached(codePoints);
    }

    /**
     * A string of characters below 256.
     *
     * @param characters one byte each; must not be changed any more
     */
    @TruffleBoundary
    public static TruffleString ofOneByte(byte[] characters) {
        return characters.length == 1
                ? ofCodePoint(characters[0] & 0xff)
                : TruffleString.fromByteArrayUncached(
                        characters, 0, characters.length, TruffleString.Encoding.ISO_8859_1, false);
    }

    /** A string of {@code length} code points of an array. */
    @TruffleBoundary
    public static TruffleString ofCodePoints(int[] codePoints, int from, int length) {
        return TruffleString.fromIntArrayUTF32Uncached(codePoints, from, length);
    }

    public static TruffleString ofCodePoint(int codePoint) {
        return codePoint < LATIN_1.length ? LATIN_1[codePoint] : wideCodePoint(codePoint);
    }

    @TruffleBoundary
    private static TruffleString wideCodePoint(int codePoint) {
        return TruffleString.fromCodePointUncached(codePoint, ENCODING, true);
    }

    /** The decimal digits of a number. */
    @TruffleBoundary
    public static TruffleString ofLong(long value) {
        return TruffleString.fromLongUncached(value, ENCODING, false);
    }

    @TruffleBoundary
    public static String toJava(TruffleString text) {
        return text.toJavaStringUncached();
    }

    /** Length in code points. */
    public static int length(TruffleString text) {
        return text.byteLength(ENCODING) >> 2;
    }

    @TruffleBoundary
    public static int codePointAt(TruffleString text, int index) {
        return text.codePointAtIndexUncached(index, ENCODING);
    }

    /** The code points of {@code text}; a fresh array. */
    @TruffleBoundary
    public static int[] codePoints(TruffleString text) {
        int[] result = new int[length(text)];
        if (text.getStringCompactionLevelUncached(ENCODING) == TruffleString.CompactionLevel.S1) {
            InternalByteArray bytes = text.getInternalByteArrayUncached(TruffleString.Encoding.ISO_8859_1);
            byte[] array = bytes.getArray();
            int offset = bytes.getOffset();
            for (int i = 0; i < result.length; i++) {
                result[i] = array[offset + i] & 0xff;
            }
            return result;
        }
        ByteBuffer.wrap(text.copyToByteArrayUncached(ENCODING))
                .order(ByteOrder.nativeOrder())
                .asIntBuffer()
                .get(result);
        return result;
    }

    public static boolean equal(TruffleString a, TruffleString b) {
        return a == b || length(a) == length(b) && haveSameCharacters(a, b);
    }

    @TruffleBoundary
    private static boolean haveSameCharacters(TruffleString a, TruffleString b) {
        return a.equalsUncached(b, ENCODING);
    }

    @TruffleBoundary
    public static TruffleString concat(TruffleString a, TruffleString b) {
        return a.concatUncached(b, ENCODING, true);
    }

    @TruffleBoundary
    public static TruffleString substring(TruffleString text, int from, int length) {
        return text.substringUncached(from, length, ENCODING, true);
    }

    public static TruffleStringBuilder builder() {
        return TruffleStringBuilder.create(ENCODING);
    }
}
