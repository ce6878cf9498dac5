// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The interactive prompt: reads lines, hands them to the language, and completes names with the Tab key. */
final class Prompt {
    private static final int INDENT = 4;

    private final Context context;
    private final CommandLine line;
    private final Map<String, String> environment;

    Prompt(Context context, CommandLine line, Map<String, String> environment) {
        this.context = context;
        this.line = line;
        this.environment = environment;
    }

    /** Runs until the end of the input or {@code exit()}; answers the exit status. */
    int run(boolean terminal) {
        call("start()");
        boolean banner = line.kind == CommandLine.Kind.PROMPT && !line.quiet;
        if (banner) {
            System.err.println("Python " + Main.VERSION + " (Fantail) on "
                    + context.getEngine().getImplementationName() + ", JDK " + System.getProperty("java.version"));
            System.err.println("Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.");
        }
        if (line.kind == CommandLine.Kind.PROMPT && !line.startupFile.isEmpty()) {
            Value status = call("startup(" + Program.literal(line.startupFile) + ")");
            if (status.asInt() >= 0) {
                return status.asInt();
            }
        }
        try {
            return terminal ? runTerminal() : runPlain();
        } catch (IOException e) {
            System.err.println("fantail: " + e.getMessage());
            return 1;
        }
    }

    /** Input from a file or pipe under {@code -i}: prompts are shown, nothing is edited. */
    private int runPlain() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (true) {
            System.err.print(call("text()").asString());
            System.err.flush();
            String text = input.readLine();
            if (text == null) {
                System.err.println();
                return 0;
            }
            Value status = call("push(" + Program.literal(text) + ")");
            if (status.asInt() >= 0) {
                return status.asInt();
            }
        }
    }

    private int runTerminal() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .appName("fantail")
                    .parser(new PythonLines())
                    .completer(this::complete)
                    .variable(LineReader.HISTORY_FILE, history())
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.INSERT_TAB, false)
                    .build();
            while (true) {
                String text;
                try {
                    text = reader.readLine(call("text()").asString());
                } catch (UserInterruptException e) {
                    call("reset()");
                    continue;
                } catch (EndOfFileException e) {
                    terminal.writer().println();
                    terminal.flush();
                    return 0;
                }
                Value status = call("push(" + Program.literal(text) + ")");
                if (status.asInt() >= 0) {
                    return status.asInt();
                }
            }
        }
    }

    private Path history() {
        String file = environment.getOrDefault("PYTHON_HISTORY", "");
        return file.isEmpty() ? Path.of(System.getProperty("user.home"), ".fantail_history") : Path.of(file);
    }

    private void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
        String text = parsed.word();
        if (text.isEmpty()) {
            // As at CPython's prompt, Tab indents where there is nothing to complete.
            candidates.add(new Candidate(" ".repeat(INDENT), "", null, null, null, null, false));
            return;
        }
        String found = call("completions(" + Program.literal(text) + ")").asString();
        for (String name : found.isEmpty() ? new String[0] : found.split("\n")) {
            candidates.add(new Candidate(name, name, null, null, null, null, false));
        }
    }

    /** Evaluates an expression on the prompt's state in the context. */
    private Value call(String expression) {
        return Program.evaluate(context, "prompt." + expression);
    }

    /** Words, for completion, are dotted names; nothing is quoted or escaped. */
    private static final class PythonLines extends DefaultParser {
        @Override
        public ParsedLine parse(String text, int cursor, ParseContext mode) {
            int start = cursor;
            while (start > 0 && isPart(text.charAt(start - 1))) {
                start--;
            }
            String word = text.substring(start, cursor);
            int offset = start;
            return new CompletingParsedLine() {
                @Override
                public String word() {
                    return word;
                }

                @Override
                public int wordCursor() {
                    return cursor - offset;
                }

                @Override
                public int wordIndex() {
                    return 0;
                }

                @Override
                public List<String> words() {
                    return List.of(word);
                }

                @Override
                public String line() {
                    return text;
                }

                @Override
                public int cursor() {
                    return cursor;
                }

                @Override
                public CharSequence escape(CharSequence candidate, boolean complete) {
                    return candidate;
                }

                @Override
                public int rawWordCursor() {
                    return wordCursor();
                }

                @Override
                public int rawWordLength() {
                    return word.length();
                }
            };
        }

        private static boolean isPart(char c) {
            return c == '.' || Character.isUnicodeIdentifierPart(c);
        }
    }
}
