// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** Methods of the iterator that {@code finditer} returns. */
@BuiltinClass(type = "_sre.callable_iterator")
public final class FindIteratorMethods {
    private FindIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyScanner self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyScanner self) {
        return self.next();
    }
}
