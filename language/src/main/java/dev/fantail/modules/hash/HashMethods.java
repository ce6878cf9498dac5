// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.util.HexFormat;

/** Methods of hash objects. */
@BuiltinClass(
        type = "_hashlib.HASH",
        doc = "A hash is an object used to calculate a checksum of a string of information.")
public final class HashMethods {
    private HashMethods() {}

    /** The bytes to be hashed. */
    static byte[] data(Object data) {
        if (data instanceof TruffleString) {
            throw Errors.typeError("Strings must be encoded before hashing");
        }
        byte[] bytes = Buffers.bytesOrNull(data);
        if (bytes == null) {
            throw Errors.typeError("object supporting the buffer API required");
        }
        return bytes;
    }

    @Builtin("update(self, obj, /)")
    static void update(PyHash self, Object data) {
        self.update(data(data));
    }

    @Builtin("digest(self, /)")
    static Object digest(PyHash self) {
        return new PyBytes(self.digest());
    }

    @Builtin("hexdigest(self, /)")
    static String hexdigest(PyHash self) {
        return HexFormat.of().formatHex(self.digest());
    }

    @Builtin("copy(self, /)")
    static Object copy(PyHash self) {
        return self.copy();
    }

    @Builtin(value = "name", kind = Builtin.Kind.GETTER)
    static String name(PyHash self) {
        return self.name();
    }

    @Builtin(value = "digest_size", kind = Builtin.Kind.GETTER)
    static long digestSize(PyHash self) {
        return self.size();
    }

    @Builtin(value = "block_size", kind = Builtin.Kind.GETTER)
    static long blockSize(PyHash self) {
        return self.blockSize();
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyHash self) {
        return Str.of("<" + self.name() + " " + Types.of(self).builtinModule() + "."
                + Types.of(self).shortName() + " object @ 0x"
                + Integer.toHexString(System.identityHashCode(self)) + ">");
    }
}
