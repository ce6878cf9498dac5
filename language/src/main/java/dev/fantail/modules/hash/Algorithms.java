// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

/** The digests by the names of {@code hashlib}. */
final class Algorithms {
    static final String[] NAMES = {
        "md5",
        "sha1",
        "sha224",
        "sha256",
        "sha384",
        "sha512",
        "sha3_224",
        "sha3_256",
        "sha3_384",
        "sha3_512",
        "shake_128",
        "shake_256",
    };

    private Algorithms() {}

    /** A new hash object, or {@code null} for a name that is not known. */
    static PyHash create(String name) {
        return switch (name) {
            case "md5" -> java(name, "MD5", 16, 64);
            case "sha1" -> java(name, "SHA-1", 20, 64);
            case "sha224" -> java(name, "SHA-224", 28, 64);
            case "sha256" -> java(name, "SHA-256", 32, 64);
            case "sha384" -> java(name, "SHA-384", 48, 128);
            case "sha512" -> java(name, "SHA-512", 64, 128);
            case "sha3_224" -> keccak(name, 28, 144);
            case "sha3_256" -> keccak(name, 32, 136);
            case "sha3_384" -> keccak(name, 48, 104);
            case "sha3_512" -> keccak(name, 64, 72);
            case "shake_128" -> new PyHash(PyHash.EXTENDABLE, name, 0, 168, new KeccakDigest(168, 0x1f, 0));
            case "shake_256" -> new PyHash(PyHash.EXTENDABLE, name, 0, 136, new KeccakDigest(136, 0x1f, 0));
            default -> null;
        };
    }

    private static PyHash java(String name, String algorithm, int size, int blockSize) {
        return new PyHash(PyHash.TYPE, name, size, blockSize, new JavaDigest(algorithm));
    }

    private static PyHash keccak(String name, int size, int rate) {
        return new PyHash(PyHash.TYPE, name, size, rate, new KeccakDigest(rate, 6, size));
    }
}
