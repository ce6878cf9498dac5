// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/** {@code operator.methodcaller}. */
@BuiltinClass(
        type = "operator.methodcaller",
        doc = "Return a callable object that calls the given method on its operand.\n"
                + "After f = methodcaller('name'), the call f(r) returns r.name().\n"
                + "After g = methodcaller('name', 'date', foo=1), the call g(r) returns\n"
                + "r.name('date', foo=1).")
public final class MethodCaller extends PyObject {
    static final PyType TYPE = Types.declare("operator.methodcaller", Types.OBJECT, PyType.BASE_TYPE);

    private final TruffleString name;
    private final Object[] args;
    private final PyDict keywords;

    private MethodCaller(PyType type, TruffleString name, Object[] args, PyDict keywords) {
        super(type);
        this.name = name;
        this.args = args;
        this.keywords = keywords;
    }

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw Errors.typeError("methodcaller needs at least one argument, the method name");
        }
        if (!(PyValueObject.unwrap(args[0]) instanceof TruffleString name)) {
            throw Errors.typeError("method name must be a string");
        }
        return new MethodCaller(cls, ConstantValues.intern(name), Arrays.copyOfRange(args, 1, args.length), kwargs);
    }

    @Builtin("__call__(self, obj, /)")
    static Object call(MethodCaller self, Object obj) {
        return Calls.callWithDict(Attributes.get(obj, self.name), self.args, self.keywords);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(MethodCaller self) {
        return CallableText.of(self, Calls.prepend(self.name, self.args), self.keywords);
    }

    @Builtin(value = "__reduce__(self, /)", doc = "Return state information for pickling")
    static Object reduce(MethodCaller self) {
        if (self.keywords.size() == 0) {
            return new PyTuple(self.type(), new PyTuple(Calls.prepend(self.name, self.args)));
        }
        Object functools = PythonContext.get().importModule("functools");
        Object partial = Attributes.get(functools, ConstantValues.intern("partial"));
        Object constructor = Calls.callWithDict(
                partial, Calls.prepend(self.type(), Calls.prepend(self.name, new Object[0])), self.keywords);
        return new PyTuple(constructor, PyTuple.of(self.args));
    }
}
