// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The constructor of {@code blake2b} and {@code blake2s}. */
@BuiltinClass(type = "_blake2.blake2b")
public final class Blake2Methods {
    private Blake2Methods() {}

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        boolean wide = type == PyHash.BLAKE2B;
        namespace.putString(Str.of("MAX_DIGEST_SIZE"), wide ? 64L : 32L);
        namespace.putString(Str.of("MAX_KEY_SIZE"), wide ? 64L : 32L);
        namespace.putString(Str.of("SALT_SIZE"), wide ? 16L : 8L);
        namespace.putString(Str.of("PERSON_SIZE"), wide ? 16L : 8L);
    }

    @Builtin("__new__(cls, data=<unset>, /, *, digest_size=0, key=<unset>, salt=<unset>, person=<unset>, fanout=1, "
            + "depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)")
    static Object create(
            PyType cls,
            Object data,
            int digestSize,
            byte[] key,
            byte[] salt,
            byte[] person,
            int fanout,
            int depth,
            long leafSize,
            long nodeOffset,
            int nodeDepth,
            int innerSize,
            boolean lastNode,
            Object security) {
        boolean wide = cls.isSubtypeOf(PyHash.BLAKE2B);
        int most = wide ? 64 : 32;
        int size = digestSize == 0 ? most : digestSize;
        check(
                size < 1 || size > most,
                "digest_size for " + (wide ? "blake2b" : "blake2s") + " must be between 1 and " + most
                        + " bytes, here it is " + size);
        byte[] secret = key == null ? new byte[0] : key;
        check(secret.length > most, "maximum key length is " + most + " bytes");
        check(salt != null && salt.length > most / 4, "maximum salt length is " + most / 4 + " bytes");
        check(person != null && person.length > most / 4, "maximum person length is " + most / 4 + " bytes");
        check(fanout < 0 || fanout > 255, "fanout must be between 0 and 255");
        check(depth < 1 || depth > 255, "depth must be between 1 and 255");
        check(nodeDepth < 0 || nodeDepth > 255, "node_depth must be between 0 and 255");
        check(innerSize < 0 || innerSize > most, "inner_size must be between 0 and is " + most);
        ByteBuffer parameters = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
        parameters.put((byte) size).put((byte) secret.length).put((byte) fanout).put((byte) depth);
        parameters.putInt((int) leafSize);
        if (wide) {
            parameters.putLong(nodeOffset).put((byte) nodeDepth).put((byte) innerSize);
        } else {
            parameters.putInt((int) nodeOffset).putShort((short) (nodeOffset >> 32));
            parameters.put((byte) nodeDepth).put((byte) innerSize);
        }
        if (salt != null) {
            parameters.put(most / 2, salt);
        }
        if (person != null) {
            parameters.put(most / 2 + most / 4, person);
        }
        Blake2Digest digest = new Blake2Digest(wide, size, parameters.array(), secret, lastNode);
        PyHash hash = new PyHash(cls, wide ? "blake2b" : "blake2s", size, wide ? 128 : 64, digest);
        if (data != null) {
            hash.update(HashMethods.data(data));
        }
        return hash;
    }

    private static void check(boolean wrong, String message) {
        if (wrong) {
            throw Errors.valueError(message);
        }
    }
}
