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

/** {@code itertools.compress}. */
@BuiltinClass(type = "itertools.compress", doc = "Return data elements corresponding to true selector elements.")
public final class Compress extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.compress", Types.OBJECT, PyType.BASE_TYPE);

    private final Object data;
    private final Object selectors;

    private Compress(PyType type, Object data, Object selectors) {
        super(type);
        this.data = data;
        this.selectors = selectors;
    }

    @Builtin("__new__(cls, data, selectors)")
    static Object create(PyType cls, Object data, Object selectors) {
        return new Compress(cls, Iteration.iter(data), Iteration.iter(selectors));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        while (true) {
            Object item = stage.next(frame, data);
            if (item == null) {
                return null;
            }
            Object selector = stage.nextOfSecond(frame, selectors);
            if (selector == null) {
                return null;
            }
            if (stage.isTrue(selector)) {
                return item;
            }
        }
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Compress self) {
        Pickling.warn();
        return Pickling.reduced(self, self.data, self.selectors);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Compress self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Compress self) {
        return self.next();
    }
}
