// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDictView;

/** What {@code dict_keys}, {@code dict_values} and {@code dict_items} have in common. */
@BuiltinClass
public final class DictViewMethods {
    private DictViewMethods() {}

    @Builtin("__len__(self, /)")
    static int length(PyDictView self) {
        return self.dict().size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyDictView self) {
        return DictViews.iterator(self, false);
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(PyDictView self) {
        return DictViews.iterator(self, true);
    }

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PyDictView self) {
        return DictViews.repr(self);
    }

    @Builtin(value = "mapping", kind = Builtin.Kind.GETTER, doc = "dictionary that this view refers to")
    static Object mapping(PyDictView self) {
        return DictViews.mapping(self);
    }
}
