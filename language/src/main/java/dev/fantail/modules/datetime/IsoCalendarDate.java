// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.datetime;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Strings;

/** What {@code isocalendar()} returns: a tuple whose items have names. */
@BuiltinClass(
        type = "datetime.IsoCalendarDate",
        doc = "The result of date.isocalendar() or datetime.isocalendar(): a tuple of year, week and weekday.")
final class IsoCalendarDate {
    static final PyType TYPE = Types.declare("datetime.IsoCalendarDate", Types.TUPLE, PyType.SEQUENCE);

    private IsoCalendarDate() {}

    static PyTuple of(long year, long week, long weekday) {
        return new PyTuple(TYPE, new Object[] {year, week, weekday});
    }

    @Builtin("__new__(cls, year, week, weekday)")
    static PyTuple create(PyType cls, Object year, Object week, Object weekday) {
        return new PyTuple(cls, new Object[] {year, week, weekday});
    }

    @Builtin(value = "year", kind = Kind.GETTER)
    static Object year(PyTuple self) {
        return self.get(0);
    }

    @Builtin(value = "week", kind = Kind.GETTER)
    static Object week(PyTuple self) {
        return self.get(1);
    }

    @Builtin(value = "weekday", kind = Kind.GETTER)
    static Object weekday(PyTuple self) {
        return self.get(2);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyTuple self) {
        return self.type().shortName() + "(year=" + Strings.repr(self.get(0)) + ", week=" + Strings.repr(self.get(1))
                + ", weekday=" + Strings.repr(self.get(2)) + ")";
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyTuple self) {
        return new PyTuple(Types.TUPLE, new PyTuple(PyTuple.of(self.items())));
    }
}
