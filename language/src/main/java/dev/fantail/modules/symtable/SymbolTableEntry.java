// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.symtable;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Identity;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;

/** {@code symtable entry}: a scope of the compiler's symbol table. */
@BuiltinClass(type = "symtable entry")
public final class SymbolTableEntry extends PyObject {
    private static final PyType TYPE = Types.declare("symtable entry", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final Scope scope;
    private final long id = Identity.ofNumber(PythonContext.get().newNumber());
    private final PyDict symbols = new PyDict();
    private final PyList parameters = new PyList();
    private final PyList children = new PyList();

    SymbolTableEntry(Scope scope) {
        super(TYPE);
        this.scope = scope;
        for (int i = 0; i < scope.symbols().size(); i++) {
            symbols.putString(ConstantValues.intern(scope.symbols().nameAt(i)), (long)
                    scope.symbols().flagsAt(i));
        }
        for (String parameter : scope.parameters()) {
            parameters.append(ConstantValues.intern(parameter));
        }
        for (Scope child : scope.children()) {
            children.append(new SymbolTableEntry(child));
        }
    }

    private int line() {
        return scope.range() == null ? 0 : scope.range().line();
    }

    @Builtin("__repr__(self, /)")
    static String repr(SymbolTableEntry self) {
        return "<symtable entry " + self.scope.name() + "(" + self.id + "), line " + self.line() + ">";
    }

    @Builtin(value = "id", kind = Builtin.Kind.GETTER)
    static long id(SymbolTableEntry self) {
        return self.id;
    }

    @Builtin(value = "name", kind = Builtin.Kind.GETTER)
    static Object name(SymbolTableEntry self) {
        return ConstantValues.intern(self.scope.name());
    }

    @Builtin(value = "symbols", kind = Builtin.Kind.GETTER)
    static Object symbols(SymbolTableEntry self) {
        return self.symbols;
    }

    @Builtin(value = "varnames", kind = Builtin.Kind.GETTER)
    static Object parameters(SymbolTableEntry self) {
        return self.parameters;
    }

    @Builtin(value = "children", kind = Builtin.Kind.GETTER)
    static Object children(SymbolTableEntry self) {
        return self.children;
    }

    @Builtin(value = "nested", kind = Builtin.Kind.GETTER)
    static int nested(SymbolTableEntry self) {
        return self.scope.isNested() ? 1 : 0;
    }

    @Builtin(value = "type", kind = Builtin.Kind.GETTER)
    static int type(SymbolTableEntry self) {
        return self.scope.kind().ordinal();
    }

    @Builtin(value = "lineno", kind = Builtin.Kind.GETTER)
    static int line(SymbolTableEntry self) {
        return self.line();
    }
}
