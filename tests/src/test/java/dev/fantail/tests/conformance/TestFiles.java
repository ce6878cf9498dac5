// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which files of the test package run: {@code files.txt}, by part. */
final class TestFiles {
    private TestFiles() {}

    static Map<String, List<String>> read(Path list) throws IOException {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (line.startsWith("[")) {
                part = new ArrayList<>();
                parts.put(line.substring(1, line.indexOf(']')), part);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                part.addAll(List.of(line.strip().split("\\s+")));
            }
        }
        return parts;
    }
}
