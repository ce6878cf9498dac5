// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;

/** {@code builtin_function_or_method}: a {@link PyBuiltin} of a module, a static method, or a bound method. */
@BuiltinClass(type = "builtin_function_or_method")
final class BuiltinFunctionMethods {
    private BuiltinFunctionMethods() {}

    private static PyBuiltin builtin(Object self) {
        return self instanceof PyBoundBuiltin bound ? bound.builtin() : (PyBuiltin) self;
    }

    private static Object receiver(Object self) {
        return self instanceof PyBoundBuiltin bound
                ? bound.self()
                : builtin(self).self();
    }

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(Object self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self, args, keywords);
    }

    @Builtin("__repr__(self, /)")
    static String repr(Object self) {
        Object receiver = receiver(self);
        TruffleString name = builtin(self).name();
        return receiver == null || receiver instanceof PyModule
                ? "<built-in function " + name + ">"
                : "<built-in method " + name + " of " + Types.of(receiver).shortName() + " object at "
                        + ObjectMethods.address(receiver) + ">";
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(Object self, Object value) {
        if (Types.of(value) != Types.BUILTIN_FUNCTION) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return builtin(self) == builtin(value) && Comparison.isSame(receiver(self), receiver(value));
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(Object self, Object value) {
        Object equal = equal(self, value);
        return equal instanceof Boolean answer ? (Object) !answer : equal;
    }

    @Builtin("__hash__(self, /)")
    static long hash(Object self) {
        return ObjectMethods.hash(builtin(self)) ^ (receiver(self) == null ? 0 : ObjectMethods.hash(receiver(self)));
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Object self) {
        Object receiver = receiver(self);
        if (receiver == null || receiver instanceof PyModule) {
            return builtin(self).qualifiedName();
        }
        Object getattr = PythonContext.get().builtins().get("getattr");
        return PyTuple.of(getattr, PyTuple.of(receiver, builtin(self).name()));
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(Object self) {
        return builtin(self).name();
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(Object self) {
        Object receiver = receiver(self);
        if (receiver == null || receiver instanceof PyModule) {
            return builtin(self).name();
        }
        PyType type = receiver instanceof PyType cls ? cls : Types.of(receiver);
        return Str.of(type.qualifiedName() + "." + builtin(self).name());
    }

    @Builtin(value = "__module__", kind = Kind.GETTER)
    static Object getModule(Object self) {
        return receiver(self) instanceof PyModule module ? module.namespace().getString(Names.NAME) : PyNone.NONE;
    }

    @Builtin(value = "__self__", kind = Kind.GETTER)
    static Object getSelf(Object self) {
        return receiver(self);
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(Object self) {
        return BuiltinDescriptors.doc(builtin(self));
    }

    @Builtin(value = "__text_signature__", kind = Kind.GETTER)
    static Object getTextSignature(Object self) {
        return BuiltinDescriptors.text(builtin(self).textSignature());
    }
}
