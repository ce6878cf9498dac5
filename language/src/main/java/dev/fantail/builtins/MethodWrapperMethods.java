// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;

/** {@code method-wrapper}: an operator of a built-in type bound to an instance. */
@BuiltinClass(type = "method-wrapper")
final class MethodWrapperMethods {
    private MethodWrapperMethods() {}

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyBoundBuiltin self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self, args, keywords);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyBoundBuiltin self) {
        return "<method-wrapper '" + self.builtin().name() + "' of "
                + Types.of(self.self()).shortName() + " object at " + ObjectMethods.address(self.self()) + ">";
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyBoundBuiltin self, Object value) {
        if (!(value instanceof PyBoundBuiltin other) || other.type() != Types.METHOD_WRAPPER) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return self.builtin() == other.builtin() && Comparison.isSame(self.self(), other.self());
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyBoundBuiltin self) {
        return ObjectMethods.hash(self.builtin()) ^ ObjectMethods.hash(self.self());
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBoundBuiltin self) {
        Object getattr = PythonContext.get().builtins().get("getattr");
        return PyTuple.of(getattr, PyTuple.of(self.self(), self.builtin().name()));
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(PyBoundBuiltin self) {
        return self.builtin().name();
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(PyBoundBuiltin self) {
        return BuiltinDescriptors.qualifiedName(
                self.builtin().owner(), self.builtin().name());
    }

    @Builtin(value = "__self__", kind = Kind.GETTER)
    static Object getSelf(PyBoundBuiltin self) {
        return self.self();
    }

    @Builtin(value = "__objclass__", kind = Kind.GETTER)
    static Object getOwner(PyBoundBuiltin self) {
        return self.builtin().owner();
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyBoundBuiltin self) {
        return BuiltinDescriptors.doc(self.builtin());
    }

    @Builtin(value = "__text_signature__", kind = Kind.GETTER)
    static Object getTextSignature(PyBoundBuiltin self) {
        return BuiltinDescriptors.text(self.builtin().textSignature());
    }
}
