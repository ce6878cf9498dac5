// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** A stretch of the items that the iterators of one {@code itertools.tee} share. */
@BuiltinClass(
        type = "itertools._tee_dataobject",
        doc = "teedataobject(iterable, values, next, /)\n--\n\n" + "Data container common to multiple tee objects.")
public final class TeeData extends PyObject {
    static final PyType TYPE = Types.declare("itertools._tee_dataobject", Types.OBJECT, 0);

    static final int CAPACITY = 57;

    private final Object iterator;
    private final Object[] items = new Object[CAPACITY];
    private int count;
    private TeeData next;
    private boolean running;

    TeeData(Object iterator) {
        super(TYPE);
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, iterable, values, next, /)")
    static Object create(PyType cls, Object iterable, PyList values, Object next) {
        if (values.size() > CAPACITY || next != PyNone.NONE && values.size() < CAPACITY) {
            throw Errors.valueError("Invalid arguments");
        }
        TeeData data = new TeeData(iterable);
        for (; data.count < values.size(); data.count++) {
            data.items[data.count] = values.get(data.count);
        }
        if (next != PyNone.NONE) {
            if (!(next instanceof TeeData link)) {
                throw Errors.valueError("Invalid arguments");
            }
            data.next = link;
        }
        return data;
    }

    /** The item at an index that is at most the number of items; {@code null} at the end. */
    Object item(int index) {
        synchronized (this) {
            if (index < count) {
                return items[index];
            }
            if (running) {
                throw Errors.runtimeError("cannot re-enter the tee iterator");
            }
            running = true;
        }
        Object item = null;
        try {
            item = Iteration.next(iterator);
        } finally {
            synchronized (this) {
                running = false;
                if (item != null) {
                    items[count++] = item;
                }
            }
        }
        return item;
    }

    /** What follows a full stretch. */
    synchronized TeeData following() {
        if (next == null) {
            next = new TeeData(iterator);
        }
        return next;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(TeeData self) {
        Pickling.warn();
        PyList values = new PyList();
        synchronized (self) {
            for (int i = 0; i < self.count; i++) {
                values.append(self.items[i]);
            }
        }
        return Pickling.reduced(self, self.iterator, values, self.next == null ? PyNone.NONE : self.next);
    }
}
