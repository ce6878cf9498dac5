// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;

/** {@code SystemExit}. */
@BuiltinClass(type = "SystemExit", doc = "The program asks to end.")
final class SystemExitMethods {
    private SystemExitMethods() {}

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        BaseExceptionMethods.init(self, args, keywords);
        ExceptionFields.set(
                self, "code", args.length == 0 ? PyNone.NONE : args.length == 1 ? args[0] : PyTuple.of(args));
    }

    @Builtin(value = "code", kind = Kind.GETTER)
    static Object getCode(PyBaseException self) {
        return ExceptionFields.get(self, "code");
    }

    @Builtin(value = "code", kind = Kind.SETTER)
    static void setCode(PyBaseException self, Object value) {
        ExceptionFields.set(self, "code", value);
    }

    @Builtin(value = "code", kind = Kind.DELETER)
    static void deleteCode(PyBaseException self) {
        ExceptionFields.delete(self, "code");
    }
}
