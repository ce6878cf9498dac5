// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyTuple;

/** {@code NameError}. */
@BuiltinClass(type = "NameError", doc = "A name is not defined.")
final class NameErrorMethods {
    private NameErrorMethods() {}

    @Builtin("__init__(self, /, *args, name=<unset>)")
    static void init(PyBaseException self, Object[] args, Object name) {
        self.setArgs(PyTuple.of(args));
        ExceptionFields.setOrDelete(self, "name", name);
    }

    @Builtin(value = "name", kind = Kind.GETTER)
    static Object getName(PyBaseException self) {
        return ExceptionFields.get(self, "name");
    }

    @Builtin(value = "name", kind = Kind.SETTER)
    static void setName(PyBaseException self, Object value) {
        ExceptionFields.set(self, "name", value);
    }

    @Builtin(value = "name", kind = Kind.DELETER)
    static void deleteName(PyBaseException self) {
        ExceptionFields.delete(self, "name");
    }
}
