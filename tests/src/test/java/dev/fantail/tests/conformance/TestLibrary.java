// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A library folder for a Fantail that runs CPython's tests: its own library, with the test package of the CPython on this
 * machine beside it, and stand-ins for modules that some of the tests need. Child processes that tests start find both, whatever options they pass.
 */
final class TestLibrary {
    private TestLibrary() {}

    /** Brings {@code target} up to date. */
    static void prepare(Path library, Path cpythonLibrary, Path standIns, Path target) throws IOException {
        copy(library, target);
        copy(standIns, target);
        copy(cpythonLibrary.resolve("test"), target.resolve("test"));
    }

    /** Copies what is newer; folders of cached bytecode are left out below {@code test}. */
    private static void copy(Path source, Path target) throws IOException {
        boolean test = source.endsWith("test");
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (test && folder.endsWith("__pycache__")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(source.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(source.relativize(file));
                boolean same = Files.exists(copy, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(copy, LinkOption.NOFOLLOW_LINKS)
                                .equals(attributes.lastModifiedTime());
                if (!same) {
                    Files.copy(
                            file,
                            copy,
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A script that runs the Fantail whose build is in {@code home}, with another library. */
    static Path launcher(Path home, Path library, Path script) throws IOException {
        String text = """
            #!/bin/sh
            read -r java <'%1$s/java'
            terminal=false
            [ -t 0 ] && terminal=true
            exec "$java" '@%1$s/options' ${FANTAIL_JAVA_OPTIONS:--XX:+UseSerialGC} '-Dfantail.library=%2$s' '-Dfantail.executable=%3$s' \
            '-Dfantail.terminal='$terminal dev.fantail.launcher.Main "$@"
            """.formatted(home, library, script);
        Files.write(script, text.getBytes(StandardCharsets.UTF_8));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
        return script;
    }
}
