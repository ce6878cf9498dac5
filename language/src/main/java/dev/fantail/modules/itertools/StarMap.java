// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.starmap}. */
@BuiltinClass(
        type = "itertools.starmap",
        doc = "Return an iterator whose values are returned from the function evaluated with an argument tuple taken"
                + " from the given sequence.")
public final class StarMap extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.starmap", Types.OBJECT, PyType.BASE_TYPE);

    private final Object function;
    private final Object iterator;

    private StarMap(PyType type, Object function, Object iterator) {
        super(type);
        this.function = function;
        this.iterator = iterator;
    }

    @Builtin("__new__(cls, function, iterable, /)")
    static Object create(PyType cls, Object function, Object iterable) {
        return new StarMap(cls, function, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        Object arguments = stage.next(frame, iterator);
        return arguments == null ? null : stage.callWith(frame, function, arguments);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(StarMap self) {
        Pickling.warn();
        return Pickling.reduced(self, self.function, self.iterator);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(StarMap self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(StarMap self) {
        return self.next();
    }
}
