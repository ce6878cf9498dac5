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

/** {@code itertools.takewhile}. */
@BuiltinClass(
        type = "itertools.takewhile",
        doc = "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")
public final class TakeWhile extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.takewhile", Types.OBJECT, PyType.BASE_TYPE);

    private final Object predicate;
    private final Object iterator;
    private boolean stopped;

    private TakeWhile(PyType type, Object predicate, Object iterator) {
        super(type);
        this.predicate = predicate;
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, predicate, iterable, /)")
    static Object create(PyType cls, Object predicate, Object iterable) {
        return new TakeWhile(cls, predicate, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (stopped) {
            return null;
        }
        Object item = stage.next(frame, iterator);
        if (item == null || stage.isTrue(stage.call(frame, predicate, item))) {
            return item;
        }
        stopped = true;
        return null;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(TakeWhile self) {
        Pickling.warn();
        return new PyTuple(self.type(), new PyTuple(self.predicate, self.iterator), self.stopped ? 1L : 0L);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(TakeWhile self, Object state) {
        Pickling.warn();
        self.stopped = Truth.isTrue(state);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(TakeWhile self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(TakeWhile self) {
        return self.next();
    }
}
