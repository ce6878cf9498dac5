// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** Methods of {@code ast.AST}, the base of all nodes. */
@BuiltinClass(type = "ast.AST")
final class AstMethods {
    private AstMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        return new PyInstance(cls);
    }

    @Builtin("__init__(self, *args, **kwargs)")
    static void init(Object self, Object[] args, PyDict kwargs) {
        Object[] fields = Iteration.toArray(Attributes.get(Types.of(self), AstTypes.FIELDS));
        String name = Types.of(self).bareName();
        if (args.length > fields.length) {
            throw Errors.typeError(name + " constructor takes at most " + fields.length + " positional argument"
                    + (fields.length == 1 ? "" : "s"));
        }
        for (int i = 0; i < args.length; i++) {
            Attributes.set(self, name(fields[i]), args[i]);
        }
        for (Object key : kwargs.keyArray()) {
            for (int i = 0; i < args.length; i++) {
                if (Comparison.equal(fields[i], key)) {
                    throw Errors.typeError(name + " got multiple values for argument " + Strings.repr(key));
                }
            }
            Attributes.set(self, name(key), kwargs.get(key));
        }
    }

    private static TruffleString name(Object name) {
        if (PyValueObject.unwrap(name) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                "attribute name must be string, not '" + Types.of(name).shortName() + "'");
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Object self) {
        Object attributes = Attributes.getOrNull(self, Names.DICT);
        return attributes == null
                ? new PyTuple(Types.of(self), PyTuple.EMPTY)
                : new PyTuple(Types.of(self), PyTuple.EMPTY, attributes);
    }
}
