// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.traceback;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.objects.PythonContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The lines of a source file, for showing. */
final class SourceLines {
    private SourceLines() {}

    /** Without line ends; empty where the file cannot be read. */
    static List<String> of(String fileName) {
        String text = read(fileName);
        return text == null ? List.of() : Arrays.asList(text.split("\r\n|\r|\n", -1));
    }

    private static String read(String fileName) {
        if (fileName.startsWith("<") && fileName.endsWith(">")) {
            return null;
        }
        PythonContext context = PythonContext.get();
        try {
            TruffleFile file = context.env().getPublicTruffleFile(fileName);
            if (file.isRegularFile()) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException | SecurityException | IllegalArgumentException | UnsupportedOperationException e) {
            // Perhaps it is part of the language's own files.
        }
        return readInternal(context, fileName);
    }

    private static String readInternal(PythonContext context, String fileName) {
        if (context.options().standardLibrary().isEmpty()
                || !fileName.startsWith(context.options().standardLibrary())) {
            return null;
        }
        try {
            TruffleFile file = context.env().getInternalTruffleFile(fileName);
            return file.isRegularFile() ? new String(file.readAllBytes(), StandardCharsets.UTF_8) : null;
        } catch (IOException | SecurityException | IllegalArgumentException | UnsupportedOperationException e) {
            return null;
        }
    }
}
