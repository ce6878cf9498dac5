// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** One run: a context with the options of the command line, the program in it, and its exit status. */
final class Program {
    private static final String LANGUAGE = "python";

    private final CommandLine line;
    private final String[] args;
    private final Map<String, String> environment;

    Program(CommandLine line, String[] args, Map<String, String> environment) {
        this.line = line;
        this.args = args;
        this.environment = environment;
    }

    int run() {
        boolean terminal = isTerminal();
        if (line.kind == CommandLine.Kind.PROMPT && !terminal && !line.inspect) {
            line.kind = CommandLine.Kind.INPUT;
        }
        if (line.kind == CommandLine.Kind.FILE && !exists(line.target)) {
            String path = new File(line.target).getAbsolutePath();
            System.err.println(program() + ": can't open file '" + path + "': [Errno 2] No such file or directory");
            return 2;
        }
        Context context;
        try {
            context = createContext();
        } catch (IllegalArgumentException e) {
            System.err.println(program() + ": " + e.getMessage());
            return 2;
        }
        try {
            context.initialize(LANGUAGE);
            evaluate(context, "install_interrupt()");
            int status = 0;
            boolean prompt = line.kind == CommandLine.Kind.PROMPT;
            if (!prompt) {
                status = execute(context);
                prompt = line.inspect;
            }
            if (prompt) {
                status = new Prompt(context, line, environment).run(terminal);
            }
            int finished = evaluate(context, "finish()").asInt();
            return status == 0 ? finished : status;
        } catch (PolyglotException e) {
            return failure(e);
        }
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int execute(Context context) {
        String kind = switch (line.kind) {
            case COMMAND -> "command";
            case MODULE -> "module";
            case FILE -> "file";
            default -> "input";
        };
        return evaluate(context, "run(" + literal(kind) + ", " + literal(line.target) + ")")
                .asInt();
    }

    /** Evaluates an expression on the support module. */
    static Value evaluate(Context context, String expression) {
        return context.eval(internal("__import__('_fantail_main')." + expression));
    }

    /** Text as a Python string literal. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\'') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return out.append('\'').toString();
    }

    /** What ends a run outside the program: {@code os._exit}, resources used up, a defect. */
    private static int failure(PolyglotException e) {
        if (e.isExit()) {
            return e.getExitStatus();
        }
        if (e.isResourceExhausted()) {
            System.err.println("MemoryError");
            return 1;
        }
        if (e.isInternalError()) {
            System.err.println("Fatal Python error: internal error: " + e.getMessage());
            if (System.getenv("FANTAIL_DEBUG") != null) {
                e.printStackTrace();
            }
            return 134;
        }
        System.err.println(e.getMessage());
        return 1;
    }

    private Context createContext() {
        Context.Builder builder = Context.newBuilder()
                .allowAllAccess(true)
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .arguments(LANGUAGE, line.arguments.toArray(String[]::new));
        option(builder, "Executable", executable());
        option(builder, "StdLibHome", System.getProperty("fantail.library", ""));
        option(builder, "PythonPath", line.pythonPath.replace(File.pathSeparatorChar, '\n'));
        option(builder, "WarnOptions", String.join("\n", line.warnOptions));
        option(builder, "XOptions", String.join("\n", line.xOptions));
        option(builder, "OrigArgv", originalArguments());
        number(builder, "OptimizeLevel", line.optimize);
        number(builder, "VerboseLevel", line.verbose);
        number(builder, "BytesWarning", line.bytesWarning);
        flag(builder, "ImportSite", !line.noSite);
        flag(builder, "Inspect", line.inspect);
        flag(builder, "Interactive", line.kind == CommandLine.Kind.PROMPT);
        flag(builder, "DontWriteBytecode", line.dontWriteBytecode);
        flag(builder, "IgnoreEnvironment", line.ignoreEnvironment);
        flag(builder, "Isolated", line.isolated);
        flag(builder, "NoUserSite", line.noUserSite);
        flag(builder, "Quiet", line.quiet);
        flag(builder, "SafePath", line.safePath);
        flag(builder, "Unbuffered", line.unbuffered);
        number(builder, "Debug", line.debug);
        option(builder, "HashSeed", line.hashSeed);
        line.engineOptions.forEach(builder::option);
        return builder.build();
    }

    private static void option(Context.Builder builder, String name, String value) {
        if (!value.isEmpty()) {
            builder.option(LANGUAGE + "." + name, value);
        }
    }

    private static void number(Context.Builder builder, String name, int value) {
        if (value != 0) {
            builder.option(LANGUAGE + "." + name, Integer.toString(value));
        }
    }

    private static void flag(Context.Builder builder, String name, boolean value) {
        if (value) {
            builder.option(LANGUAGE + "." + name, "true");
        }
    }

    private String originalArguments() {
        StringBuilder all = new StringBuilder(executable());
        for (String argument : args) {
            all.append('\0').append(argument);
        }
        return all.toString();
    }

    private static String executable() {
        return System.getProperty("fantail.executable", "");
    }

    private static String program() {
        return executable().isEmpty() ? "fantail" : executable();
    }

    /** Whether a person sits at standard input. */
    private static boolean isTerminal() {
        String told = System.getProperty("fantail.terminal", "");
        if (!told.isEmpty()) {
            return told.equals("true");
        }
        return System.console() != null && System.console().isTerminal();
    }

    static Source internal(String text) {
        return Source.newBuilder(LANGUAGE, text, "<launcher>").internal(true).buildLiteral();
    }
}
