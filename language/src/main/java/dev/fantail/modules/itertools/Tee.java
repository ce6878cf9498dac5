// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** One of the iterators of {@code itertools.tee}. */
@BuiltinClass(type = "itertools._tee", doc = "Iterator wrapped to make it copyable.")
public final class Tee extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("itertools._tee", Types.OBJECT, 0);

    /** The items that some iterator still has to see, as a linked list. */
    private static final class Link {
        private Object item;
        private Link next;
    }

    /** Shared by the iterators of one tee. */
    private static final class Source {
        private final Object iterator;
        private boolean running;

        private Source(Object iterator) {
            this.iterator = iterator;
        }
    }

    private final Source source;
    private Link link;

    private Tee(Source source, Link link) {
        super(TYPE);
        this.source = source;
        this.link = link;
    }

    /** A new tee of an iterable, or a copy of an existing one. */
    static Tee of(Object iterable) {
        Object iterator = Iteration.iter(iterable);
        return iterator instanceof Tee tee ? new Tee(tee.source, tee.link) : new Tee(new Source(iterator), new Link());
    }

    @Builtin("__new__(cls, iterable, /)")
    static Object create(PyType cls, Object iterable) {
        return of(iterable);
    }

    @Builtin(value = "__copy__(self, /)", doc = "Returns an independent iterator.")
    static Object copy(Tee self) {
        return new Tee(self.source, self.link);
    }

    @Override
    public Object next() {
        Link current = link;
        synchronized (source) {
            if (current.item == null) {
                if (source.running) {
                    throw Errors.runtimeError("cannot re-enter the tee iterator");
                }
                source.running = true;
                try {
                    Object item = Iteration.next(source.iterator);
                    if (item == null) {
                        return null;
                    }
                    current.next = new Link();
                    current.item = item;
                } finally {
                    source.running = false;
                }
            }
        }
        link = current.next;
        return current.item;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Tee self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Tee self) {
        return self.next();
    }
}
