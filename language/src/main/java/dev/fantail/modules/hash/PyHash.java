// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** A hash object of {@code hashlib}. */
public final class PyHash extends PyObject {
    public static final PyType TYPE = Types.declare("_hashlib.HASH", Types.OBJECT, PyType.NO_INSTANTIATION);
    public static final PyType EXTENDABLE = Types.declare("_hashlib.HASHXOF", TYPE, PyType.NO_INSTANTIATION);
    public static final PyType BLAKE2B = Types.declare("_blake2.blake2b", Types.OBJECT, PyType.BASE_TYPE);
    public static final PyType BLAKE2S = Types.declare("_blake2.blake2s", Types.OBJECT, PyType.BASE_TYPE);

    private final String name;
    private final int size;
    private final int blockSize;
    private final Digest digest;

    /** @param size of the digest in bytes, 0 for one of any length */
    PyHash(PyType type, String name, int size, int blockSize, Digest digest) {
        super(type);
        this.name = name;
        this.size = size;
        this.blockSize = blockSize;
        this.digest = digest;
    }

    String name() {
        return name;
    }

    int size() {
        return size;
    }

    int blockSize() {
        return blockSize;
    }

    synchronized void update(byte[] data) {
        digest.update(data, 0, data.length);
    }

    synchronized byte[] digest() {
        return digest.digest();
    }

    synchronized byte[] digest(int length) {
        return ((KeccakDigest) digest).digest(length);
    }

    synchronized PyHash copy() {
        return new PyHash(type(), name, size, blockSize, digest.copy());
    }
}
