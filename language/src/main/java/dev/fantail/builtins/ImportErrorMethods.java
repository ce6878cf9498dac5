// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** {@code ImportError}. */
@BuiltinClass(type = "ImportError", doc = "A module, or a name in it, cannot be imported.")
final class ImportErrorMethods {
    private ImportErrorMethods() {}

    @Builtin("__init__(self, /, *args, name=<unset>, path=<unset>, name_from=<unset>)")
    static void init(PyBaseException self, Object[] args, Object name, Object path, Object nameFrom) {
        self.setArgs(PyTuple.of(args));
        ExceptionFields.setOrDelete(self, "msg", args.length == 1 ? args[0] : null);
        ExceptionFields.setOrDelete(self, "name", name);
        ExceptionFields.setOrDelete(self, "path", path);
        ExceptionFields.setOrDelete(self, "name_from", nameFrom);
    }

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        return ExceptionFields.get(self, "msg") instanceof TruffleString message
                ? message
                : BaseExceptionMethods.str(self);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBaseException self) {
        PyDict state = InstanceDict.of(self).copy();
        for (String field : new String[] {"name", "path", "name_from"}) {
            Object value = ExceptionFields.get(self, field);
            if (value != null) {
                state.putString(Str.of(field), value);
            }
        }
        return state.size() == 0 ? PyTuple.of(self.type(), self.args()) : PyTuple.of(self.type(), self.args(), state);
    }

    @Builtin(value = "msg", kind = Kind.GETTER)
    static Object getMsg(PyBaseException self) {
        return ExceptionFields.get(self, "msg");
    }

    @Builtin(value = "msg", kind = Kind.SETTER)
    static void setMsg(PyBaseException self, Object value) {
        ExceptionFields.set(self, "msg", value);
    }

    @Builtin(value = "msg", kind = Kind.DELETER)
    static void deleteMsg(PyBaseException self) {
        ExceptionFields.delete(self, "msg");
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

    @Builtin(value = "path", kind = Kind.GETTER)
    static Object getPath(PyBaseException self) {
        return ExceptionFields.get(self, "path");
    }

    @Builtin(value = "path", kind = Kind.SETTER)
    static void setPath(PyBaseException self, Object value) {
        ExceptionFields.set(self, "path", value);
    }

    @Builtin(value = "path", kind = Kind.DELETER)
    static void deletePath(PyBaseException self) {
        ExceptionFields.delete(self, "path");
    }

    @Builtin(value = "name_from", kind = Kind.GETTER)
    static Object getNameFrom(PyBaseException self) {
        return ExceptionFields.get(self, "name_from");
    }

    @Builtin(value = "name_from", kind = Kind.SETTER)
    static void setNameFrom(PyBaseException self, Object value) {
        ExceptionFields.set(self, "name_from", value);
    }

    @Builtin(value = "name_from", kind = Kind.DELETER)
    static void deleteNameFrom(PyBaseException self) {
        ExceptionFields.delete(self, "name_from");
    }
}
