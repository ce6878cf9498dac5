// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Warnings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** {@code code}. */
@BuiltinClass(type = "code")
final class CodeMethods {
    private CodeMethods() {}

    @Builtin("__new__(cls, argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants,"
            + " names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=<unset>,"
            + " cellvars=<unset>, /)")
    static Object create(
            PyType cls,
            int argCount,
            int positionalOnlyArgCount,
            int keywordOnlyArgCount,
            int localCount,
            int stackSize,
            int flags,
            PyBytes code,
            PyTuple constants,
            PyTuple names,
            PyTuple variableNames,
            TruffleString fileName,
            TruffleString name,
            TruffleString qualifiedName,
            int firstLine,
            PyBytes lineTable,
            PyBytes exceptionTable,
            Object freeVariables,
            Object cellVariables) {
        notNegative(argCount, "argcount");
        notNegative(positionalOnlyArgCount, "posonlyargcount");
        notNegative(keywordOnlyArgCount, "kwonlyargcount");
        notNegative(localCount, "nlocals");
        return CodeConstruction.create(
                argCount,
                positionalOnlyArgCount,
                keywordOnlyArgCount,
                localCount,
                stackSize,
                flags,
                code.value(),
                constants,
                names,
                variableNames,
                tuple(freeVariables),
                tuple(cellVariables),
                fileName,
                name,
                qualifiedName,
                firstLine,
                lineTable.value(),
                exceptionTable.value());
    }

    private static void notNegative(int value, String name) {
        if (value < 0) {
            throw Errors.valueError("code: " + name + " must not be negative");
        }
    }

    private static PyTuple tuple(Object value) {
        return value instanceof PyTuple tuple ? tuple : PyTuple.EMPTY;
    }

    @Builtin("replace(self, /, **changes)")
    static Object replace(PyCode self, PyDict changes) {
        return CodeConstruction.replace(self, changes);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyCode self) {
        return "<code object " + self.name() + " at " + ObjectMethods.address(self) + ", file \""
                + self.code().fileName() + "\", line " + self.code().firstLine() + ">";
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyCode self, Object value) {
        if (!(value instanceof PyCode other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return self == other || CodeConstruction.equal(self.code(), other.code());
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyCode self) {
        CodeObject code = self.code();
        return Objects.hash(
                code.name(),
                code.argCount(),
                code.positionalOnlyArgCount(),
                code.keywordOnlyArgCount(),
                code.flags(),
                code.firstLine(),
                Arrays.hashCode(code.code()),
                code.names(),
                code.localsPlusNames(),
                Arrays.hashCode(code.lineTable()),
                Arrays.hashCode(code.exceptionTable()));
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyCode self) {
        return 192 + self.code().code().length + self.code().lineTable().length;
    }

    @Builtin("co_lines(self, /)")
    static Object lines(PyCode self) {
        return CodeLocations.lines(self.code());
    }

    @Builtin("co_positions(self, /)")
    static Object positions(PyCode self) {
        return CodeLocations.positions(self.code());
    }

    @Builtin("_varname_from_oparg(self, oparg)")
    static Object variableName(PyCode self, int index) {
        List<String> names = self.code().localsPlusNames();
        if (index < 0 || index >= names.size()) {
            throw Errors.indexError("tuple index out of range");
        }
        return Str.of(names.get(index));
    }

    private static PyTuple strings(List<String> names) {
        Object[] items = new Object[names.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = ConstantValues.intern(names.get(i));
        }
        return PyTuple.of(items);
    }

    @Builtin(value = "co_argcount", kind = Kind.GETTER)
    static long argCount(PyCode self) {
        return self.code().argCount();
    }

    @Builtin(value = "co_posonlyargcount", kind = Kind.GETTER)
    static long positionalOnlyArgCount(PyCode self) {
        return self.code().positionalOnlyArgCount();
    }

    @Builtin(value = "co_kwonlyargcount", kind = Kind.GETTER)
    static long keywordOnlyArgCount(PyCode self) {
        return self.code().keywordOnlyArgCount();
    }

    @Builtin(value = "co_nlocals", kind = Kind.GETTER)
    static long localCount(PyCode self) {
        return CodeVariables.names(self, CodeVariables.LOCAL).size();
    }

    @Builtin(value = "co_stacksize", kind = Kind.GETTER)
    static long stackSize(PyCode self) {
        return self.code().stackSize();
    }

    @Builtin(value = "co_flags", kind = Kind.GETTER)
    static long flags(PyCode self) {
        return self.code().flags();
    }

    @Builtin(value = "co_code", kind = Kind.GETTER)
    static Object code(PyCode self) {
        return new PyBytes(self.code().code());
    }

    @Builtin(value = "_co_code_adaptive", kind = Kind.GETTER)
    static Object adaptiveCode(PyCode self) {
        return new PyBytes(self.code().code());
    }

    @Builtin(value = "co_consts", kind = Kind.GETTER)
    static Object constants(PyCode self) {
        return PyTuple.of(self.constants().clone());
    }

    @Builtin(value = "co_names", kind = Kind.GETTER)
    static Object names(PyCode self) {
        return strings(self.code().names());
    }

    @Builtin(value = "co_varnames", kind = Kind.GETTER)
    static Object variableNames(PyCode self) {
        return strings(CodeVariables.names(self, CodeVariables.LOCAL));
    }

    @Builtin(value = "co_cellvars", kind = Kind.GETTER)
    static Object cellVariables(PyCode self) {
        return strings(CodeVariables.names(self, CodeVariables.CELL));
    }

    @Builtin(value = "co_freevars", kind = Kind.GETTER)
    static Object freeVariables(PyCode self) {
        return strings(CodeVariables.names(self, CodeVariables.FREE));
    }

    @Builtin(value = "co_filename", kind = Kind.GETTER)
    static Object fileName(PyCode self) {
        return Str.of(self.code().fileName());
    }

    @Builtin(value = "co_name", kind = Kind.GETTER)
    static Object name(PyCode self) {
        return self.name();
    }

    @Builtin(value = "co_qualname", kind = Kind.GETTER)
    static Object qualifiedName(PyCode self) {
        return self.qualifiedName();
    }

    @Builtin(value = "co_firstlineno", kind = Kind.GETTER)
    static long firstLine(PyCode self) {
        return self.code().firstLine();
    }

    @Builtin(value = "co_linetable", kind = Kind.GETTER)
    static Object lineTable(PyCode self) {
        return new PyBytes(self.code().lineTable());
    }

    @Builtin(value = "co_exceptiontable", kind = Kind.GETTER)
    static Object exceptionTable(PyCode self) {
        return new PyBytes(self.code().exceptionTable());
    }

    @Builtin(value = "co_lnotab", kind = Kind.GETTER)
    static Object lineNumberTable(PyCode self) {
        Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, "co_lnotab is deprecated, use co_lines instead.", 1);
        return new PyBytes(CodeLocations.lineNumberTable(self.code()));
    }
}
