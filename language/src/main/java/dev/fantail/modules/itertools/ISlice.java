// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.islice}. */
@BuiltinClass(
        type = "itertools.islice",
        doc = "islice(iterable, stop) --> islice object\n" + "islice(iterable, start, stop[, step]) --> islice object")
public final class ISlice extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.islice", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} when exhausted. */
    private Object iterator;

    /** Index of the next item to return. */
    private long next;

    /** -1 for no end. */
    private final long stop;

    private final long step;

    /** How many items were read. */
    private long position;

    private ISlice(PyType type, Object iterator, long start, long stop, long step) {
        super(type);
        this.iterator = iterator;
        this.next = start;
        this.stop = stop;
        this.step = step;
    }

    @Builtin("__new__(cls, *args)")
    static Object create(PyType cls, Object[] args) {
        if (args.length < 2 || args.length > 4) {
            throw Errors.typeError("islice expected at " + (args.length < 2 ? "least 2" : "most 4") + " arguments, got "
                    + args.length);
        }
        String message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
        long start = 0;
        long stop;
        if (args.length == 2) {
            stop = index(args[1], -1, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        } else {
            stop = index(args[2], -1, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            start = index(args[1], 0, message);
        }
        long step = args.length == 4 ? index(args[3], 1, "Step for islice() must be a positive integer or None.") : 1;
        if (step < 1) {
            throw Errors.valueError("Step for islice() must be a positive integer or None.");
        }
        return new ISlice(cls, Iteration.iter(args[0]), start, stop, step);
    }

    private static long index(Object value, long absent, String message) {
        if (value == PyNone.NONE) {
            return absent;
        }
        if (Conversions.hasIndex(value) && Conversions.index(value) instanceof Long number && number >= 0) {
            return number;
        }
        throw Errors.valueError(message);
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        // Reading may run code that uses this very iterator.
        Object source = iterator;
        if (source == null) {
            return null;
        }
        // What precedes is read before the end is checked, so that islice(it, 3, 3) consumes three items.
        long target = stop >= 0 ? Math.min(next, stop) : next;
        while (position < target || stop < 0 || position < stop) {
            Object item = stage.next(frame, source);
            if (item == null) {
                break;
            }
            if (position++ >= target) {
                next += step;
                if (next < 0 || stop >= 0 && next > stop) {
                    next = stop >= 0 ? stop : Long.MAX_VALUE;
                }
                return item;
            }
        }
        iterator = null;
        return null;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(ISlice self) {
        Pickling.warn();
        if (self.iterator == null) {
            return new PyTuple(self.type(), new PyTuple(Pickling.nothing(), 0L), 0L);
        }
        Object end = self.stop < 0 ? PyNone.NONE : (Object) self.stop;
        return new PyTuple(self.type(), new PyTuple(self.iterator, self.next, end, self.step), self.position);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(ISlice self, Object state) {
        Pickling.warn();
        if (Conversions.intOrNull(state) == null) {
            throw Errors.typeError("an integer is required");
        }
        self.position = Conversions.toLong(state);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(ISlice self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(ISlice self) {
        return self.next();
    }
}
