// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fantail.tests.support.CPython;
import dev.fantail.tests.support.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A part of CPython's tests, quick ones of each group ({@code ratchet.txt}): what passes on CPython passes here, except the
 * methods in {@code known-failures.txt}, each with its reason.
 */
class ConformanceRatchetTest {
    private static final Path ROOT = Programs.ROOT.toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("tests/src/test/conformance");

    @Test
    void whatPassedStillPasses() throws Exception {
        assumeTrue(CPython.find().isPresent(), CPython.ABSENT);
        // The command runs the build that the launcher makes at its first run.
        Process build = new ProcessBuilder(ROOT.resolve("launcher/bin/fantail").toString(), "-V")
                .redirectErrorStream(true)
                .start();
        build.getInputStream().readAllBytes();
        assertEquals(0, build.waitFor());
        List<String> files = lines("ratchet.txt");
        Conformance.main(new String[] {ROOT.toString(), "--files", String.join(",", files), "--timeout", "240"});
        Set<String> known = new HashSet<>();
        for (String line : lines("known-failures.txt")) {
            known.add(line.split("\t")[0]);
        }
        List<String> fresh = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("tests/target/conformance/failures.txt"))) {
            String[] fields = line.split("\t");
            boolean skipped = fields.length > 2 && fields[2].equals("SKIPPED");
            if (files.contains(fields[0]) && !skipped && !known.contains(fields[1])) {
                fresh.add(line);
            }
        }
        assertEquals(List.of(), fresh, "methods that pass on CPython and fail here");
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
