// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.Arrays;
import java.util.List;

/**
 * The values that a code object's constants and an AST's literals are made of, free of the runtime's object model.
 * {@code bool}, {@code int}, {@code float} and {@code str} are {@code Boolean}, {@code Long} or {@code BigInteger}
 * (the latter only for what does not fit in a long), {@code Double} and {@code String}; the others are here.
 */
public final class Constants {
    private Constants() {}

    public enum Singleton {
        NONE,
        ELLIPSIS
    }

    public record Complex(double real, double imaginary) {
        // Bits, not values: constants that differ only in the sign of a zero are different constants.
        @Override
        public boolean equals(Object other) {
            return other instanceof Complex that
                    && Double.doubleToRawLongBits(real) == Double.doubleToRawLongBits(that.real)
                    && Double.doubleToRawLongBits(imaginary) == Double.doubleToRawLongBits(that.imaginary);
        }

        @Override
        public int hashCode() {
            return 31 * Double.hashCode(real) + Double.hashCode(imaginary);
        }
    }

    /** A {@code str} in which a lone high surrogate stands before a lone low one: UTF-16 would fuse the two. */
    public record CodePoints(int[] codePoints) {
        @Override
        public boolean equals(Object other) {
            return other instanceof CodePoints that && Arrays.equals(codePoints, that.codePoints);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codePoints);
        }
    }

    public record Bytes(byte[] value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }

    public record Tuple(List<Object> elements) {}

    public record FrozenSet(List<Object> elements) {}
}
