// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Identity;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Strings;

/** {@code contextvars.Token}. */
@BuiltinClass(type = "_contextvars.Token", doc = "Restores a context variable.")
final class TokenMethods {
    private TokenMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        throw Errors.runtimeError("Tokens can only be created by ContextVars");
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyToken self) {
        return "<Token" + (self.isUsed() ? " used" : "") + " var=" + Strings.repr(self.variable()) + " at 0x"
                + Long.toHexString(Identity.of(self)) + ">";
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Kind.CLASS)
    static Object classGetItem(PyType cls, Object item) {
        return new PyGenericAlias(cls, item);
    }

    @Builtin(value = "var", kind = Kind.GETTER)
    static Object getVariable(PyToken self) {
        return self.variable();
    }

    @Builtin(value = "old_value", kind = Kind.GETTER)
    static Object getOldValue(PyToken self) {
        return self.oldValue() == null ? Attributes.get(PyToken.TYPE, "MISSING") : self.oldValue();
    }

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.putString(Str.of("MISSING"), new PyInstance(Types.declare("Token.MISSING", Types.OBJECT, 0)));
    }
}
