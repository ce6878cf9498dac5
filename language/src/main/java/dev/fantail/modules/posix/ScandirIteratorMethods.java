// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** Methods of what {@code os.scandir} returns. */
@BuiltinClass(type = "posix.ScandirIterator")
public final class ScandirIteratorMethods {
    private ScandirIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(ScandirIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(ScandirIterator self) {
        return self.next();
    }

    @Builtin("__enter__(self, /)")
    static Object enter(ScandirIterator self) {
        return self;
    }

    @Builtin("__exit__(self, /, *args)")
    static void exit(ScandirIterator self, Object[] args) {
        self.close();
    }

    @Builtin("close(self, /)")
    static void close(ScandirIterator self) {
        self.close();
    }
}
