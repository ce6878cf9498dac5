// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.launcher;

import java.util.Map;

/** Entry of the command line: {@code fantail} is used like {@code python3}. */
public final class Main {
    static final String VERSION = "3.12.8";

    /**
     * Python's main thread recurses deeply; this much address space is reserved, and committed only as it is used. The
     * primordial thread's stack cannot be chosen, hence a thread of its own.
     */
    private static final long STACK_SIZE = 1L << 30;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        int[] status = new int[1];
        Thread thread =
                new Thread(null, () -> status[0] = run(Arguments.of(args), System.getenv()), "MainThread", STACK_SIZE);
        thread.start();
        thread.join();
        System.out.flush();
        System.err.flush();
        if (Boolean.getBoolean("fantail.exit")) {
            // Only an orderly exit writes the archive of classes.
            System.exit(status[0]);
        }
        // Daemon threads of the program end here, as they do in CPython.
        Runtime.getRuntime().halt(status[0]);
    }

    private static int run(String[] args, Map<String, String> environment) {
        String name = System.getProperty("fantail.program", "fantail");
        CommandLine line;
        try {
            line = CommandLine.parse(args, environment);
        } catch (CommandLine.UsageException e) {
            System.err.println(e.getMessage());
            System.err.printf(Usage.LINE + "%n", name);
            System.err.println("Try `" + name + " -h' for more information.");
            return 2;
        }
        if (line.help || line.helpEnvironment || line.helpX) {
            if (line.help) {
                System.out.printf(Usage.LINE + "%n", name);
                System.out.print(Usage.OPTIONS);
            }
            if (line.helpEnvironment) {
                System.out.print(Usage.ENVIRONMENT);
            }
            if (line.helpX) {
                System.out.print(Usage.X_OPTIONS);
            }
            return 0;
        }
        if (line.version > 0) {
            System.out.println("Python " + VERSION
                    + (line.version > 1
                            ? " (Fantail) [" + System.getProperty("java.vm.name") + " "
                                    + System.getProperty("java.version") + "]"
                            : ""));
            return 0;
        }
        return new Program(line, args, environment).run();
    }
}
