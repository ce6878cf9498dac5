// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;

/** {@code UnicodeEncodeError}. */
@BuiltinClass(type = "UnicodeEncodeError", doc = "A string cannot be encoded.")
final class UnicodeEncodeErrorMethods {
    private UnicodeEncodeErrorMethods() {}

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        BaseExceptionMethods.init(self, args, keywords);
        UnicodeErrorFields.initialize(self, args, true);
    }
}
