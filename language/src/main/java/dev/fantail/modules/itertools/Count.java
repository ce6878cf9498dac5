// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Numbers;
import dev.fantail.objects.protocol.Strings;

/** {@code itertools.count}. */
@BuiltinClass(
        type = "itertools.count",
        doc = "Return a count object whose .__next__() method returns consecutive values.")
public final class Count extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.count", Types.OBJECT, PyType.BASE_TYPE);

    private static final TruffleString NAME = Str.of("count");

    private Object value;
    private final Object step;

    private Count(PyType type, Object start, Object step) {
        super(type);
        this.value = start;
        this.step = step;
    }

    @Builtin("__new__(cls, start=0, step=1)")
    static Object create(PyType cls, Object start, Object step) {
        if (!isNumber(start) || !isNumber(step)) {
            throw Errors.typeError("a number is required");
        }
        return new Count(cls, start, step);
    }

    private static boolean isNumber(Object value) {
        PyType type = Types.of(value);
        return value instanceof PyComplex
                || type.lookup(Names.INDEX) != null
                || type.lookup(Names.FLOAT) != null
                || type.lookup(Names.INT) != null;
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        Object result = value;
        if (result instanceof Long number && step instanceof Long increment) {
            long sum = number + increment;
            if (((number ^ sum) & (increment ^ sum)) >= 0) {
                value = sum;
                return result;
            }
        }
        value = Numbers.binary(BinaryOp.ADD, result, step);
        return result;
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(Count self) {
        TruffleStringBuilder text = Str.builder();
        text.appendStringUncached(self.type() == TYPE ? NAME : self.type().name());
        text.appendStringUncached(Str.of("("));
        text.appendStringUncached(Strings.repr(self.value));
        if (!(self.step instanceof Long number && number == 1)) {
            text.appendStringUncached(Str.of(", "));
            text.appendStringUncached(Strings.repr(self.step));
        }
        text.appendStringUncached(Str.of(")"));
        return text.toStringUncached();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Count self) {
        Pickling.warn();
        return self.step instanceof Long number && number == 1
                ? Pickling.reduced(self, self.value)
                : Pickling.reduced(self, self.value, self.step);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Count self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Count self) {
        return self.next();
    }
}
