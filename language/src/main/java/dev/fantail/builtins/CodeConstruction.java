// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PlainConstants;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Making and comparing code objects by hand. */
final class CodeConstruction {
    private CodeConstruction() {}

    static PyCode create(
            int argCount,
            int positionalOnlyArgCount,
            int keywordOnlyArgCount,
            int localCount,
            int stackSize,
            int flags,
            byte[] code,
            PyTuple constants,
            PyTuple names,
            PyTuple variableNames,
            PyTuple freeVariables,
            PyTuple cellVariables,
            TruffleString fileName,
            TruffleString name,
            TruffleString qualifiedName,
            int firstLine,
            byte[] lineTable,
            byte[] exceptionTable) {
        if (argCount < positionalOnlyArgCount
                || positionalOnlyArgCount < 0
                || keywordOnlyArgCount < 0
                || stackSize < 0
                || flags < 0) {
            throw Errors.systemError("bad argument to internal function");
        }
        if (code.length % 2 != 0) {
            throw Errors.valueError("code: co_code is malformed");
        }
        if (localCount != variableNames.items().length) {
            throw Errors.valueError("code: co_nlocals != len(co_varnames)");
        }
        long parameters = (long) argCount
                + keywordOnlyArgCount
                + ((flags & CodeFlags.VARARGS) != 0 ? 1 : 0)
                + ((flags & CodeFlags.VARKEYWORDS) != 0 ? 1 : 0);
        if (parameters > localCount) {
            throw Errors.valueError("code: co_varnames is too small");
        }
        List<String> localsPlusNames = new ArrayList<>();
        ByteArrayOutputStream kinds = new ByteArrayOutputStream();
        List<String> cells = strings(cellVariables, "cellvars");
        for (String variable : strings(variableNames, "varnames")) {
            localsPlusNames.add(variable);
            kinds.write(CodeVariables.LOCAL | (cells.contains(variable) ? CodeVariables.CELL : 0));
        }
        for (String variable : cells) {
            if (!localsPlusNames.contains(variable)) {
                localsPlusNames.add(variable);
                kinds.write(CodeVariables.CELL);
            }
        }
        for (String variable : strings(freeVariables, "freevars")) {
            localsPlusNames.add(variable);
            kinds.write(CodeVariables.FREE);
        }
        List<Object> plain = new ArrayList<>();
        for (Object constant : constants.items()) {
            plain.add(PlainConstants.of(constant));
        }
        CodeObject result = new CodeObject(
                argCount,
                positionalOnlyArgCount,
                keywordOnlyArgCount,
                stackSize,
                flags,
                code,
                plain,
                strings(names, "names"),
                localsPlusNames,
                kinds.toByteArray(),
                fileName.toJavaStringUncached(),
                name.toJavaStringUncached(),
                qualifiedName.toJavaStringUncached(),
                firstLine,
                lineTable,
                exceptionTable);
        return PythonContext.get().codeFromOutside(result);
    }

    private static List<String> strings(PyTuple names, String what) {
        List<String> result = new ArrayList<>();
        for (Object name : names.items()) {
            if (!(PyValueObject.unwrap(name) instanceof TruffleString text)) {
                throw Errors.typeError("name tuples must contain only strings, not '"
                        + Types.of(name).shortName() + "'");
            }
            result.add(text.toJavaStringUncached());
        }
        return result;
    }

    static PyCode replace(PyCode self, PyDict changes) {
        PyDict remaining = changes.copy();
        PyCode result = create(
                integer(self, remaining, "co_argcount"),
                integer(self, remaining, "co_posonlyargcount"),
                integer(self, remaining, "co_kwonlyargcount"),
                integer(self, remaining, "co_nlocals"),
                integer(self, remaining, "co_stacksize"),
                integer(self, remaining, "co_flags"),
                take(self, remaining, "co_code", PyBytes.class, "bytes").value(),
                take(self, remaining, "co_consts", PyTuple.class, "tuple"),
                take(self, remaining, "co_names", PyTuple.class, "tuple"),
                take(self, remaining, "co_varnames", PyTuple.class, "tuple"),
                take(self, remaining, "co_freevars", PyTuple.class, "tuple"),
                take(self, remaining, "co_cellvars", PyTuple.class, "tuple"),
                take(self, remaining, "co_filename", TruffleString.class, "str"),
                take(self, remaining, "co_name", TruffleString.class, "str"),
                take(self, remaining, "co_qualname", TruffleString.class, "str"),
                integer(self, remaining, "co_firstlineno"),
                take(self, remaining, "co_linetable", PyBytes.class, "bytes").value(),
                take(self, remaining, "co_exceptiontable", PyBytes.class, "bytes")
                        .value());
        if (remaining.size() > 0) {
            throw Errors.typeError("'" + remaining.keyArray()[0] + "' is an invalid keyword argument for replace()");
        }
        return result;
    }

    private static int integer(PyCode self, PyDict changes, String field) {
        Object value = changes.removeString(Str.of(field));
        int number = Conversions.toInt(value == null ? Attributes.get(self, field) : value);
        if (number < 0) {
            throw Errors.valueError(field + " must be a positive integer");
        }
        return number;
    }

    private static <T> T take(PyCode self, PyDict changes, String field, Class<T> kind, String typeName) {
        Object value = changes.removeString(Str.of(field));
        Object plain = PyValueObject.unwrap(value == null ? Attributes.get(self, field) : value);
        if (!kind.isInstance(plain)) {
            throw Errors.typeError("replace() argument '" + field + "' must be " + typeName + ", not "
                    + Types.of(plain).shortName());
        }
        return kind.cast(plain);
    }

    static boolean equal(CodeObject a, CodeObject b) {
        return a.name().equals(b.name())
                && a.argCount() == b.argCount()
                && a.positionalOnlyArgCount() == b.positionalOnlyArgCount()
                && a.keywordOnlyArgCount() == b.keywordOnlyArgCount()
                && a.flags() == b.flags()
                && a.firstLine() == b.firstLine()
                && Arrays.equals(a.code(), b.code())
                && a.names().equals(b.names())
                && a.localsPlusNames().equals(b.localsPlusNames())
                && Arrays.equals(a.localsPlusKinds(), b.localsPlusKinds())
                && Arrays.equals(a.lineTable(), b.lineTable())
                && Arrays.equals(a.exceptionTable(), b.exceptionTable())
                && equalConstants(a.constants(), b.constants());
    }

    private static boolean equalConstants(List<Object> a, List<Object> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Object left = a.get(i);
            Object right = b.get(i);
            boolean same = left instanceof CodeObject x && right instanceof CodeObject y
                    ? equal(x, y)
                    : left instanceof Constants.Tuple x && right instanceof Constants.Tuple y
                            ? equalConstants(x.elements(), y.elements())
                            : left.equals(right);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
