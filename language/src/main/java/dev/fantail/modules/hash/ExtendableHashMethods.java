// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import java.util.HexFormat;

/** Methods of hash objects whose digest may have any length. */
@BuiltinClass(type = "_hashlib.HASHXOF")
public final class ExtendableHashMethods {
    private ExtendableHashMethods() {}

    private static int checked(long length) {
        if (length < 0) {
            throw Errors.valueError("value must be positive");
        } else if (length >= 1 << 29) {
            throw Errors.valueError("length is too large");
        }
        return (int) length;
    }

    @Builtin("digest(self, /, length)")
    static Object digest(PyHash self, long length) {
        return new PyBytes(self.digest(checked(length)));
    }

    @Builtin("hexdigest(self, /, length)")
    static String hexdigest(PyHash self, long length) {
        return HexFormat.of().formatHex(self.digest(checked(length)));
    }
}
