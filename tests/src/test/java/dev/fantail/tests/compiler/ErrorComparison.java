// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import dev.fantail.tests.support.CPython;
import dev.fantail.tests.support.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The errors of invalid programs: class, message and range are those of CPython. The programs come from CPython's own tests, at
 * run time; {@code invalid_programs.py} collects and compiles them.
 */
final class ErrorComparison {
    private static final List<String> FILES = List.of(
            "test_syntax test_exceptions test_fstring test_grammar test_patma test_type_params test_named_expressions"
                    .split(" "));
    private static final List<String> MORE_FILES =
            List.of(("test_positional_only_arg test_except_star test_string_literals test_unpack_ex test_keywordonlyarg"
                            + " test_generators test_genexps test_listcomps test_dictcomps test_setcomps test_scope"
                            + " test_global test_future_stmt test_coroutines test_asyncgen test_codeop test_compile"
                            + " test_eof test_flufl test_pep646_syntax test_symtable test_tokenize test_type_comments"
                            + " test_unicode_identifiers test_source_encoding test_ast test_int_literal test_traceback"
                            + " test_decorators test_unparse test_type_aliases test_type_annotations test_extcall"
                            + " test_with test_peepholer test_opcodes test_metaclass test_exception_variations"
                            + " test_unpack test_float test_complex test_bytes test_builtin test_cmd_line_script")
                    .split(" "));

    /** @param program as {@code invalid_programs.py} writes it */
    record Difference(String program, String expected, String actual) {}

    private int programs;
    private int invalid;
    private int sameError;
    private int sameText;
    private int valid;
    private int accepted;
    private final List<Difference> differences = new ArrayList<>();

    int programs() {
        return programs;
    }

    /** Programs that CPython rejects. */
    int invalid() {
        return invalid;
    }

    /** … with class, message and range as CPython's. */
    int sameError() {
        return sameError;
    }

    /** … and the text of the line that the error shows, too. */
    int sameText() {
        return sameText;
    }

    int valid() {
        return valid;
    }

    /** Programs that CPython accepts, and Fantail too. */
    int accepted() {
        return accepted;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Compares all programs; intermediate files go to {@code directory}. */
    void compare(CPython python, Path fantail, Path script, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path list = directory.resolve("programs.txt");
        Path expected = directory.resolve("cpython.txt");
        Path actual = directory.resolve("fantail.txt");
        Files.deleteIfExists(actual);
        if (!Files.exists(expected)) {
            List<String> command = new ArrayList<>(List.of(
                    python.executable().toString(), "-W", "ignore", script.toString(), "harvest", list.toString()));
            command.addAll(FILES);
            command.addAll(MORE_FILES);
            run(command, directory, 900);
            complete(python.executable(), script, list, expected, directory);
        }
        complete(fantail, script, list, actual, directory);
        List<String> sources = Files.readAllLines(list);
        List<String> theirs = Files.readAllLines(expected);
        List<String> ours = Files.readAllLines(actual);
        for (int i = 0; i < sources.size(); i++) {
            count(sources.get(i), theirs.get(i), ours.get(i));
        }
    }

    /** Compiles the programs; one that ends the process is noted, and the rest goes on in another. */
    private static void complete(Path python, Path script, Path list, Path outcomes, Path directory)
            throws IOException, InterruptedException {
        int total = Files.readAllLines(list).size();
        int withoutProgress = 0;
        while (true) {
            int before = Files.exists(outcomes) ? Files.readAllLines(outcomes).size() : 0;
            if (before == total) {
                return;
            }
            if (withoutProgress > 3) {
                throw new IOException(python + " does not work: " + Files.readString(directory.resolve("log.txt")));
            }
            run(
                    List.of(python.toString(), script.toString(), "outcomes", list.toString(), outcomes.toString()),
                    directory,
                    900);
            int after = Files.exists(outcomes) ? Files.readAllLines(outcomes).size() : 0;
            withoutProgress = after == before ? withoutProgress + 1 : 0;
            if (after < total) {
                Files.write(
                        outcomes,
                        "\"the process ended\"\n".getBytes(StandardCharsets.US_ASCII),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    private static void run(List<String> command, Path directory, int seconds)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("front-end");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(directory.resolve("log.txt").toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        Process process = builder.start();
        process.getOutputStream().close();
        process.waitFor(seconds, TimeUnit.SECONDS);
        Processes.destroy(process);
    }

    private void count(String program, String expected, String actual) {
        programs++;
        String[] theirs = expected.split("\t");
        String[] ours = actual.split("\t");
        boolean same = Arrays.equals(withoutText(theirs), withoutText(ours));
        if (theirs[0].equals("\"compiles\"")) {
            valid++;
            accepted += same ? 1 : 0;
        } else {
            invalid++;
            sameError += same ? 1 : 0;
            sameText += expected.equals(actual) ? 1 : 0;
        }
        if (!expected.equals(actual)) {
            differences.add(new Difference(program, expected, actual));
        }
    }

    private static String[] withoutText(String[] parts) {
        return Arrays.copyOf(parts, Math.min(parts.length, 3));
    }
}
