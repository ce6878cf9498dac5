// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.permutations}. */
@BuiltinClass(
        type = "itertools.permutations",
        doc = "Return successive r-length permutations of elements in the iterable.\n\n"
                + "permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)")
public final class Permutations extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("itertools.permutations", Types.OBJECT, PyType.BASE_TYPE);

    private final Object[] pool;
    private final int length;

    /** {@code null} before the first result. */
    private int[] indices;

    /** Per position: how many exchanges are left to be tried. */
    private int[] cycles;

    private boolean done;

    private Permutations(PyType type, Object[] pool, int length) {
        super(type);
        this.pool = pool;
        this.length = length;
        this.done = length > pool.length;
    }

    @Builtin("__new__(cls, iterable, r=None)")
    static Object create(PyType cls, Object iterable, Object r) {
        Object[] pool = Iteration.toArray(iterable);
        if (r != PyNone.NONE && Conversions.intOrNull(r) == null) {
            throw Errors.typeError("Expected int as r");
        }
        long length = r == PyNone.NONE ? pool.length : Conversions.toLong(r);
        if (length < 0) {
            throw Errors.valueError("r must be non-negative");
        }
        return new Permutations(cls, pool, (int) Math.min(length, Integer.MAX_VALUE));
    }

    @Override
    public Object next() {
        if (done) {
            return null;
        }
        if (indices == null) {
            indices = new int[pool.length];
            for (int i = 0; i < pool.length; i++) {
                indices[i] = i;
            }
            cycles = new int[length];
            for (int i = 0; i < length; i++) {
                cycles[i] = pool.length - i;
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

    /** Moves to the next arrangement of indices; false when there is none. */
    private boolean advance() {
        for (int i = length - 1; i >= 0; i--) {
            cycles[i]--;
            if (cycles[i] == 0) {
                int index = indices[i];
                System.arraycopy(indices, i + 1, indices, i, indices.length - 1 - i);
                indices[indices.length - 1] = index;
                cycles[i] = indices.length - i;
            } else {
                int j = indices.length - cycles[i];
                int index = indices[i];
                indices[i] = indices[j];
                indices[j] = index;
                return true;
            }
        }
        return false;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Permutations self) {
        Pickling.warn();
        if (self.indices == null) {
            return Pickling.reduced(self, PyTuple.of(self.pool), (long) self.length);
        }
        if (self.done) {
            return Pickling.reduced(self, PyTuple.EMPTY, (long) self.length);
        }
        PyTuple state = new PyTuple(Pickling.tuple(self.indices), Pickling.tuple(self.cycles));
        return new PyTuple(self.type(), new PyTuple(PyTuple.of(self.pool), (long) self.length), state);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Permutations self, Object state) {
        Pickling.warn();
        Object[] parts = Pickling.elements(state, 2);
        int size = self.pool.length;
        int[] indices = Pickling.indices(parts[0], size);
        int[] cycles = Pickling.indices(parts[1], self.length);
        if (self.done) {
            return;
        }
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Math.clamp(indices[i], 0, size - 1);
        }
        for (int i = 0; i < cycles.length; i++) {
            cycles[i] = Math.clamp(cycles[i], 1, size - i);
        }
        self.indices = indices;
        self.cycles = cycles;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Permutations self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Permutations self) {
        return self.next();
    }
}
