// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.array;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;

/** Iterates over an array. */
@BuiltinClass(type = "array.arrayiterator")
public final class ArrayIterator extends PyObject implements NativeIterator {
    private static final PyType TYPE = Types.declare("array.arrayiterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    /** {@code null} when exhausted. */
    private PyArray array;

    private int index;

    ArrayIterator(PyArray array) {
        super(TYPE);
        this.array = array;
    }

    @Override
    public Object next() {
        if (array == null) {
            return null;
        }
        if (index >= array.size()) {
            array = null;
            return null;
        }
        return array.get(index++);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(ArrayIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(ArrayIterator self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(ArrayIterator self) {
        Object iter = PythonContext.get().builtins().get("iter");
        return self.array == null
                ? new PyTuple(iter, new PyTuple(PyTuple.EMPTY))
                : new PyTuple(iter, new PyTuple(self.array), (long) self.index);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(ArrayIterator self, long state) {
        if (self.array != null) {
            self.index = (int) Math.max(0, Math.min(state, self.array.size()));
        }
    }
}
