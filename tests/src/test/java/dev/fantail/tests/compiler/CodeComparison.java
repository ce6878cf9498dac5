// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

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

/**
 * Compiles all source files below a folder here and with CPython, and compares the code objects: every byte of code with its
 * caches, constants, names, flags, stack size, exception table and location table.
 */
final class CodeComparison {
    /** Which files of a library. */
    enum Extent {
        /** Without its tests. */
        LIBRARY,
        TESTS
    }

    /** Sends, of every file that compiles, the name and the marshalled code. */
    private static final String SCRIPT = """
        import glob, marshal, os, sys, warnings
        warnings.simplefilter('ignore')
        library, tests, optimize = sys.argv[1], sys.argv[2] == 'TESTS', int(sys.argv[3])
        out = sys.stdout.buffer
        def put(data):
            out.write(len(data).to_bytes(4, 'big') + data)
        for name in sorted(glob.glob(library + '/**/*.py', recursive=True)):
            parts = name[len(library):].split(os.sep)
            if 'site-packages' in parts or tests != ('test' in parts or 'tests' in parts):
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

    private int files;
    private int codeObjects;
    private int differentFiles;
    private int differentCodeObjects;
    private final List<String> differences = new ArrayList<>();

    int files() {
        return files;
    }

    int codeObjects() {
        return codeObjects;
    }

    int differentFiles() {
        return differentFiles;
    }

    int differentCodeObjects() {
        return differentCodeObjects;
    }

    /** What differs first in each file that differs. */
    List<String> differences() {
        return differences;
    }

    void compare(CPython python, Path library, Extent extent, int optimize) throws IOException, MarshalException {
        Process process = python.start(SCRIPT, List.of(library.toString(), extent.name(), "" + optimize));
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
                    differentFiles++;
                    differences.add(file + " at level " + optimize + ": " + difference);
                }
                files++;
            }
        } finally {
            process.destroy();
        }
    }

    private String compare(String file, CodeObject expected, CompilerOptions options)
            throws IOException, MarshalException {
        int total = count(expected);
        codeObjects += total;
        CodeObject actual;
        try {
            byte[] source = Files.readAllBytes(Path.of(file));
            actual = Compiler.compile(
                    Parser.parse(source, file, ParserOptions.of(ParserOptions.Mode.EXEC)), file, options);
        } catch (RuntimeException e) {
            differentCodeObjects += total;
            return e.toString();
        }
        String difference = CodeObjects.difference(expected, actual);
        if (difference == null) {
            difference = CodeObjects.difference(expected, (CodeObject) Marshal.read(Marshal.write(actual)));
        }
        if (difference != null) {
            differentCodeObjects += Math.max(1, CodeObjects.differences(expected, actual));
        }
        check(actual);
        return difference;
    }

    private static int count(CodeObject code) {
        int count = 1;
        for (Object constant : code.constants()) {
            if (constant instanceof CodeObject inner) {
                count += count(inner);
            }
        }
        return count;
    }

    /** Whatever the compiler makes must pass the verifier, and be divided into blocks. */
    private static void check(CodeObject code) {
        Verifier.verify(code);
        if (ControlFlowGraph.of(code).block(0).entryDepth() != 0) {
            throw new IllegalStateException(code.qualifiedName() + " starts with a stack that is not empty");
        }
        for (Object constant : code.constants()) {
            if (constant instanceof CodeObject inner) {
                check(inner);
            }
        }
    }
}
