// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.cycle}. */
@BuiltinClass(type = "itertools.cycle", doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")
public final class Cycle extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("itertools.cycle", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} after its end. */
    private Object iterator;

    private final PyList saved = new PyList();
    private int index;

    private Cycle(PyType type, Object iterator) {
        super(type);
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, iterable, /)")
    static Object create(PyType cls, Object iterable) {
        return new Cycle(cls, Iteration.iter(iterable));
    }

    @Override
    public Object next() {
        if (iterator != null) {
            Object item = Iteration.next(iterator);
            if (item != null) {
                saved.append(item);
                return item;
            }
            iterator = null;
        }
        if (saved.size() == 0) {
            return null;
        }
        Object item = saved.get(index);
        index = index + 1 == saved.size() ? 0 : index + 1;
        return item;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Cycle self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Cycle self) {
        return self.next();
    }
}
