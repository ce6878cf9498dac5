// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import dev.fantail.objects.PythonContext;
import java.io.Console;

/** Whether the context's standard streams are the terminal of the process. */
final class Terminal {
    private Terminal() {}

    static boolean isAttached(PythonContext context) {
        // An embedder that redirects a stream gives another object than the process's own.
        if (!context.env().isNativeAccessAllowed() && !context.env().isFileIOAllowed()) {
            return false;
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
