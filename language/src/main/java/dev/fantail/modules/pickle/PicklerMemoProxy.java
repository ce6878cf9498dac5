// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** What the attribute {@code memo} of a pickler gives. */
@BuiltinClass(type = "_pickle.PicklerMemoProxy")
public final class PicklerMemoProxy extends PyObject {
    static final PyType TYPE = Types.declare("_pickle.PicklerMemoProxy", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final PyPickler pickler;

    PicklerMemoProxy(PyPickler pickler) {
        super(TYPE);
        this.pickler = pickler;
    }

    PyPickler pickler() {
        return pickler;
    }

    @Builtin(value = "clear(self, /)", doc = "Remove all items from memo.")
    static void clear(PicklerMemoProxy self) {
        self.pickler.clear();
    }

    @Builtin(value = "copy(self, /)", doc = "Copy the memo to a new object.")
    static Object copy(PicklerMemoProxy self) {
        return self.pickler.memoDict();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PicklerMemoProxy self) {
        return PyTuple.of(Types.DICT, PyTuple.of(self.pickler.memoDict()));
    }
}
