// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;

/** What {@code functools.cmp_to_key} returns: without an object it makes keys, with one it is a key. */
@BuiltinClass(type = "functools.KeyWrapper", unhashable = true)
public final class KeyWrapper extends PyObject {
    static final PyType TYPE = Types.declare("functools.KeyWrapper", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final Object function;
    private Object object;

    KeyWrapper(Object function, Object object) {
        super(TYPE);
        this.function = function;
        this.object = object;
    }

    @Builtin("__call__(self, obj)")
    static Object call(KeyWrapper self, Object obj) {
        return new KeyWrapper(self.function, obj);
    }

    @Builtin(value = "obj", kind = Builtin.Kind.GETTER, doc = "Value wrapped by a key function.")
    static Object object(KeyWrapper self) {
        if (self.object == null) {
            throw Errors.of(ExceptionTypes.ATTRIBUTE_ERROR, "object");
        }
        return self.object;
    }

    @Builtin(value = "obj", kind = Builtin.Kind.SETTER)
    static void setObject(KeyWrapper self, Object object) {
        self.object = object;
    }

    private static Object compare(CompareOp operator, KeyWrapper self, Object value) {
        if (!(value instanceof KeyWrapper other)) {
            throw Errors.typeError("other argument must be K instance");
        }
        Object order = Calls.call(self.function, object(self), object(other));
        return Comparison.compare(operator, order, 0L);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(KeyWrapper self, Object value) {
        return compare(CompareOp.EQ, self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(KeyWrapper self, Object value) {
        return compare(CompareOp.NE, self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(KeyWrapper self, Object value) {
        return compare(CompareOp.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(KeyWrapper self, Object value) {
        return compare(CompareOp.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(KeyWrapper self, Object value) {
        return compare(CompareOp.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(KeyWrapper self, Object value) {
        return compare(CompareOp.GE, self, value);
    }
}
