// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.List;

/**
 * What a context was configured with; the command line's flags under the names of {@code sys.flags}.
 *
 * @param standardLibrary directory of the standard library, or "" for the one inside the jar
 * @param executable {@code sys.executable}
 * @param arguments {@code sys.argv}
 * @param originalArguments {@code sys.orig_argv}
 * @param pythonPath entries of PYTHONPATH
 * @param warnOptions of {@code -W}
 * @param xOptions of {@code -X}
 * @param hashSeed of PYTHONHASHSEED; "" or "random" for another one in every run
 */
public record PythonOptions(
        String standardLibrary,
        String executable,
        List<String> arguments,
        List<String> originalArguments,
        List<String> pythonPath,
        List<String> warnOptions,
        List<String> xOptions,
        int optimize,
        int verbose,
        int bytesWarning,
        boolean inspect,
        boolean interactive,
        boolean dontWriteBytecode,
        boolean ignoreEnvironment,
        boolean isolated,
        boolean noSite,
        boolean noUserSite,
        boolean quiet,
        boolean safePath,
        boolean unbuffered,
        int debug,
        String hashSeed,
        boolean utf8Mode) {
    /** Whether code objects know columns. */
    public boolean hasColumns() {
        return !xOptions.contains("no_debug_ranges");
    }
}
