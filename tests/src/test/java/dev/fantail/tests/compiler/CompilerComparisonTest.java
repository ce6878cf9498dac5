// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.Marshal;
import dev.fantail.bytecode.MarshalException;
import dev.fantail.bytecode.Verifier;
import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import dev.fantail.tests.support.CPython;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The compiler makes the code objects that CPython makes, byte for byte, of the whole standard library. Run with
 * {@code -Dcomparison=full} to compare the library's own tests too, and at every optimization level.
 */
class CompilerComparisonTest {
    /** Other maintenance releases differ in details of a few constructs. */
    private static final int MICRO = 1;

    private static final String SCRIPT =
            """
            import glob, marshal, os, sys, warnings
            warnings.simplefilter('ignore')
            library, full, optimize = sys.argv[1], sys.argv[2] == 'full', int(sys.argv[3])
            out = sys.stdout.buffer
            def put(data):
                out.write(len(data).to_bytes(4, 'big') + data)
            for name in sorted(glob.glob(library + '/**/*.py', recursive=True)):
                parts = name[len(library):].split(os.sep)
                if 'site-packages' in parts or not full and ('test' in parts or 'tests' in parts):
                    continue
                try:
                    with open(name, 'rb') as file:
                        code = compile(file.read(), name, 'exec', dont_inherit=True, optimize=optimize)
                except (SyntaxError, ValueError):
                    continue
                put(name.encode())
                put(marshal.dumps(code))
            put(b'')
            """;

    private int compared;
    private final List<String> failures = new ArrayList<>();

    @Test
    void codeObjectsAreThoseOfCPython() throws IOException, MarshalException {
        CPython python = CPython.find().orElse(null);
        assumeTrue(python != null, CPython.ABSENT);
        assumeTrue(python.micro() == MICRO, "code objects are those of CPython 3.12." + MICRO);
        String extent = System.getProperty("comparison", "");
        for (int optimize = 0; optimize <= (extent.equals("full") ? 2 : 0); optimize++) {
            compare(python, extent, optimize);
        }
        assertEquals(List.of(), failures);
        assertTrue(compared > 500, "only " + compared + " files compared");
    }

    private void compare(CPython python, String extent, int optimize) throws IOException, MarshalException {
        Process process = python.start(
                SCRIPT, List.of(python.library().toString(), extent.isEmpty() ? "-" : extent, "" + optimize));
        CompilerOptions options = CompilerOptions.DEFAULT.withOptimize(optimize);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                byte[] name = in.readNBytes(in.readInt());
                if (name.length == 0) {
                    break;
                }
                CodeObject expected = (CodeObject) Marshal.read(in.readNBytes(in.readInt()));
                String file = new String(name, StandardCharsets.UTF_8);
                String difference = compare(file, expected, options);
                if (difference != null) {
                    failures.add(file + " at level " + optimize + ": " + difference);
                }
                compared++;
            }
        } finally {
            process.destroy();
        }
    }

    private static String compare(String file, CodeObject expected, CompilerOptions options)
            throws IOException, MarshalException {
        CodeObject actual;
        try {
            byte[] source = Files.readAllBytes(Path.of(file));
            actual = Compiler.compile(
                    Parser.parse(source, file, ParserOptions.of(ParserOptions.Mode.EXEC)), file, options);
        } catch (RuntimeException e) {
            return e.toString();
        }
        String difference = CodeObjects.difference(expected, actual);
        if (difference == null) {
            difference = CodeObjects.difference(expected, (CodeObject) Marshal.read(Marshal.write(actual)));
        }
        check(actual);
        return difference;
    }

    /** Whatever the compiler makes must pass the verifier, and be divided into blocks. */
    private static void check(CodeObject code) {
        Verifier.verify(code);
        assertEquals(0, ControlFlowGraph.of(code).block(0).entryDepth());
        for (Object constant : code.constants()) {
            if (constant instanceof CodeObject inner) {
                check(inner);
            }
        }
    }
}
