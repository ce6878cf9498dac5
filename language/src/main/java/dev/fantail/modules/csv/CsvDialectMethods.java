// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;

/** The methods of {@code _csv.Dialect}. */
@BuiltinClass(type = "_csv.Dialect")
public final class CsvDialectMethods {
    private CsvDialectMethods() {}

    @Builtin("__new__(cls, dialect=<unset>, delimiter=<unset>, doublequote=<unset>, escapechar=<unset>,"
            + " lineterminator=<unset>, quotechar=<unset>, quoting=<unset>, skipinitialspace=<unset>, strict=<unset>)")
    static Object create(
            PyType cls,
            Object dialect,
            Object delimiter,
            Object doubleQuote,
            Object escapeCharacter,
            Object lineTerminator,
            Object quoteCharacter,
            Object quoting,
            Object skipInitialSpace,
            Object strict) {
        Object[] given = {
            delimiter, doubleQuote, escapeCharacter, lineTerminator, quoteCharacter, quoting, skipInitialSpace, strict
        };
        return CsvModule.dialect(cls, dialect == PyNone.NONE ? null : dialect, given);
    }

    private static Object character(int value) {
        return value == PyDialect.NOT_SET ? PyNone.NONE : Str.ofCodePoint(value);
    }

    @Builtin(value = "delimiter", kind = Builtin.Kind.GETTER)
    static Object delimiter(PyDialect self) {
        return character(self.delimiter);
    }

    @Builtin(value = "quotechar", kind = Builtin.Kind.GETTER)
    static Object quoteCharacter(PyDialect self) {
        return character(self.quoteCharacter);
    }

    @Builtin(value = "escapechar", kind = Builtin.Kind.GETTER)
    static Object escapeCharacter(PyDialect self) {
        return character(self.escapeCharacter);
    }

    @Builtin(value = "lineterminator", kind = Builtin.Kind.GETTER)
    static Object lineTerminator(PyDialect self) {
        return self.lineTerminator;
    }

    @Builtin(value = "doublequote", kind = Builtin.Kind.GETTER)
    static boolean doubleQuote(PyDialect self) {
        return self.doubleQuote;
    }

    @Builtin(value = "skipinitialspace", kind = Builtin.Kind.GETTER)
    static boolean skipInitialSpace(PyDialect self) {
        return self.skipInitialSpace;
    }

    @Builtin(value = "strict", kind = Builtin.Kind.GETTER)
    static boolean strict(PyDialect self) {
        return self.strict;
    }

    @Builtin(value = "quoting", kind = Builtin.Kind.GETTER)
    static int quoting(PyDialect self) {
        return self.quoting;
    }
}
