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

/** {@code itertools.combinations}. */
@BuiltinClass(
        type = "itertools.combinations",
        doc = "Return successive r-length combinations of elements in the iterable.\n\n"
                + "combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)")
public final class Combinations extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("itertools.combinations", Types.OBJECT, PyType.BASE_TYPE);

    private final Object[] pool;

    /** {@code null} before the first result. */
    private int[] indices;

    private final int length;
    private boolean done;

    private Combinations(PyType type, Object[] pool, int length) {
        super(type);
        this.pool = pool;
        this.length = length;
        this.done = length > pool.length;
    }

    @Builtin("__new__(cls, iterable, r)")
    static Object create(PyType cls, Object iterable, long r) {
        Object[] pool = Iteration.toArray(iterable);
        if (r < 0) {
            throw Errors.valueError("r must be non-negative");
        }
        return new Combinations(cls, pool, (int) Math.min(r, Integer.MAX_VALUE));
    }

    @Override
    public Object next() {
        if (done) {
            return null;
        }
        if (indices == null) {
            indices = new int[length];
            for (int i = 0; i < length; i++) {
                indices[i] = i;
            }
        } else if (!advance()) {
            done = true;
            return null;
        }
        Object[] result = new Object[length];
        for (int i = 0; i < length; i++) {
            result[i] = pool[indices[i]];
        }
        return PyTuple.of(result);
    }

    /** Moves to the next choice of indices; false when there is none. */
    private boolean advance() {
        int i = length - 1;
        while (i >= 0 && indices[i] == i + pool.length - length) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int index = indices[i] + 1;
        for (int j = i; j < length; j++) {
            indices[j] = index + j - i;
        }
        return true;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Combinations self) {
        Pickling.warn();
        if (self.indices == null) {
            return Pickling.reduced(self, PyTuple.of(self.pool), (long) self.length);
        }
        if (self.done) {
            return Pickling.reduced(self, PyTuple.EMPTY, (long) self.length);
        }
        return new PyTuple(
                self.type(), new PyTuple(PyTuple.of(self.pool), (long) self.length), Pickling.tuple(self.indices));
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Combinations self, Object state) {
        Pickling.warn();
        int[] indices = Pickling.indices(state, self.length);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Math.clamp(indices[i], 0, Math.max(0, self.pool.length - self.length + i));
        }
        self.indices = indices;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Combinations self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Combinations self) {
        return self.next();
    }
}
