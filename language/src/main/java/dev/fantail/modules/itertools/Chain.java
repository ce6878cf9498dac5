// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Stage;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** {@code itertools.chain}. */
@BuiltinClass(
        type = "itertools.chain",
        doc = "chain(*iterables) --> chain object\n\n"
                + "Return a chain object whose .__next__() method returns elements from the\n"
                + "first iterable until it is exhausted, then elements from the next\n"
                + "iterable, until all of the iterables are exhausted.")
public final class Chain extends PyObject implements StagedIterator {
    static final PyType TYPE = Types.declare("itertools.chain", Types.OBJECT, PyType.BASE_TYPE);

    /** {@code null} when exhausted. */
    private Object iterables;

    private Object current;

    private Chain(PyType type, Object iterables) {
        super(type);
        this.iterables = iterables;
    }

    @Builtin("__new__(cls, *iterables)")
    static Object create(PyType cls, Object[] iterables) {
        return new Chain(cls, new PyTupleIterator(PyTuple.of(iterables)));
    }

    @Builtin(
            value = "from_iterable(cls, iterable, /)",
            kind = Builtin.Kind.CLASS,
            doc = "Alternative chain() constructor taking a single iterable argument that evaluates lazily.")
    static Object fromIterable(PyType cls, Object iterable) {
        return new Chain(cls, Iteration.iter(iterable));
    }

    @Override
    public Object next(VirtualFrame frame, Stage stage) {
        while (iterables != null) {
            if (current == null) {
                Object iterable;
                try {
                    iterable = stage.nextOfSecond(frame, iterables);
                    if (iterable == null) {
                        iterables = null;
                        return null;
                    }
                    current = Iteration.iter(iterable);
                } catch (PyException exception) {
                    iterables = null;
                    throw exception;
                }
            }
            Object item = stage.next(frame, current);
            if (item != null) {
                return item;
            }
            current = null;
        }
        return null;
    }

    /** {@code chain(*iterables)}. */
    static Chain of(Object... iterables) {
        return new Chain(TYPE, new PyTupleIterator(PyTuple.of(iterables)));
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Chain self) {
        Pickling.warn();
        if (self.iterables == null) {
            return Pickling.reduced(self);
        }
        PyTuple state = self.current == null ? new PyTuple(self.iterables) : new PyTuple(self.iterables, self.current);
        return new PyTuple(self.type(), PyTuple.EMPTY, state);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(Chain self, Object state) {
        Pickling.warn();
        if (!(state instanceof PyTuple tuple)) {
            throw Errors.typeError("state is not a tuple");
        }
        int size = tuple.size();
        if (size < 1) {
            throw Errors.typeError("function takes at least 1 argument (0 given)");
        } else if (size > 2) {
            throw Errors.typeError("function takes at most 2 arguments (" + size + " given)");
        }
        if (!Iteration.isIterator(tuple.get(0)) || size == 2 && !Iteration.isIterator(tuple.get(1))) {
            throw Errors.typeError("Arguments must be iterators.");
        }
        self.iterables = tuple.get(0);
        self.current = size == 2 ? tuple.get(1) : null;
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Chain self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Chain self) {
        return self.next();
    }
}
