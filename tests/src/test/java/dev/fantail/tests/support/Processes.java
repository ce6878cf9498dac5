// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.support;

/** Ends processes. */
public final class Processes {
    private Processes() {}

    /** Ends a process that was started here, and those that it started. */
    public static void destroy(Process process) throws InterruptedException {
        var descendants = process.descendants().toList();
        process.destroyForcibly().waitFor();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
