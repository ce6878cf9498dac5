// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySimpleNamespace;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Strings;

/** {@code types.SimpleNamespace}. */
@BuiltinClass(type = "types.SimpleNamespace", doc = "An object with nothing but attributes.", unhashable = true)
final class SimpleNamespaceMethods {
    private static final DynamicObjectLibrary OBJECTS = DynamicObjectLibrary.getUncached();

    private SimpleNamespaceMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PySimpleNamespace(cls);
    }

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(PySimpleNamespace self, Object[] args, PyDict keywords) {
        if (args.length > 0) {
            throw Errors.typeError("no positional arguments expected");
        }
        // A new instance does not need its __dict__ for that.
        boolean isNew = InstanceDict.isNew(self);
        for (int entry = keywords.nextEntry(-1); entry >= 0; entry = keywords.nextEntry(entry)) {
            Object key = keywords.keyAt(entry);
            if (isNew && key instanceof TruffleString name) {
                OBJECTS.put(self, name, keywords.valueAt(entry));
            } else {
                InstanceDict.of(self).put(key, keywords.valueAt(entry));
            }
        }
    }

    @Builtin("__repr__(self, /)")
    static String repr(PySimpleNamespace self) {
        String name = self.type() == Types.SIMPLE_NAMESPACE
                ? "namespace"
                : self.type().shortName();
        if (!ReprGuard.enter(self)) {
            return name + "(...)";
        }
        try {
            PyDict attributes = InstanceDict.of(self);
            StringBuilder text = new StringBuilder(name).append('(');
            String separator = "";
            for (Object key : attributes.keyArray()) {
                Object value = attributes.get(key);
                if (PyValueObject.unwrap(key) instanceof TruffleString attribute
                        && Str.length(attribute) > 0
                        && value != null) {
                    text.append(separator).append(attribute).append('=').append(Strings.repr(value));
                    separator = ", ";
                }
            }
            return text.append(')').toString();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PySimpleNamespace self, Object value) {
        if (!(value instanceof PySimpleNamespace other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Comparison.compare(CompareOp.EQ, InstanceDict.of(self), InstanceDict.of(other));
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PySimpleNamespace self, Object value) {
        if (!(value instanceof PySimpleNamespace other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Comparison.compare(CompareOp.NE, InstanceDict.of(self), InstanceDict.of(other));
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PySimpleNamespace self) {
        return PyTuple.of(self.type(), PyTuple.EMPTY, InstanceDict.of(self));
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PySimpleNamespace self) {
        return InstanceDict.of(self);
    }
}
