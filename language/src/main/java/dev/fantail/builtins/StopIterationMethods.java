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

/** {@code StopIteration}. */
@BuiltinClass(type = "StopIteration", doc = "The end of an iterator; value is what a generator returned.")
final class StopIterationMethods {
    private StopIterationMethods() {}

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        BaseExceptionMethods.init(self, args, keywords);
        ExceptionFields.set(self, "value", args.length == 0 ? PyNone.NONE : args[0]);
    }

    @Builtin(value = "value", kind = Kind.GETTER)
    static Object getValue(PyBaseException self) {
        return ExceptionFields.get(self, "value");
    }

    @Builtin(value = "value", kind = Kind.SETTER)
    static void setValue(PyBaseException self, Object value) {
        ExceptionFields.set(self, "value", value);
    }

    @Builtin(value = "value", kind = Kind.DELETER)
    static void deleteValue(PyBaseException self) {
        ExceptionFields.delete(self, "value");
    }
}
