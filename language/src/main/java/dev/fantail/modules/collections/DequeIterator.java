// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Iterates over a deque and notices when the deque changes. */
@BuiltinClass(type = "_collections._deque_iterator")
public final class DequeIterator extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("_collections._deque_iterator", Types.OBJECT, 0);

    private final PyDeque deque;
    private final int version;
    private int index;
    private int remaining;

    DequeIterator(PyType type, PyDeque deque) {
        super(type);
        this.deque = deque;
        this.version = deque.version();
        this.remaining = deque.size();
        this.index = 0;
    }

    @Builtin("__new__(cls, deque, index=0, /)")
    static Object create(PyType cls, PyDeque deque, long index) {
        DequeIterator result = new DequeIterator(cls, deque);
        int skipped = (int) Math.max(0, Math.min(index, result.remaining));
        result.index += skipped;
        result.remaining -= skipped;
        return result;
    }

    @Override
    public Object next() {
        if (deque.version() != version) {
            remaining = 0;
            throw Errors.runtimeError("deque mutated during iteration");
        }
        if (remaining == 0) {
            return null;
        }
        remaining--;
        return deque.get(index++);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(DequeIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(DequeIterator self) {
        return self.next();
    }

    @Override
    public int lengthHint() {
        return remaining;
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(DequeIterator self) {
        return self.remaining;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(DequeIterator self) {
        return new PyTuple(TYPE, new PyTuple(self.deque, (long) (self.deque.size() - self.remaining)));
    }
}
