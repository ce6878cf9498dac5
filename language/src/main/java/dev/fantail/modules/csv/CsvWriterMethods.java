// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code _csv.writer}. */
@BuiltinClass(type = "_csv.writer")
public final class CsvWriterMethods {
    private CsvWriterMethods() {}

    @Builtin("writerow(self, row, /)")
    static Object writeRow(PyWriter self, Object row) {
        return self.writeRow(row);
    }

    @Builtin("writerows(self, rows, /)")
    static void writeRows(PyWriter self, Object rows) {
        Object iterator = Iteration.iter(rows);
        for (Object row = Iteration.next(iterator); row != null; row = Iteration.next(iterator)) {
            self.writeRow(row);
        }
    }

    @Builtin(value = "dialect", kind = Builtin.Kind.GETTER)
    static Object dialect(PyWriter self) {
        return self.dialect;
    }
}
