// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.tests.support.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build made of the standard library. */
class StandardLibraryTest {
    private static final Pattern FOREIGN =
            Pattern.compile("graalpy|__graalpython__|graalvm|truffle", Pattern.CASE_INSENSITIVE);

    @Test
    void noMentionOfAnotherImplementationIsLeft() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : files(".py")) {
            var matcher = FOREIGN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                found.add(Programs.LIBRARY.relativize(file) + ": " + matcher.group());
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everySourceIsCompiled() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Path file : files(".py")) {
            String name = file.getFileName().toString().replace(".py", ".fantail-312.pyc");
            if (!Files.exists(file.resolveSibling("__pycache__").resolve(name))) {
                missing.add(file.toString());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsNotForProgramsIsLeftOut() throws Exception {
        assertTrue(files(".py").size() > 400);
        for (String folder : List.of("test", "idlelib", "lib2to3", "tkinter", "turtledemo", "msilib")) {
            assertTrue(Files.notExists(Programs.LIBRARY.resolve(folder)), folder);
        }
    }

    private static List<Path> files(String ending) throws Exception {
        try (var walk = Files.walk(Programs.LIBRARY)) {
            return walk.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
