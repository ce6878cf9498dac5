// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Python that is measured.
 *
 * @param command what starts it
 * @param share how much of the time a program gets it needs, as one without a compiler is as fast at once as it ever is
 * @param overhead the seconds that a process of it needs before and after what is measured
 */
record Peer(String name, List<String> command, double share, double overhead) {
    /** The Pythons of this machine, Fantail first. */
    static List<Peer> find(Path home, List<String> wanted) {
        Map<String, Peer> found = new LinkedHashMap<>();
        String own = System.getenv("FANTAIL_COMMAND");
        List<String> command = own == null || own.isEmpty()
                ? List.of(home.resolve("../launcher/bin/fantail").normalize().toString())
                : List.of(own.split(" "));
        found.put("fantail", new Peer("fantail", command, 1, 1));
        locate(found, "cpython", "FANTAIL_CPYTHON", "3.12", "python3.12", 0.2, 0.1);
        locate(found, "pypy", "FANTAIL_PYPY", "pypy", "pypy3", 0.5, 0.3);
        locate(found, "graalpy", "FANTAIL_GRAALPY", "graalpy", "graalpy", 1, 2);
        for (String name : wanted) {
            if (!found.containsKey(name)) {
                System.err.println("benchmarks: not found on this machine: " + name);
            }
        }
        List<Peer> peers = new ArrayList<>(found.values());
        peers.removeIf(peer -> !wanted.isEmpty() && !wanted.contains(peer.name));
        return peers;
    }

    /** One of several, or {@code null}. */
    static Peer named(String name, List<Peer> peers) {
        return peers.stream().filter(peer -> peer.name.equals(name)).findFirst().orElse(null);
    }

    private static void locate(
            Map<String, Peer> found,
            String name,
            String variable,
            String pyenvPrefix,
            String executable,
            double share,
            double overhead) {
        String told = System.getenv(variable);
        if (told != null && !told.isEmpty()) {
            found.put(name, new Peer(name, List.of(told.split(" ")), share, overhead));
            return;
        }
        File[] versions = new File(System.getProperty("user.home"), ".pyenv/versions").listFiles();
        if (versions != null) {
            Arrays.sort(versions);
            for (File version : versions) {
                File program = new File(version, "bin/" + executable);
                if (version.getName().startsWith(pyenvPrefix) && program.canExecute()) {
                    found.put(name, new Peer(name, List.of(program.getPath()), share, overhead));
                }
            }
        }
        if (found.containsKey(name)) {
            return;
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            File program = new File(folder, executable);
            if (program.canExecute() && !folder.contains("shims")) {
                found.put(name, new Peer(name, List.of(program.getPath()), share, overhead));
                return;
            }
        }
    }
}
