// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySuper;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SuperLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.util.List;

/** {@code super}. */
@BuiltinClass(type = "super")
final class SuperMethods {
    private SuperMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PySuper(cls);
    }

    @Builtin("__init__(self, /, *args)")
    static void init(PySuper self, Object[] args) {
        if (args.length > 2) {
            throw Errors.typeError("super expected at most 2 arguments, got " + args.length);
        }
        Object type;
        Object object = null;
        if (args.length == 0) {
            PyFrame frame = CallerFrames.at(0);
            if (frame == null) {
                throw Errors.runtimeError("super(): no current frame");
            }
            object = firstArgument(frame);
            type = classCell(frame);
        } else {
            type = args[0];
            object = args.length == 2 && args[1] != PyNone.NONE ? args[1] : null;
        }
        if (!(type instanceof PyType cls)) {
            throw Errors.typeError(
                    "super() argument 1 must be a type, not " + Types.of(type).shortName());
        }
        self.initialize(cls, object, object == null ? null : SuperLookup.selfClass(cls, object));
    }

    private static Object firstArgument(PyFrame frame) {
        PyCode code = frame.code();
        Object value = null;
        if (code.code().argCount() > 0) {
            MaterializedFrame variables = frame.frame();
            if (variables.isObject(FrameLayout.FIRST_LOCAL)) {
                value = variables.getObject(FrameLayout.FIRST_LOCAL);
            } else if (variables.isLong(FrameLayout.FIRST_LOCAL)) {
                value = variables.getLong(FrameLayout.FIRST_LOCAL);
            } else if (variables.isDouble(FrameLayout.FIRST_LOCAL)) {
                value = variables.getDouble(FrameLayout.FIRST_LOCAL);
            } else if (variables.isBoolean(FrameLayout.FIRST_LOCAL)) {
                value = variables.getBoolean(FrameLayout.FIRST_LOCAL);
            }
            if (value instanceof PyCell cell && (code.code().localsPlusKinds()[0] & CodeVariables.CELL) != 0) {
                value = cell.get();
            }
            if (value == null) {
                throw Errors.runtimeError("super(): arg[0] deleted");
            }
            return value;
        }
        throw Errors.runtimeError("super(): no arguments");
    }

    private static Object classCell(PyFrame frame) {
        List<String> free = CodeVariables.names(frame.code(), CodeVariables.FREE);
        int index = free.indexOf("__class__");
        if (index < 0) {
            throw Errors.runtimeError("super(): __class__ cell not found");
        }
        Object value = frame.function().closure()[index].get();
        if (value == null) {
            throw Errors.runtimeError("super(): empty __class__ cell");
        }
        if (!(value instanceof PyType)) {
            throw Errors.runtimeError(
                    "super(): __class__ is not a type (" + Types.of(value).shortName() + ")");
        }
        return value;
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(PySuper self, Object name) {
        TruffleString text = Attributes.checkName(name);
        if (self.selfClass() != null) {
            Object value = SuperLookup.getOrNull(self.thisClass(), self.self(), self.selfClass(), text);
            if (value != null) {
                return value;
            }
        }
        Object own = Attributes.genericGet(self, self.type(), text);
        if (own == null) {
            throw Errors.noAttribute(self, text);
        }
        return own;
    }

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PySuper self, Object instance, Object owner) {
        if (instance == PyNone.NONE || self.self() != null) {
            return self;
        }
        if (self.type() != Types.SUPER) {
            return Calls.call(self.type(), self.thisClass(), instance);
        }
        PySuper bound = new PySuper(Types.SUPER);
        bound.initialize(self.thisClass(), instance, SuperLookup.selfClass(self.thisClass(), instance));
        return bound;
    }

    @Builtin("__repr__(self, /)")
    static String repr(PySuper self) {
        String cls = self.thisClass() == null ? "NULL" : self.thisClass().shortName();
        return self.selfClass() == null
                ? "<super: <class '" + cls + "'>, NULL>"
                : "<super: <class '" + cls + "'>, <" + self.selfClass().shortName() + " object>>";
    }

    @Builtin(value = "__thisclass__", kind = Kind.GETTER)
    static Object getThisClass(PySuper self) {
        return self.thisClass();
    }

    @Builtin(value = "__self__", kind = Kind.GETTER)
    static Object getSelf(PySuper self) {
        return self.self();
    }

    @Builtin(value = "__self_class__", kind = Kind.GETTER)
    static Object getSelfClass(PySuper self) {
        return self.selfClass();
    }
}
