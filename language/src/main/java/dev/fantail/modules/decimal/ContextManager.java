// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** What {@code localcontext()} returns: makes a context the current one for the time of a {@code with} statement. */
@BuiltinClass(type = "decimal.ContextManager")
final class ContextManager extends PyObject {
    static final PyType TYPE = Types.declare("decimal.ContextManager", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final DecimalContext local;
    private final DecimalContext outer;

    ContextManager(DecimalContext local, DecimalContext outer) {
        super(TYPE);
        this.local = local;
        this.outer = outer;
    }

    @Builtin("__enter__(self, /)")
    static Object enter(ContextManager self) {
        self.local.state().setCurrent(self.local);
        return self.local;
    }

    @Builtin("__exit__(self, /, *args)")
    static boolean exit(ContextManager self, Object[] args) {
        self.local.state().setCurrent(self.outer);
        return false;
    }
}
