// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An optimization of {@code docs/optimizations.md} that can be left out.
 *
 * @param number its number there
 * @param program the program that shows what it brings, named in the last column there
 */
record Optimization(int number, String name, String program) {
    /** @param home the folder of the benchmarks */
    static List<Optimization> all(Path home) throws IOException {
        List<Optimization> found = new ArrayList<>();
        for (String line : Files.readAllLines(home.resolve("../docs/optimizations.md"))) {
            String[] cells = line.split("\\s*\\|\\s*");
            if (cells.length < 3 || !cells[1].matches("\\d+")) {
                continue;
            }
            String program = cells[cells.length - 1].replace("`", "");
            if (Files.exists(home.resolve("programs").resolve(program + ".py"))) {
                found.add(new Optimization(Integer.parseInt(cells[1]), cells[2], program));
            }
        }
        return found;
    }

    /** What its results are called. */
    String title() {
        return number + " " + name + ": " + program;
    }
}
