// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyCell;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;

/** {@code cell}. */
@BuiltinClass(type = "cell", unhashable = true)
final class CellMethods {
    private CellMethods() {}

    @Builtin("__new__(cls, contents=<unset>, /)")
    static Object create(PyType cls, Object contents) {
        return new PyCell(contents);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyCell self) {
        Object contents = self.get();
        return "<cell at " + ObjectMethods.address(self) + ": "
                + (contents == null
                        ? "empty>"
                        : Types.of(contents).shortName() + " object at " + ObjectMethods.address(contents) + ">");
    }

    private static Object compare(CompareOp op, PyCell self, Object value) {
        if (!(value instanceof PyCell other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        Object left = self.get();
        Object right = other.get();
        if (left != null && right != null) {
            return Comparison.compare(op, left, right);
        }
        return op.test(Boolean.compare(left != null, right != null));
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyCell self, Object value) {
        return compare(CompareOp.EQ, self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyCell self, Object value) {
        return compare(CompareOp.NE, self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyCell self, Object value) {
        return compare(CompareOp.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyCell self, Object value) {
        return compare(CompareOp.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyCell self, Object value) {
        return compare(CompareOp.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyCell self, Object value) {
        return compare(CompareOp.GE, self, value);
    }

    @Builtin(value = "cell_contents", kind = Kind.GETTER)
    static Object getContents(PyCell self) {
        if (self.get() == null) {
            throw Errors.valueError("Cell is empty");
        }
        return self.get();
    }

    @Builtin(value = "cell_contents", kind = Kind.SETTER)
    static void setContents(PyCell self, Object value) {
        self.set(value);
    }

    @Builtin(value = "cell_contents", kind = Kind.DELETER)
    static void deleteContents(PyCell self) {
        self.set(null);
    }
}
