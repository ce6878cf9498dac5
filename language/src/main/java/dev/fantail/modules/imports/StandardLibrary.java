// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import dev.fantail.objects.PythonContext;
import java.io.IOException;

/** Where the part of the standard library that is written in Python is. */
public final class StandardLibrary {
    /** The id of the resource in the jar. */
    public static final String RESOURCE = "libpython";

    private static final Object KEY = StandardLibrary.class;

    private StandardLibrary() {}

    /** The absolute path of the directory, without a slash at the end; empty when there is none. */
    @TruffleBoundary
    public static String directory(PythonContext context) {
        return (String) context.moduleState().computeIfAbsent(KEY, key -> find(context));
    }

    private static String find(PythonContext context) {
        String configured = context.options().standardLibrary();
        if (configured.isEmpty()) {
            String variable = context.env().getEnvironment().get("FANTAIL_STDLIB");
            configured = variable == null ? "" : variable;
        }
        if (!configured.isEmpty()) {
            return context.env()
                    .getInternalTruffleFile(configured)
                    .getAbsoluteFile()
                    .normalize()
                    .getPath();
        }
        try {
            TruffleFile resource = context.env().getInternalResource(RESOURCE);
            return resource == null ? "" : resource.getAbsoluteFile().getPath();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether a path leads into the library. */
    public static boolean contains(PythonContext context, String path) {
        String directory = directory(context);
        return !directory.isEmpty()
                && path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/')
                && !path.contains("/../");
    }
}
