// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.filterfalse}. */
@BuiltinClass(
        type = "itertools.filterfalse",
        doc = "Return those items of iterable for which function(item) is false.\n\n"
                + "If function is None, return the items that are false.")
public final class FilterFalse extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.filterfalse", Types.OBJECT, PyType.BASE_TYPE);

    private final Object function;
    private final Object iterator;

    private FilterFalse(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, function, iterable, /)")
    static Object create(PyType cls, Object function, Object iterable) {
        return new FilterFalse(cls, function, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        boolean direct = function == PyNone.NONE || function == Types.BOOL;
        while (true) {
            Object item = stage.next(frame, iterator);
            if (item == null || !stage.isTrue(direct ? item : stage.call(frame, function, item))) {
                return item;
            }
        }
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(FilterFalse self) {
        Pickling.warn();
        return Pickling.reduced(self, self.function, self.iterator);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(FilterFalse self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(FilterFalse self) {
        return self.next();
    }
}
