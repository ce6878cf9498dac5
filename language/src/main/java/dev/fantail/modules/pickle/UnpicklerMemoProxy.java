// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.pickle;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** What the attribute {@code memo} of a unpickler gives. */
@BuiltinClass(type = "_pickle.UnpicklerMemoProxy")
public final class UnpicklerMemoProxy extends PyObject {
    static final PyType TYPE = Types.declare("_pickle.UnpicklerMemoProxy", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final PyUnpickler unpickler;

    UnpicklerMemoProxy(PyUnpickler unpickler) {
        super(TYPE);
        this.unpickler = unpickler;
    }

    PyUnpickler unpickler() {
        return unpickler;
    }

    @Builtin(value = "clear(self, /)", doc = "Remove all items from memo.")
    static void clear(UnpicklerMemoProxy self) {
        self.unpickler.clear();
    }

    @Builtin(value = "copy(self, /)", doc = "Copy the memo to a new object.")
    static Object copy(UnpicklerMemoProxy self) {
        return self.unpickler.memoDict();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(UnpicklerMemoProxy self) {
        return PyTuple.of(Types.DICT, PyTuple.of(self.unpickler.memoDict()));
    }
}
