// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDictView;

/** What the three views of an ordered dict do in another way than those of a dict. */
@BuiltinClass(type = "odict_keys")
final class OrderedDictViewMethods {
    private OrderedDictViewMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyDictView self) {
        return new OrderedDictIterator(self.dict(), self.kind(), false);
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(PyDictView self) {
        return new OrderedDictIterator(self.dict(), self.kind(), true);
    }
}
