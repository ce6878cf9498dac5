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
     * @param originalName the name of the module in the library, behind {@code <} for the body of a package that is
     *     imported as a module; {@code null} for one that is not there
     * @param path of its file, without the suffix
     */
    record Frozen(String originalName, boolean isPackage, String path) {
        Frozen(String originalName, boolean isPackage) {
            this(originalName, isPackage, originalName.replace('.', '/') + (isPackage ? "/__init__" : ""));
        }
    }

    private FrozenModules() {}

    static String[] names() {
        return new String[] {
            "_frozen_importlib",
            "_frozen_importlib_external",
            "zipimport",
            "__hello__",
            "__hello_alias__",
            "__hello_only__",
            "__phello__",
            "__phello__.__init__",
            "__phello__.ham",
            "__phello__.ham.__init__",
            "__phello__.ham.eggs",
            "__phello__.spam",
            "__phello_alias__",
            "__phello_alias__.spam"
        };
    }

    /** The frozen module of this name, or {@code null}. */
    static Frozen find(String name) {
        return switch (name) {
            case "_frozen_importlib" -> new Frozen("importlib._bootstrap", false);
            case "_frozen_importlib_external" -> new Frozen("importlib._bootstrap_external", false);
            case "zipimport" -> new Frozen("zipimport", false);
            case "__hello__", "__phello__.ham.eggs", "__phello__.spam" -> new Frozen(name, false);
            case "__hello_alias__", "__phello_alias__.spam" -> new Frozen("__hello__", false);
            case "__phello_alias__" -> new Frozen("__hello__", true, "__hello__");
            case "__hello_only__" -> new Frozen(null, false, "__hello__");
            case "__phello__", "__phello__.ham" -> new Frozen(name, true);
            case "__phello__.__init__", "__phello__.ham.__init__" -> {
                String parent = name.substring(0, name.lastIndexOf('.'));
                yield new Frozen("<" + parent, false, parent.replace('.', '/') + "/__init__");
            }
            default -> null;
        };
    }

    @TruffleBoundary
    static PyCode code(PythonContext context, String name, Frozen module) {
        String path = module.path;
        String fileName = "<frozen " + (name.startsWith("_frozen_") ? module.originalName : name) + ">";
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
            return context.compile(
                    new PyBytes(source), fileName, "exec", 0, context.options().optimize());
        } catch (IOException e) {
            throw Errors.of(ExceptionTypes.IMPORT_ERROR, "cannot read " + path + ".py of the standard library");
        }
    }
}
