// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

/** The hash of a tuple and of what hashes like one. */
public final class TupleHash {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private TupleHash() {}

    /** Mixes the items' hashes so that order and repetition matter, as xxHash does with its lanes. */
    public static long of(Object[] items) {
        long hash = PRIME_5;
        for (Object item : items) {
            hash = mix(hash, hashOf(item));
        }
        hash += items.length ^ PRIME_5 ^ 3527539L;
        return hash == -1 ? 1546275796L : hash;
    }

    /** Items that are ints need no way through the general rule, which would come back here for tuples. */
    private static long hashOf(Object item) {
        return item instanceof Long number ? Hashing.hash(number.longValue()) : Hashing.hash(item);
    }

    private static long mix(long hash, long lane) {
        return Long.rotateLeft(hash + lane * PRIME_2, 31) * PRIME_1;
    }

    /** As {@link #of}, where the number of items does not vary. */
    public static long ofFixed(Object... items) {
        long hash = PRIME_5;
        for (Object item : items) {
            hash = mix(hash, hashOf(item));
        }
        return hash == -1 ? 1546275796L : hash;
    }
}
