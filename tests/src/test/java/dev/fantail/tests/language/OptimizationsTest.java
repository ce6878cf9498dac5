// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.objects.Optimization;
import dev.fantail.tests.support.LauncherProcess;
import dev.fantail.tests.support.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Optimizations can be left out, and change no result. */
class OptimizationsTest {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| `(\\w+)` \\|");

    @Test
    void theTableHasAProgramForEach() throws IOException {
        Set<Integer> documented = new TreeSet<>();
        for (String line : Files.readAllLines(Programs.ROOT.resolve("docs/optimizations.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                documented.add(Integer.valueOf(row.group(1)));
                Path program = Programs.ROOT.resolve("benchmarks/programs/" + row.group(2) + ".py");
                assertTrue(Files.exists(program), line);
            }
        }
        Set<Integer> known = Arrays.stream(Optimization.values())
                .map(Optimization::number)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, documented);
    }

    @Test
    void programsPrintTheSameWithoutThem() {
        String all = Arrays.stream(Optimization.values())
                .map(optimization -> Integer.toString(optimization.number()))
                .collect(Collectors.joining(","));
        assertAll(Programs.below("specializations").stream().map(program -> () -> {
            LauncherProcess.Outcome outcome = LauncherProcess.of(
                            Programs.DIRECTORY.resolve(program).toString())
                    .with("JDK_JAVA_OPTIONS", "-Dfantail.without=" + all)
                    .run();
            assertTrue(outcome.err().contains("-Dfantail.without=" + all), outcome.err());
            assertEquals(Programs.expected(program), outcome.out(), program.toString());
        }));
    }
}
