// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.tests.support.LauncherProcess;
import dev.fantail.tests.support.LauncherProcess.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line is used like {@code python3}. */
class LauncherTest {
    @TempDir
    Path folder;

    private static void check(Outcome outcome, int status, String out, String err) {
        assertEquals(out, outcome.out(), outcome.err());
        assertEquals(err, outcome.err());
        assertEquals(status, outcome.status());
    }

    private static Outcome run(String... arguments) throws Exception {
        return LauncherProcess.of(arguments).run();
    }

    @Test
    void command() throws Exception {
        check(run("-c", "import sys; print(sys.argv, __name__)", "-x", "y"), 0, "['-c', '-x', 'y'] __main__\n", "");
    }

    @Test
    void versionAndHelp() throws Exception {
        assertTrue(run("-V").out().startsWith("Python 3.12."));
        assertTrue(run("-h").out().contains("-c cmd"));
        assertEquals(2, run("-Z").status());
        assertEquals(2, run("-c").status());
    }

    @Test
    void script() throws Exception {
        Path script = Files.writeString(
                folder.resolve("s.py"),
                "import sys\nprint(sys.argv[1:], sys.path[0] == __file__[:-5])\nimport other\n");
        Files.writeString(folder.resolve("other.py"), "print(__name__)\n");
        check(run("-B", script.toString(), "a"), 0, "['a'] True\nother\n", "");
    }

    @Test
    void statuses() throws Exception {
        check(run("-c", "raise SystemExit"), 0, "", "");
        check(run("-c", "import sys; sys.exit(7)"), 7, "", "");
        check(run("-c", "import sys; sys.exit('message')"), 1, "", "message\n");
        check(
                run("-c", "def f():\n    1/0\nf()"),
                1,
                "",
                "Traceback (most recent call last):\n  File \"<string>\", line 3, in <module>\n"
                        + "  File \"<string>\", line 2, in f\nZeroDivisionError: division by zero\n");
        check(
                run("-c", "raise KeyboardInterrupt"),
                130,
                "",
                "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\nKeyboardInterrupt\n");
    }

    @Test
    void badInput() throws Exception {
        Outcome missing = run("no-such-file.py");
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("can't open file"), missing.err());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Outcome directory = run(empty.toString());
        assertEquals(1, directory.status());
        assertTrue(directory.err().contains("can't find '__main__' module"), directory.err());
        Path syntax = Files.writeString(folder.resolve("syntax.py"), "x = (1,\n");
        check(
                run(syntax.toString()),
                1,
                "",
                "  File \"" + syntax + "\", line 1\n    x = (1,\n        ^\nSyntaxError: '(' was never closed\n");
        Path binary = Files.write(folder.resolve("binary.py"), new byte[] {'x', '=', '"', (byte) 0xff, '"', '\n'});
        Outcome encoding = run(binary.toString());
        assertEquals(1, encoding.status());
        assertTrue(
                encoding.err().contains("SyntaxError") && !encoding.err().contains("at dev.fantail"), encoding.err());
        Path truncated = Files.write(folder.resolve("t.pyc"), new byte[] {(byte) 0xcb, 0x0d, 0x0d, 0x0a, 0, 0});
        Outcome pyc = run(truncated.toString());
        assertEquals(1, pyc.status());
        Path foreign = Files.write(folder.resolve("f.pyc"), new byte[20]);
        assertTrue(run(foreign.toString()).err().contains("Bad magic number in .pyc file"));
        Outcome recursion = run("-c", "def f(): f()\nf()");
        assertEquals(1, recursion.status());
        assertTrue(recursion.err().contains("RecursionError: maximum recursion depth exceeded"), recursion.err());
        assertTrue(run("-c", "raise 5").err().endsWith("TypeError: exceptions must derive from BaseException\n"));
        Outcome module = run("-m", "no_such_module");
        assertEquals(1, module.status());
        assertTrue(module.err().endsWith("No module named no_such_module\n"), module.err());
    }

    @Test
    void standardInput() throws Exception {
        check(LauncherProcess.of().input("print(1 + 1)\n").run(), 0, "2\n", "");
        check(
                LauncherProcess.of("-", "a")
                        .input("import sys\nprint(sys.argv)\n")
                        .run(),
                0,
                "['-', 'a']\n",
                "");
        check(LauncherProcess.of("-c", "print(input() * 2)").input("ab\n").run(), 0, "abab\n", "");
    }

    @Test
    void modulesDirectoriesAndArchives() throws Exception {
        Path pkg = Files.createDirectories(folder.resolve("app"));
        Files.writeString(
                pkg.resolve("__main__.py"), "import sys\nprint('main', __name__, __package__, sys.argv[1:])\n");
        check(run("-B", pkg.toString(), "x"), 0, "main __main__  ['x']\n", "");
        Files.writeString(pkg.resolve("__init__.py"), "");
        check(LauncherProcess.of("-B", "-m", "app", "y").in(folder).run(), 0, "main __main__ app ['y']\n", "");
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            archive.putNextEntry(new ZipEntry("__main__.py"));
            archive.write("print('zipped', __name__)\n".getBytes());
        }
        check(run(zip.toString()), 0, "zipped __main__\n", "");
    }

    @Test
    void compiledFiles() throws Exception {
        Path source = Files.writeString(folder.resolve("c.py"), "print('compiled', __name__)\n");
        check(run("-m", "py_compile", source.toString()), 0, "", "");
        Path compiled = folder.resolve("__pycache__/c.fantail-312.pyc");
        assertTrue(Files.exists(compiled));
        check(run(compiled.toString()), 0, "compiled __main__\n", "");
    }

    @Test
    void optionsAndVariables() throws Exception {
        check(run("-O", "-c", "assert False; print(__debug__)"), 0, "False\n", "");
        check(run("-OO", "-c", "def f(): 'doc'\nprint(f.__doc__)"), 0, "None\n", "");
        check(
                LauncherProcess.of("-c", "import sys; print('/x/y' in sys.path)")
                        .with("PYTHONPATH", "/x/y:/z")
                        .run(),
                0,
                "True\n",
                "");
        check(
                LauncherProcess.of("-E", "-c", "import sys; print('/x/y' in sys.path)")
                        .with("PYTHONPATH", "/x/y")
                        .run(),
                0,
                "False\n",
                "");
        check(run("-S", "-c", "import sys; print('site' in sys.modules, sys.flags.no_site)"), 0, "False 1\n", "");
        check(
                run(
                        "-I",
                        "-c",
                        "import sys; print(sys.flags.isolated, sys.flags.ignore_environment, sys.flags.safe_path)"),
                0,
                "1 1 True\n",
                "");
        check(
                run("-X", "a=b", "-X", "c", "-c", "import sys; print(sys._xoptions['a'], sys._xoptions['c'])"),
                0,
                "b True\n",
                "");
        check(
                run(
                        "-W",
                        "error",
                        "-c",
                        "import warnings\ntry: warnings.warn('w')\nexcept UserWarning as e: print('raised', e)"),
                0,
                "raised w\n",
                "");
        check(run("-u", "-c", "import sys; sys.stdout.write('x'); import os; os._exit(4)"), 4, "x", "");
        check(run("-c", "import atexit; atexit.register(print, 'at exit')"), 0, "at exit\n", "");
    }

    @Test
    void promptOnAPipe() throws Exception {
        Outcome outcome = LauncherProcess.of("-i", "-q")
                .input("x = 5\nif x:\n    print(x)\n\nx + 1\n1/0\n'still here'\n")
                .run();
        assertEquals("5\n6\n'still here'\n", outcome.out());
        assertTrue(outcome.err().contains("ZeroDivisionError: division by zero"), outcome.err());
        assertEquals(0, outcome.status());
        Outcome after = LauncherProcess.of("-i", "-c", "y = 3")
                .input("y * 2\nexit(9)\n")
                .run();
        assertEquals("6\n", after.out());
        assertEquals(9, after.status());
    }
}
