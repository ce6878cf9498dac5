// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;

/** {@code UnicodeTranslateError}. */
@BuiltinClass(type = "UnicodeTranslateError", doc = "A string cannot be translated.")
final class UnicodeTranslateErrorMethods {
    private UnicodeTranslateErrorMethods() {}

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        BaseExceptionMethods.init(self, args, keywords);
        UnicodeErrorFields.initialize(self, args, false);
    }
}
