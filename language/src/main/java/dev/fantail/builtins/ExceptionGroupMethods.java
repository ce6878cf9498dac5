// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionGroups;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** {@code BaseExceptionGroup}. */
@BuiltinClass(type = "BaseExceptionGroup", doc = "Several unrelated exceptions that are raised together.")
final class ExceptionGroupMethods {
    private ExceptionGroupMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length != 2) {
            throw Errors.typeError(
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.length + " given)");
        }
        if (!(PyValueObject.unwrap(args[0]) instanceof TruffleString)) {
            throw Errors.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not "
                    + Types.of(args[0]).shortName());
        }
        if (args[1] instanceof PyDict || Types.of(args[1]).lookup(Names.GETITEM) == null) {
            throw Errors.typeError("second argument (exceptions) must be a sequence");
        }
        Object[] members = Iteration.toArray(args[1]);
        if (members.length == 0) {
            throw Errors.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        boolean onlyExceptions = true;
        for (int i = 0; i < members.length; i++) {
            if (!(members[i] instanceof PyBaseException member)) {
                throw Errors.valueError("Item " + i + " of second argument (exceptions) is not an exception");
            }
            onlyExceptions &= member.type().isSubtypeOf(ExceptionTypes.EXCEPTION);
        }
        PyType type = cls;
        if (cls == ExceptionTypes.BASE_EXCEPTION_GROUP && onlyExceptions) {
            type = ExceptionTypes.EXCEPTION_GROUP;
        } else if (!onlyExceptions && cls == ExceptionTypes.EXCEPTION_GROUP) {
            throw Errors.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        } else if (!onlyExceptions && cls.isSubtypeOf(ExceptionTypes.EXCEPTION)) {
            throw Errors.typeError("Cannot nest BaseExceptions in '" + cls.shortName() + "'");
        }
        PyBaseException group = new PyBaseException(type, PyTuple.of(args));
        ExceptionFields.set(group, "message", args[0]);
        ExceptionFields.set(group, "exceptions", PyTuple.of(members));
        return group;
    }

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict keywords) {
        BaseExceptionMethods.init(self, args, keywords);
    }

    @Builtin("__str__(self, /)")
    static Object str(PyBaseException self) {
        int count = ExceptionGroups.members(self).size();
        return Str.of(Strings.str(ExceptionFields.get(self, "message")) + " (" + count + " sub-exception"
                + (count == 1 ? ")" : "s)"));
    }

    @Builtin("derive(self, excs, /)")
    static Object derive(PyBaseException self, Object exceptions) {
        return Calls.call(ExceptionTypes.BASE_EXCEPTION_GROUP, ExceptionFields.get(self, "message"), exceptions);
    }

    @Builtin("split(self, matcher_value, /)")
    static Object split(PyBaseException self, Object condition) {
        ExceptionGroups.Parts parts = ExceptionGroups.split(self, ExceptionGroups.matcher(condition), false);
        return PyTuple.of(PyNone.ofNullable(parts.match()), PyNone.ofNullable(parts.rest()));
    }

    @Builtin("subgroup(self, matcher_value, /)")
    static Object subgroup(PyBaseException self, Object condition) {
        return PyNone.ofNullable(ExceptionGroups.split(self, ExceptionGroups.matcher(condition), true)
                .match());
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }

    @Builtin(value = "message", kind = Kind.GETTER)
    static Object getMessage(PyBaseException self) {
        return ExceptionFields.get(self, "message");
    }

    @Builtin(value = "exceptions", kind = Kind.GETTER)
    static Object getExceptions(PyBaseException self) {
        return ExceptionFields.get(self, "exceptions");
    }
}
