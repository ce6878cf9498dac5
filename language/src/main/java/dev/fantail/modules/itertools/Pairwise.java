// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.pairwise}. */
@BuiltinClass(
        type = "itertools.pairwise",
        doc = "Return an iterator of overlapping pairs taken from the input iterator.\n\n"
                + "    s -> (s0,s1), (s1,s2), (s2, s3), ...")
public final class Pairwise extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.pairwise", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} when exhausted. */
    private Object iterator;

    private Object previous;

    private Pairwise(PyType type, Object iterator) {
        super(type);
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, iterable, /)")
    static Object create(PyType cls, Object iterable) {
        return new Pairwise(cls, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (iterator == null) {
            return null;
        }
        Object first = previous == null ? stage.next(frame, iterator) : previous;
        // Reading may run code that uses this very iterator.
        previous = first;
        Object second = first == null || iterator == null ? null : stage.next(frame, iterator);
        if (second == null) {
            iterator = null;
            previous = null;
            return null;
        }
        previous = second;
        return new PyTuple(first, second);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Pairwise self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Pairwise self) {
        return self.next();
    }
}
