// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;

/** {@code operator.attrgetter}. */
@BuiltinClass(
        type = "operator.attrgetter",
        doc = "Return a callable object that fetches the given attribute(s) from its operand.\n"
                + "After f = attrgetter('name'), the call f(r) returns r.name.\n"
                + "After g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\n"
                + "After h = attrgetter('name.first', 'name.last'), the call h(r) returns\n"
                + "(r.name.first, r.name.last).")
public final class AttributeGetter extends PyObject {
    static final PyType TYPE = Types.declare("operator.attrgetter", Types.OBJECT, PyType.BASE_TYPE);

    private final Object[] names;

    /** Each name in its parts between dots. */
    private final TruffleString[][] paths;

    private AttributeGetter(PyType type, Object[] names, TruffleString[][] paths) {
        super(type);
        this.names = names;
        this.paths = paths;
    }

    @Builtin("__new__(cls, *attrs)")
    static Object create(PyType cls, Object[] attrs) {
        if (attrs.length == 0) {
            throw Errors.typeError("attrgetter expected 1 argument, got 0");
        }
        Object[] names = attrs;
        TruffleString[][] paths = new TruffleString[names.length][];
        for (int i = 0; i < names.length; i++) {
            if (!(PyValueObject.unwrap(names[i]) instanceof TruffleString name)) {
                throw Errors.typeError("attribute name must be a string");
            }
            String[] parts = name.toJavaStringUncached().split("\\.", -1);
            paths[i] = new TruffleString[parts.length];
            for (int j = 0; j < parts.length; j++) {
                paths[i][j] = ConstantValues.intern(parts[j]);
            }
        }
        return new AttributeGetter(cls, names, paths);
    }

    private static Object follow(Object object, TruffleString[] path) {
        Object result = object;
        for (TruffleString name : path) {
            result = Attributes.get(result, name);
        }
        return result;
    }

    @Builtin("__call__(self, obj, /)")
    static Object call(AttributeGetter self, Object obj) {
        if (self.paths.length == 1) {
            return follow(obj, self.paths[0]);
        }
        Object[] result = new Object[self.paths.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = follow(obj, self.paths[i]);
        }
        return new PyTuple(result);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(AttributeGetter self) {
        return CallableText.of(self, self.names, null);
    }

    @Builtin(value = "__reduce__(self, /)", doc = "Return state information for pickling")
    static Object reduce(AttributeGetter self) {
        return new PyTuple(self.type(), new PyTuple(self.names));
    }
}
