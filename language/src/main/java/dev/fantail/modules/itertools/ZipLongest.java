// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.zip_longest}. */
@BuiltinClass(
        type = "itertools.zip_longest",
        doc = "Return a zip_longest object whose .__next__() method returns a tuple where\n"
                + "the i-th element comes from the i-th iterable argument.  The .__next__()\n"
                + "method continues until the longest iterable in the argument sequence\n"
                + "is exhausted and then it raises StopIteration.  When the shorter iterables\n"
                + "are exhausted, the fillvalue is substituted in their place.")
public final class ZipLongest extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.zip_longest", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} elements are exhausted. */
    private final Object[] iterators;

    private Object fill;
    private int active;

    private ZipLongest(PyType type, Object[] iterators, Object fill) {
        super(type);
        this.iterators = iterators;
        this.fill = fill;
        this.active = iterators.length;
    }

    @Builtin("__new__(cls, *iterables, fillvalue=None)")
    static Object create(PyType cls, Object[] iterables, Object fillvalue) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Iteration.iter(iterables[i]);
        }
        return new ZipLongest(cls, iterators, fillvalue);
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (active == 0) {
            return null;
        }
        Object[] result = new Object[iterators.length];
        for (int i = 0; i < result.length; i++) {
            Object item = iterators[i] == null ? null : nextOf(frame, stage, i);
            if (item == null && active == 0) {
                return null;
            }
            result[i] = item == null ? fill : item;
        }
        return new PyTuple(result);
    }

    private Object nextOf(VirtualFrame frame, Stage stage, int i) {
        try {
            Object item = i == 0 ? stage.next(frame, iterators[i]) : stage.nextOfSecond(frame, iterators[i]);
            if (item == null) {
                iterators[i] = null;
                active--;
            }
            return item;
        } catch (PyException exception) {
            active = 0;
            throw exception;
        }
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(ZipLongest self) {
        Pickling.warn();
        Object[] rest = new Object[self.iterators.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = self.iterators[i] == null ? PyTuple.EMPTY : self.iterators[i];
        }
        return new PyTuple(self.type(), PyTuple.of(rest), self.fill);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(ZipLongest self, Object state) {
        Pickling.warn();
        self.fill = state;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(ZipLongest self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(ZipLongest self) {
        return self.next();
    }
}
