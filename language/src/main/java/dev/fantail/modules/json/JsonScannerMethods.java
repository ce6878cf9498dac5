// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;

/** The methods of {@code _json.Scanner}. */
@BuiltinClass(type = "_json.Scanner")
public final class JsonScannerMethods {
    private JsonScannerMethods() {}

    @Builtin("__new__(cls, context)")
    static Object create(PyType cls, Object context) {
        return new PyScanner(cls, context);
    }

    @Builtin("__call__(self, string, idx)")
    static PyTuple call(PyScanner self, TruffleString string, long idx) {
        if (idx < 0) {
            throw Errors.valueError("idx cannot be negative");
        }
        JsonScanner scanner = new JsonScanner(string, self, self.strict);
        Object value = scanner.value((int) Math.min(idx, Integer.MAX_VALUE));
        return new PyTuple(value, (long) scanner.position());
    }

    @Builtin(value = "strict", kind = Builtin.Kind.GETTER)
    static boolean strict(PyScanner self) {
        return self.strict;
    }

    @Builtin(value = "object_hook", kind = Builtin.Kind.GETTER)
    static Object objectHook(PyScanner self) {
        return self.objectHook;
    }

    @Builtin(value = "object_pairs_hook", kind = Builtin.Kind.GETTER)
    static Object objectPairsHook(PyScanner self) {
        return self.objectPairsHook;
    }

    @Builtin(value = "parse_float", kind = Builtin.Kind.GETTER)
    static Object parseFloat(PyScanner self) {
        return self.parseFloat;
    }

    @Builtin(value = "parse_int", kind = Builtin.Kind.GETTER)
    static Object parseInt(PyScanner self) {
        return self.parseInt;
    }

    @Builtin(value = "parse_constant", kind = Builtin.Kind.GETTER)
    static Object parseConstant(PyScanner self) {
        return self.parseConstant;
    }
}
