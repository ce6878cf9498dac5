// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Identity;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.protocol.Strings;

/** {@code contextvars.ContextVar}. */
@BuiltinClass(type = "_contextvars.ContextVar", doc = "A variable with a value of its own in every context.")
final class ContextVarMethods {
    private ContextVarMethods() {}

    @Builtin("__new__(cls, name, /, *, default=<unset>)")
    static Object create(PyType cls, Object name, Object fallback) {
        if (!(PyValueObject.unwrap(name) instanceof TruffleString text)) {
            throw Errors.typeError("context variable name must be a str");
        }
        return new PyContextVar(text, fallback);
    }

    @Builtin("get(self, default=<unset>, /)")
    static Object get(PyContextVar self, Object fallback) {
        Object value = PyContext.current().get(self);
        if (value != null) {
            return value;
        } else if (fallback != null) {
            return fallback;
        } else if (self.fallback() != null) {
            return self.fallback();
        }
        throw Errors.of(ExceptionTypes.LOOKUP_ERROR, self);
    }

    @Builtin("set(self, value, /)")
    static Object set(PyContextVar self, Object value) {
        PyContext context = PyContext.current();
        PyToken token = new PyToken(context, self, context.get(self));
        context.set(self, value);
        return token;
    }

    @Builtin("reset(self, token, /)")
    static void reset(PyContextVar self, Object token) {
        if (!(token instanceof PyToken known)) {
            throw Errors.typeError("expected an instance of Token, got " + Strings.repr(token));
        }
        if (known.isUsed()) {
            throw Errors.runtimeError(Strings.repr(token) + " has already been used once");
        }
        if (known.variable() != self) {
            throw Errors.valueError(Strings.repr(token) + " was created by a different ContextVar");
        }
        if (known.context() != PyContext.current()) {
            throw Errors.valueError(Strings.repr(token) + " was created in a different Context");
        }
        known.setUsed();
        known.context().set(self, known.oldValue());
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyContextVar self) {
        return "<ContextVar name=" + Strings.repr(self.name())
                + (self.fallback() == null ? "" : " default=" + Strings.repr(self.fallback()))
                + " at 0x" + Long.toHexString(Identity.of(self)) + ">";
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }

    @Builtin(value = "name", kind = Kind.GETTER)
    static Object getName(PyContextVar self) {
        return self.name();
    }
}
