// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;

/** The items of one group of {@code itertools.groupby}. */
@BuiltinClass(type = "itertools._grouper", doc = "")
public final class Grouper extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools._grouper", Types.OBJECT, 0);

    private final GroupBy parent;
    private final Object key;

    Grouper(GroupBy parent, Object key) {
        super(TYPE);
        this.parent = parent;
        this.key = key;
    }

    @Builtin("__new__(cls, parent, tgtkey, /)")
    static Object create(PyType cls, GroupBy parent, Object tgtkey) {
        Grouper group = new Grouper(parent, tgtkey);
        parent.begin(group);
        return group;
    }

    Object key() {
        return key;
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        return parent.nextOf(frame, stage, this);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Grouper self) {
        Pickling.warn();
        return self.parent.isCurrent(self)
                ? Pickling.reduced(self, self.parent, self.key)
                : new PyTuple(PythonContext.get().builtins().get("iter"), new PyTuple(PyTuple.EMPTY));
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Grouper self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Grouper self) {
        return self.next();
    }
}
