// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

/** A running digest. */
interface Digest {
    void update(byte[] data, int offset, int length);

    /** The digest so far; the state goes on. */
    byte[] digest();

    Digest copy();
}
