// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** The methods of {@code frozenset}. */
@BuiltinClass(
        type = "frozenset",
        doc = "frozenset() -> empty frozenset object\n"
                + "frozenset(iterable) -> frozenset object\n\n"
                + "Build an immutable unordered collection of unique elements.")
public final class FrozenSetMethods {
    private static final class Empty {
        static final PySet FROZENSET = new PySet(Types.FROZENSET);
    }

    private FrozenSetMethods() {}

    @Builtin(value = "__new__(cls, *args, **kwargs)", node = CollectNode.class)
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        Arity.noKeywords(cls, Types.FROZENSET, kwargs);
        Arity.between("frozenset", args, 0, 1);
        if (cls != Types.FROZENSET) {
            PySet result = new PySet(cls);
            if (args.length == 1) {
                SetOperations.update(result, args[0]);
            }
            return result;
        } else if (args.length == 0) {
            return Empty.FROZENSET;
        } else if (args[0] instanceof PySet set && set.type() == Types.FROZENSET) {
            return set;
        }
        PySet result = new PySet(Types.FROZENSET);
        SetOperations.update(result, args[0]);
        return result.size() == 0 ? Empty.FROZENSET : result;
    }

    @Builtin("__hash__(self, /)")
    static long hash(PySet self) {
        return self.frozenHash();
    }

    @Builtin(value = "copy(self, /)", doc = "Return a shallow copy of a set.")
    static Object copy(PySet self) {
        return self.type() == Types.FROZENSET ? self : self.copyAs(Types.FROZENSET);
    }
}
