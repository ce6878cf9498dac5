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

/** Iterates over a deque backwards and notices when the deque changes. */
@BuiltinClass(type = "_collections._deque_reverse_iterator")
public final class DequeReverseIterator extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("_collections._deque_reverse_iterator", Types.OBJECT, 0);

    private final PyDeque deque;
    private final int version;
    private int index;
    private int remaining;

    DequeReverseIterator(PyType type, PyDeque deque) {
        super(type);
        this.deque = deque;
        this.version = deque.version();
        this.remaining = deque.size();
        this.index = remaining - 1;
    }

    @Builtin("__new__(cls, deque, index=0, /)")
    static Object create(PyType cls, PyDeque deque, long index) {
        DequeReverseIterator result = new DequeReverseIterator(cls, deque);
        int skipped = (int) Math.max(0, Math.min(index, result.remaining));
        result.index -= skipped;
        result.remaining -= skipped;
        return result;
    }

    @Override
    public Object next() {
        if (remaining == 0) {
            return null;
        }
        if (deque.version() != version) {
            remaining = 0;
            throw Errors.runtimeError("deque mutated during iteration");
        }
        remaining--;
        return deque.get(index--);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(DequeReverseIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(DequeReverseIterator self) {
        return self.next();
    }

    @Override
    public int lengthHint() {
        return remaining;
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(DequeReverseIterator self) {
        return self.remaining;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(DequeReverseIterator self) {
        return new PyTuple(TYPE, new PyTuple(self.deque, (long) (self.deque.size() - self.remaining)));
    }
}
