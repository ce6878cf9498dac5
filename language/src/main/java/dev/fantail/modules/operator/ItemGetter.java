// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** {@code operator.itemgetter}. */
@BuiltinClass(
        type = "operator.itemgetter",
        doc = "Return a callable object that fetches the given item(s) from its operand.\n"
                + "After f = itemgetter(2), the call f(r) returns r[2].\n"
                + "After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")
public final class ItemGetter extends PyObject {
    static final PyType TYPE = Types.declare("operator.itemgetter", Types.OBJECT, PyType.BASE_TYPE);

    private final Object[] items;

    private ItemGetter(PyType type, Object[] items) {
        super(type);
        this.items = items;
    }

    @Builtin("__new__(cls, *items)")
    static Object create(PyType cls, Object[] items) {
        if (items.length == 0) {
            throw Errors.typeError("itemgetter expected 1 argument, got 0");
        }
        return new ItemGetter(cls, items);
    }

    @Builtin("__call__(self, obj, /)")
    static Object call(ItemGetter self, Object obj) {
        Object[] items = self.items;
        if (items.length == 1) {
            return Items.get(obj, items[0]);
        }
        Object[] result = new Object[items.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Items.get(obj, items[i]);
        }
        return new PyTuple(result);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(ItemGetter self) {
        return CallableText.of(self, self.items, null);
    }

    @Builtin(value = "__reduce__(self, /)", doc = "Return state information for pickling")
    static Object reduce(ItemGetter self) {
        return new PyTuple(self.type(), new PyTuple(self.items));
    }
}
