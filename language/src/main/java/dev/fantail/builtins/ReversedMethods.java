// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyReversed;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;

/** The methods of {@code reversed}. */
@BuiltinClass(type = "reversed", doc = "Return a reverse iterator over the values of the given sequence.")
public final class ReversedMethods {
    private ReversedMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        Arity.noKeywords(cls, Types.REVERSED, kwargs);
        Arity.between("reversed", args, 1, 1);
        Object sequence = args[0];
        PyType type = Types.of(sequence);
        Object method = type.lookup(Names.REVERSED);
        if (method != null && method != PyNone.NONE) {
            return Calls.special(sequence, Names.REVERSED);
        }
        if (method == PyNone.NONE
                || type.lookup(Names.GETITEM) == null
                || type.lookup(Names.LEN) == null
                || sequence instanceof PyDict) {
            throw Errors.typeError("'" + type.shortName() + "' object is not reversible");
        }
        return new PyReversed(cls, sequence, Items.length(sequence));
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyReversed self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyReversed self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static long lengthHint(PyReversed self) {
        if (self.sequence() == null) {
            return 0;
        }
        int length = Items.length(self.sequence());
        return length < self.index() + 1 ? 0 : self.index() + 1;
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyReversed self) {
        return self.sequence() == null
                ? new PyTuple(self.type(), new PyTuple(PyTuple.EMPTY))
                : new PyTuple(self.type(), new PyTuple(self.sequence()), self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyReversed self, Object state) {
        if (self.sequence() != null) {
            self.seek(Conversions.toLong(state), Items.length(self.sequence()));
        }
    }
}
