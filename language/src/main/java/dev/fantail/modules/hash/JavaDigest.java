// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest of the JDK. */
final class JavaDigest implements Digest {
    private final MessageDigest digest;

    JavaDigest(String algorithm) {
        try {
            this.digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JavaDigest(MessageDigest digest) {
        this.digest = digest;
    }

    @Override
    public void update(byte[] data, int offset, int length) {
        digest.update(data, offset, length);
    }

    @Override
    public byte[] digest() {
        return copy().digest.digest();
    }

    @Override
    public JavaDigest copy() {
        try {
            return new JavaDigest((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
