// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import java.util.ArrayList;
import java.util.List;

/** File names in code objects that were compiled elsewhere. */
final class FileNames {
    private FileNames() {}

    /** An executable code object that says it comes from {@code fileName}. */
    static PyCode withFileName(PythonContext context, CodeObject code, String fileName) {
        PyCode.Translator translator = (PyCode.Translator) context.moduleState()
                .computeIfAbsent(
                        FileNames.class,
                        key -> context.compile(Str.EMPTY, "<empty>", "exec", 0, 0).translator());
        return new PyCode(renamed(code, fileName), translator);
    }

    /** Changes the file name of code that did not run yet. */
    static void replace(PyCode code, String fileName) {
        code.replaceCode(renamed(code.code(), fileName));
    }

    private static CodeObject renamed(CodeObject code, String fileName) {
        if (code.fileName().equals(fileName)) {
            return code;
        }
        List<Object> constants = new ArrayList<>(code.constants());
        constants.replaceAll(constant -> constant instanceof CodeObject nested ? renamed(nested, fileName) : constant);
        return new CodeObject(
                code.argCount(),
                code.positionalOnlyArgCount(),
                code.keywordOnlyArgCount(),
                code.stackSize(),
                code.flags(),
                code.code(),
                List.copyOf(constants),
                code.names(),
                code.localsPlusNames(),
                code.localsPlusKinds(),
                fileName,
                code.name(),
                code.qualifiedName(),
                code.firstLine(),
                code.lineTable(),
                code.exceptionTable());
    }
}
