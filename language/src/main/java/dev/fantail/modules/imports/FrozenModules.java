// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.MarshalException;
import dev.fantail.bytecode.PycFile;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PythonContext;
import java.io.IOException;

/** The modules that the import system needs before it can find files: their code is taken from the library directly. */
final class FrozenModules {
    /** The tag in the names of cached bytecode files. */
    static final String CACHE_TAG = "fantail-312";

    /**
     * @param originalName the name of the module in the library
     */
    record Frozen(String originalName, boolean isPackage) {}

    private FrozenModules() {}

    static String[] names() {
        return new String[] {"_frozen_importlib", "_frozen_importlib_external", "zipimport"};
    }

    /** The frozen module of this name, or {@code null}. */
    static Frozen find(String name) {
        return switch (name) {
            case "_frozen_importlib" -> new Frozen("importlib._bootstrap", false);
            case "_frozen_importlib_external" -> new Frozen("importlib._bootstrap_external", false);
            case "zipimport" -> new Frozen("zipimport", false);
            default -> null;
        };
    }

    @TruffleBoundary
    static PyCode code(PythonContext context, Frozen module) {
        String path = module.originalName.replace('.', '/');
        String fileName = "<frozen " + module.originalName + ">";
        String directory = StandardLibrary.directory(context);
        if (directory.isEmpty()) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "the standard library was not found");
        }
        int slash = path.lastIndexOf('/') + 1;
        TruffleFile cached = context.env()
                .getInternalTruffleFile(directory + "/" + path.substring(0, slash) + "__pycache__/"
                        + path.substring(slash) + "." + CACHE_TAG + ".pyc");
        try {
            if (cached.exists()) {
                CodeObject code = PycFile.read(cached.readAllBytes()).code();
                return FileNames.withFileName(context, code, fileName);
            }
        } catch (IOException | MarshalException e) {
            // A damaged cache is as good as none.
        }
        try {
            byte[] source = context.env()
                    .getInternalTruffleFile(directory + "/" + path + ".py")
                    .readAllBytes();
            return context.compile(new PyBytes(source), fileName, "exec", 0, context.options().optimize());
        } catch (IOException e) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "cannot read " + path + ".py of the standard library");
        }
    }
}
