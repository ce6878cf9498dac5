// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** {@code AttributeError}. */
@BuiltinClass(type = "AttributeError", doc = "An object does not have the attribute.")
final class AttributeErrorMethods {
    private AttributeErrorMethods() {}

    @Builtin("__init__(self, /, *args, name=<unset>, obj=<unset>)")
    static void init(PyBaseException self, Object[] args, Object name, Object object) {
        self.setArgs(PyTuple.of(args));
        ExceptionFields.setOrDelete(self, "name", name);
        ExceptionFields.setOrDelete(self, "obj", object);
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(PyBaseException self) {
        PyDict state = InstanceDict.of(self).copy();
        Object name = ExceptionFields.get(self, "name");
        if (name != null) {
            state.putString(Str.of("name"), name);
        }
        state.putString(Names.PLAIN_ARGS, self.args());
        return state;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        return PyTuple.of(self.type(), self.args(), getState(self));
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

    @Builtin(value = "obj", kind = Kind.GETTER)
    static Object getObj(PyBaseException self) {
        return ExceptionFields.get(self, "obj");
    }

    @Builtin(value = "obj", kind = Kind.SETTER)
    static void setObj(PyBaseException self, Object value) {
        ExceptionFields.set(self, "obj", value);
    }

    @Builtin(value = "obj", kind = Kind.DELETER)
    static void deleteObj(PyBaseException self) {
        ExceptionFields.delete(self, "obj");
    }
}
