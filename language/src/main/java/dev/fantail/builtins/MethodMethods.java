// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Strings;

/** {@code method}: a callable bound to an instance or class. */
@BuiltinClass(type = "method")
final class MethodMethods {
    private MethodMethods() {}

    @Builtin("__new__(cls, function, instance, /)")
    static Object create(PyType cls, Object function, Object instance) {
        if (!Calls.isCallable(function)) {
            throw Errors.typeError("first argument must be callable");
        }
        if (instance == PyNone.NONE) {
            throw Errors.typeError("instance must not be None");
        }
        return new PyMethod(function, instance);
    }

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyMethod self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self, args, keywords);
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(PyMethod self, Object name) {
        TruffleString text = Attributes.checkName(name);
        Object own = Types.METHOD.lookup(text);
        return own != null ? Attributes.bind(own, self, Types.METHOD) : Attributes.get(self.function(), text);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyMethod self) {
        Object name = Attributes.getOrNull(self.function(), Names.QUALNAME);
        if (name == null) {
            name = Attributes.getOrNull(self.function(), Names.NAME);
        }
        String shown = PyValueObject.unwrap(name) instanceof TruffleString text ? text.toJavaStringUncached() : "?";
        return "<bound method " + shown + " of " + Strings.repr(self.self()) + ">";
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyMethod self, Object value) {
        if (!(value instanceof PyMethod other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Comparison.isSame(self.self(), other.self()) && Comparison.equal(self.function(), other.function());
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyMethod self, Object value) {
        Object equal = equal(self, value);
        return equal instanceof Boolean answer ? (Object) !answer : equal;
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyMethod self) {
        return ObjectMethods.hash(self.self()) ^ Hashing.hash(self.function());
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyMethod self) {
        Object getattr = PythonContext.get().builtins().get("getattr");
        return PyTuple.of(getattr, PyTuple.of(self.self(), Attributes.get(self.function(), Names.NAME)));
    }

    @Builtin(value = "__func__", kind = Kind.GETTER)
    static Object getFunction(PyMethod self) {
        return self.function();
    }

    @Builtin(value = "__self__", kind = Kind.GETTER)
    static Object getSelf(PyMethod self) {
        return self.self();
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyMethod self) {
        return Attributes.getOrNull(self.function(), Names.DOC);
    }
}
