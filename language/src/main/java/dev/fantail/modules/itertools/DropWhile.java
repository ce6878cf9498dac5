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
import dev.fantail.objects.protocol.Truth;

/** {@code itertools.dropwhile}. */
@BuiltinClass(
        type = "itertools.dropwhile",
        doc = "Drop items from the iterable while predicate(item) is true.\n\n"
                + "Afterwards, return every element until the iterable is exhausted.")
public final class DropWhile extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.dropwhile", Types.OBJECT, PyType.BASE_TYPE);

    private final Object predicate;
    private final Object iterator;
    private boolean started;

    private DropWhile(PyType type, Object predicate, Object iterator) {
        super(type);
        this.predicate = predicate;
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, predicate, iterable, /)")
    static Object create(PyType cls, Object predicate, Object iterable) {
        return new DropWhile(cls, predicate, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        while (true) {
            Object item = stage.next(frame, iterator);
            if (item == null || started) {
                return item;
            }
            if (!stage.isTrue(stage.call(frame, predicate, item))) {
                started = true;
                return item;
            }
        }
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(DropWhile self) {
        Pickling.warn();
        return new PyTuple(self.type(), new PyTuple(self.predicate, self.iterator), self.started ? 1L : 0L);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(DropWhile self, Object state) {
        Pickling.warn();
        self.started = Truth.isTrue(state);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(DropWhile self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(DropWhile self) {
        return self.next();
    }
}
