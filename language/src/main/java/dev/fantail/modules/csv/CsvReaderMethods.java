// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;

/** The methods of {@code _csv.reader}. */
@BuiltinClass(type = "_csv.reader")
public final class CsvReaderMethods {
    private CsvReaderMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyReader self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyReader self) {
        return self.next();
    }

    @Builtin(value = "dialect", kind = Builtin.Kind.GETTER)
    static Object dialect(PyReader self) {
        return self.dialect;
    }

    @Builtin(value = "line_num", kind = Builtin.Kind.GETTER)
    static long lineNumber(PyReader self) {
        return self.lineNumber;
    }
}
