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
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** One of the iterators of {@code itertools.tee}. */
@BuiltinClass(type = "itertools._tee", doc = "Iterator wrapped to make it copyable.")
public final class Tee extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("itertools._tee", Types.OBJECT, 0);

    private TeeData data;
    private int index;

    private Tee(TeeData data, int index) {
        super(TYPE);
        this.data = data;
        this.index = index;
    }

    /** A new tee of an iterable, or a copy of an existing one. */
    static Tee of(Object iterable) {
        Object iterator = Iteration.iter(iterable);
        return iterator instanceof Tee tee ? copy(tee) : new Tee(new TeeData(iterator), 0);
    }

    @Builtin("__new__(cls, iterable, /)")
    static Object create(PyType cls, Object iterable) {
        return of(iterable);
    }

    @Builtin(value = "__copy__(self, /)", doc = "Returns an independent iterator.")
    static Tee copy(Tee self) {
        return new Tee(self.data, self.index);
    }

    @Override
    public Object next() {
        if (index == TeeData.CAPACITY) {
            data = data.following();
            index = 0;
        }
        Object item = data.item(index);
        if (item != null) {
            index++;
        }
        return item;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Tee self) {
        Pickling.warn();
        PyTuple state = new PyTuple(self.data, (long) self.index);
        return new PyTuple(self.type(), new PyTuple(PyTuple.EMPTY), state);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Tee self, Object state) {
        Pickling.warn();
        Object[] parts = Pickling.elements(state, 2);
        if (!(parts[0] instanceof TeeData data)) {
            throw Errors.typeError("argument 1 must be itertools._tee_dataobject, not "
                    + Types.of(parts[0]).shortName());
        }
        int index = Conversions.toInt(parts[1]);
        if (index < 0 || index > TeeData.CAPACITY) {
            throw Errors.valueError("Index out of range");
        }
        self.data = data;
        self.index = index;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Tee self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Tee self) {
        return self.next();
    }
}
