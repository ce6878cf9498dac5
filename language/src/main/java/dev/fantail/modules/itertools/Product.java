// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.product}. */
@BuiltinClass(
        type = "itertools.product",
        doc = "product(*iterables, repeat=1) --> product object\n\n"
                + "Cartesian product of input iterables.  Equivalent to nested for-loops.")
public final class Product extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("itertools.product", Types.OBJECT, PyType.BASE_TYPE);

    private final Object[][] pools;

    /** {@code null} before the first result. */
    private int[] indices;

    private boolean done;

    private Product(PyType type, Object[][] pools) {
        super(type);
        this.pools = pools;
        for (Object[] pool : pools) {
            done |= pool.length == 0;
        }
    }

    @Builtin("__new__(cls, *iterables, repeat=1)")
    static Object create(PyType cls, Object[] iterables, long repeat) {
        if (repeat < 0) {
            throw Errors.valueError("repeat argument cannot be negative");
        }
        int count = iterables.length;
        if (count > 0 && repeat > Integer.MAX_VALUE / count) {
            throw Errors.overflowError("repeat argument too large");
        }
        int rounds = count == 0 ? 0 : (int) repeat;
        Object[][] pools = new Object[count * rounds][];
        for (int i = 0; i < count && rounds > 0; i++) {
            Object[] pool = Iteration.toArray(iterables[i]);
            for (int round = 0; round < rounds; round++) {
                pools[round * count + i] = pool;
            }
        }
        return new Product(cls, pools);
    }

    @Override
    public Object next() {
        if (done) {
            return null;
        }
        int length = pools.length;
        if (indices == null) {
            indices = new int[length];
        } else {
            int i = length - 1;
            while (i >= 0 && ++indices[i] == pools[i].length) {
                indices[i--] = 0;
            }
            if (i < 0) {
                done = true;
                return null;
            }
        }
        Object[] result = new Object[length];
        for (int i = 0; i < length; i++) {
            result[i] = pools[i][indices[i]];
        }
        return PyTuple.of(result);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Product self) {
        Pickling.warn();
        if (self.done && self.indices != null) {
            return Pickling.reduced(self, PyTuple.EMPTY);
        }
        Object[] arguments = new Object[self.pools.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = PyTuple.of(self.pools[i]);
        }
        return self.indices == null
                ? Pickling.reduced(self, arguments)
                : new PyTuple(self.type(), PyTuple.of(arguments), Pickling.tuple(self.indices));
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Product self, Object state) {
        Pickling.warn();
        int[] indices = Pickling.indices(state, self.pools.length);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Math.clamp(indices[i], 0, Math.max(0, self.pools[i].length - 1));
        }
        self.indices = indices;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Product self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Product self) {
        return self.next();
    }
}
