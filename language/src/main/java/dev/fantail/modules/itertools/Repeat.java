// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;

/** {@code itertools.repeat}. */
@BuiltinClass(
        type = "itertools.repeat",
        doc = "repeat(object [,times]) -> create an iterator which returns the object\n"
                + "for the specified number of times.  If not specified, returns the object\nendlessly.")
public final class Repeat extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.repeat", Types.OBJECT, PyType.BASE_TYPE);

    private final Object element;

    /** -1 for ever. */
    private long remaining;

    private Repeat(PyType type, Object element, long times) {
        super(type);
        this.element = element;
        this.remaining = times;
    }

    @Builtin("__new__(cls, object, times=<unset>)")
    static Object create(PyType cls, Object object, Object times) {
        return new Repeat(cls, object, times == null ? -1 : Math.max(0, Conversions.toLong(times)));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        if (remaining == 0) {
            return null;
        }
        if (remaining > 0) {
            remaining--;
        }
        return element;
    }

    @Override
    public int lengthHint() {
        return (int) Math.min(remaining, Integer.MAX_VALUE);
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static long lengthHint(Repeat self) {
        if (self.remaining < 0) {
            throw Errors.typeError("len() of unsized object");
        }
        return self.remaining;
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(Repeat self) {
        String end = self.remaining < 0 ? ")" : ", " + self.remaining + ")";
        TruffleString start = Str.concat(self.type().name(), Str.of("("));
        return Str.concat(Str.concat(start, Strings.repr(self.element)), Str.of(end));
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Repeat self) {
        Pickling.warn();
        return self.remaining < 0
                ? Pickling.reduced(self, self.element)
                : Pickling.reduced(self, self.element, self.remaining);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Repeat self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Repeat self) {
        return self.next();
    }
}
