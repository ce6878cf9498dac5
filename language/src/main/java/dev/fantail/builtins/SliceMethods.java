// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.TupleHash;
import java.math.BigInteger;

/** The methods of {@code slice}. */
@BuiltinClass(
        type = "slice",
        doc = "slice(stop)\nslice(start, stop[, step])\n\n"
                + "Create a slice object.  This is used for extended slicing (e.g. a[0:10:2]).")
public final class SliceMethods {
    private SliceMethods() {}

    @Builtin("__new__(cls, *args)")
    static Object create(PyType cls, Object[] args) {
        Arity.between("slice", args, 1, 3);
        return new PySlice(
                args.length == 1 ? PyNone.NONE : args[0],
                args[args.length == 1 ? 0 : 1],
                args.length == 3 ? args[2] : PyNone.NONE);
    }

    @Builtin(value = "start", kind = Builtin.Kind.GETTER)
    static Object start(PySlice self) {
        return self.start();
    }

    @Builtin(value = "stop", kind = Builtin.Kind.GETTER)
    static Object stop(PySlice self) {
        return self.stop();
    }

    @Builtin(value = "step", kind = Builtin.Kind.GETTER)
    static Object step(PySlice self) {
        return self.step();
    }

    private static Object[] parts(PySlice self) {
        return new Object[] {self.start(), self.stop(), self.step()};
    }

    @Builtin(
            value = "indices(self, length, /)",
            doc = "S.indices(len) -> (start, stop, stride)\n\n"
                    + "Assuming a sequence of length len, calculate the start and stop\n"
                    + "indices, and the stride length of the extended slice described by\n"
                    + "S. Out of bounds indices are clipped in a manner consistent with the\n"
                    + "handling of normal slices.")
    static Object indices(PySlice self, Object length) {
        BigInteger size = Conversions.toBigInteger(length);
        if (size.signum() < 0) {
            throw Errors.valueError("length should not be negative");
        }
        BigInteger[] indices = SliceIndices.ofBig(self, size);
        return new PyTuple(PyInt.of(indices[0]), PyInt.of(indices[1]), PyInt.of(indices[2]));
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PySlice self) {
        return Sequences.repr(self, parts(self), "slice(", ")", "slice(...)");
    }

    @Builtin("__hash__(self, /)")
    static long hash(PySlice self) {
        return TupleHash.ofFixed(parts(self));
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PySlice self, Object value) {
        return value instanceof PySlice other
                ? (Object) ItemComparison.equal(parts(self), parts(other))
                : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PySlice self, Object value) {
        return value instanceof PySlice other
                ? (Object) !ItemComparison.equal(parts(self), parts(other))
                : PyNone.NOT_IMPLEMENTED;
    }

    private static Object order(Order order, PySlice self, Object value) {
        return value instanceof PySlice other ? order.compare(parts(self), parts(other)) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PySlice self, Object value) {
        return order(Order.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PySlice self, Object value) {
        return order(Order.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PySlice self, Object value) {
        return order(Order.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PySlice self, Object value) {
        return order(Order.GE, self, value);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PySlice self) {
        return new PyTuple(Types.SLICE, new PyTuple(parts(self)));
    }
}
