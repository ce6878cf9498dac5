// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Gives one item, the alias unpacked: {@code *tuple[int]} is {@code next(iter(tuple[int]))}. */
@BuiltinClass(type = "generic_alias_iterator")
public final class GenericAliasIterator extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("generic_alias_iterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    /** {@code null} at the end. */
    private PyGenericAlias alias;

    GenericAliasIterator(PyGenericAlias alias) {
        super(TYPE);
        this.alias = alias;
    }

    @Override
    public Object next() {
        PyGenericAlias current = alias;
        alias = null;
        return current == null ? null : new PyGenericAlias(Types.GENERIC_ALIAS, current.origin(), current.args(), true);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(GenericAliasIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object nextItem(GenericAliasIterator self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(GenericAliasIterator self) {
        Object function = Reduction.builtin("iter");
        return new PyTuple(function, new PyTuple(self.alias == null ? PyTuple.EMPTY : self.alias));
    }
}
