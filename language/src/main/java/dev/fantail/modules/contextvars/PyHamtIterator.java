// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.util.List;

/** What {@code keys()}, {@code values()} and {@code items()} of a context are: an iterator that knows its length. */
@BuiltinClass(type = "_contextvars.hamt_iterator")
final class PyHamtIterator extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("_contextvars.hamt_iterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    static final int KEYS = 0;
    static final int VALUES = 1;
    static final int ITEMS = 2;

    private final int kind;
    private final List<Object> items;
    private int position;

    PyHamtIterator(int kind, HashTrie map) {
        super(TYPE);
        this.kind = kind;
        this.items = map.items();
    }

    @Override
    public Object next() {
        if (position >= items.size()) {
            return null;
        }
        Object key = items.get(position);
        Object value = items.get(position + 1);
        position += 2;
        return kind == KEYS ? key : kind == VALUES ? value : PyTuple.of(key, value);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Object self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object nextItem(PyHamtIterator self) {
        return self.next();
    }

    @Builtin("__len__(self, /)")
    static long length(PyHamtIterator self) {
        return self.items.size() / 2;
    }
}
