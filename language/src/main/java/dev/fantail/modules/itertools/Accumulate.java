// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;

/** {@code itertools.accumulate}. */
@BuiltinClass(type = "itertools.accumulate", doc = "Return series of accumulated sums.")
public final class Accumulate extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.accumulate", Types.OBJECT, PyType.BASE_TYPE);

    private final Object iterator;

    /** {@code None} adds. */
    private final Object function;

    private Object total;
    private Object initial;

    private Accumulate(PyType type, Object iterator, Object function, Object initial) {
        super(type);
        this.iterator = iterator;
        this.function = function;
        this.initial = initial;
    }

    @Builtin("__new__(cls, iterable, func=None, *, initial=None)")
    static Object create(PyType cls, Object iterable, Object func, Object initial) {
        return new Accumulate(cls, Iteration.iter(iterable), func, initial == PyNone.NONE ? null : initial);
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (initial != null) {
            total = initial;
            initial = null;
            return total;
        }
        Object item = stage.next(frame, iterator);
        if (item == null) {
            return null;
        }
        if (total == null) {
            total = item;
        } else if (function == PyNone.NONE) {
            total = total instanceof Long a && item instanceof Long b
                    ? IntOps.add(a.longValue(), b.longValue())
                    : Numbers.binary(BinaryOp.ADD, total, item);
        } else {
            total = stage.call(frame, function, total, item);
        }
        return total;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Accumulate self) {
        Pickling.warn();
        if (self.initial != null) {
            Object rest = Chain.of(new PyTuple(self.initial), self.iterator);
            return new PyTuple(self.type(), new PyTuple(rest, self.function), PyNone.NONE);
        }
        if (self.total == PyNone.NONE) {
            // A state of None would not be restored: None is put before the rest and skipped once.
            Object rest = Chain.of(new PyTuple(PyNone.NONE), self.iterator);
            Object whole = new Accumulate(TYPE, rest, self.function, null);
            return new PyTuple(ISlice.TYPE, new PyTuple(whole, 1L, PyNone.NONE));
        }
        Object state = self.total == null ? PyNone.NONE : self.total;
        return new PyTuple(self.type(), new PyTuple(self.iterator, self.function), state);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Accumulate self, Object state) {
        Pickling.warn();
        self.total = state;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Accumulate self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Accumulate self) {
        return self.next();
    }
}
