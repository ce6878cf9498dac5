// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;

/** {@code itertools.batched}. */
@BuiltinClass(
        type = "itertools.batched",
        doc = "Batch data into tuples of length n. The last batch may be shorter than n.")
public final class Batched extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.batched", Types.OBJECT, PyType.BASE_TYPE);

    private final int size;

    /** {@code null} when exhausted. */
    private Object iterator;

    private Batched(PyType type, Object iterator, int size) {
        super(type);
        this.iterator = iterator;
        this.size = size;
    }

    @Builtin("__new__(cls, iterable, n)")
    static Object create(PyType cls, Object iterable, long n) {
        if (n < 1) {
            throw Errors.valueError("n must be at least one");
        }
        return new Batched(cls, Iteration.iter(iterable), (int) Math.min(n, Integer.MAX_VALUE));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (iterator == null) {
            return null;
        }
        Object[] batch = new Object[Math.min(size, 64)];
        int count = 0;
        while (count < size) {
            Object item = stage.next(frame, iterator);
            if (item == null) {
                iterator = null;
                break;
            }
            if (count == batch.length) {
                batch = Arrays.copyOf(batch, (int) Math.min(size, batch.length * 2L));
            }
            batch[count++] = item;
        }
        return count == 0 ? null : new PyTuple(Arrays.copyOf(batch, count));
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Batched self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Batched self) {
        return self.next();
    }
}
