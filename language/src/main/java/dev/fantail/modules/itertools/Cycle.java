// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.cycle}. */
@BuiltinClass(
        type = "itertools.cycle",
        doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")
public final class Cycle extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.cycle", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} after its end. */
    private Object iterator;

    private PyList saved = new PyList();
    private int index;

    /** Whether the items of the iterator are in the list already: it was restored from a state. */
    private boolean again;

    private Cycle(PyType type, Object iterator) {
        super(type);
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, iterable, /)")
    static Object create(PyType cls, Object iterable) {
        return new Cycle(cls, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (iterator != null) {
            Object item = stage.next(frame, iterator);
            if (item != null) {
                if (!again) {
                    saved.append(item);
                }
                return item;
            }
            iterator = null;
        }
        if (saved.size() == 0) {
            return null;
        }
        Object item = saved.get(index);
        index = index + 1 >= saved.size() ? 0 : index + 1;
        return item;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Cycle self) {
        Pickling.warn();
        Object iterator = self.iterator;
        boolean again = self.again || iterator == null;
        if (iterator == null) {
            PyListIterator rest = new PyListIterator(self.saved);
            rest.seek(self.index);
            iterator = rest;
        }
        return new PyTuple(self.type(), new PyTuple(iterator), new PyTuple(self.saved, again));
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Cycle self, Object state) {
        Pickling.warn();
        Object[] parts = Pickling.elements(state, 2);
        if (!(parts[0] instanceof PyList items)) {
            throw Errors.typeError(
                    "argument 1 must be list, not " + Types.of(parts[0]).shortName());
        }
        self.again = Conversions.toInt(parts[1]) != 0;
        self.saved = items;
        self.index = 0;
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
