// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** Methods of a pattern's scanner. */
@BuiltinClass(type = "_sre.SRE_Scanner")
public final class ScannerMethods {
    private ScannerMethods() {}

    @Builtin("match(self, /)")
    static Object match(PyScanner self) {
        return self.findOrNone(MatchMode.MATCH);
    }

    @Builtin("search(self, /)")
    static Object search(PyScanner self) {
        return self.findOrNone(MatchMode.SEARCH);
    }

    @Builtin(value = "pattern", kind = Builtin.Kind.GETTER)
    static Object pattern(PyScanner self) {
        return self.pattern();
    }
}
