// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.protocol.Strings;

/** {@code KeyError}. */
@BuiltinClass(type = "KeyError", doc = "A mapping does not have the key.")
final class KeyErrorMethods {
    private KeyErrorMethods() {}

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        return self.args().size() == 1 ? Strings.repr(self.args().get(0)) : BaseExceptionMethods.str(self);
    }
}
