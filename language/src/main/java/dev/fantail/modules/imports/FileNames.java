// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;

/** File names in code objects that were compiled elsewhere. */
final class FileNames {
    private FileNames() {}

    /** An executable code object that says it comes from {@code fileName}. */
    static PyCode withFileName(PythonContext context, CodeObject code, String fileName) {
        PyCode.Translator translator = (PyCode.Translator) context.moduleState()
                .computeIfAbsent(
                        FileNames.class,
                        key -> context.compile(Str.EMPTY, "<empty>", "exec", 0, 0)
                                .translator());
        return new PyCode(code.withFileName(fileName), translator);
    }

    /** Changes the file name of code that did not run yet. */
    static void replace(PyCode code, String fileName) {
        code.replaceCode(code.code().withFileName(fileName));
    }
}
