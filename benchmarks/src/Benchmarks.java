// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures every program on every Python, one process for each pair, and writes tables and charts. Each measurement is
 * kept in a file as soon as it is made.
 */
public final class Benchmarks {
    private static final String HELP = """
        usage: benchmarks/run [option] ...

        What to measure (the programs, unless given):
        --programs       time of the programs: first iteration, warm-up, steady state
        --memory         what large structures take
        --scaling        time at once, twice, four and eight times the input (Fantail and CPython)
        --java           the same programs written in Java, beside Fantail's times
        --tools          what trace and profile functions and sys.monitoring cost once they are switched off again
        --optimizations  the programs of docs/optimizations.md with and without the optimization that each is to show
        --interpreter    the programs on Fantail without its compiler, beside CPython
        --all            all of these

        How:
        --filter TEXT    only programs whose name contains TEXT (several: a,b,c)
        --peers LIST     which Pythons: fantail,cpython,pypy,graalpy (those that are found, unless given)
        --minutes N      what the whole run may take at most (default 90): the seconds of each program follow from it
        --seconds N      at most so many seconds for each program on a Python that has to warm up, instead of --minutes;
                         CPython gets a fifth and PyPy half of it. A program that gets no faster in the last two thirds of
                         its time ends early, but not before half of the seconds
        --iterations N   at most so many iterations (default 10000)
        --items N        divides the sizes of the structures of --memory, to try it out

        Where to:
        --results FILE   where each measurement is written when it is made (default benchmarks/target/results.tsv)
        --resume         keep what that file has and measure what is missing
        --json FILE      all measurements
        --svg FILE       bar chart of the speeds
        --report FOLDER  benchmarks.md, benchmarks.html, speeds.svg and warm-up.svg; the report of docs/benchmarks is made by
                         benchmarks/run --all --report docs/benchmarks

        Other Pythons are looked for on PATH and in ~/.pyenv/versions. FANTAIL_COMMAND, FANTAIL_CPYTHON,
        FANTAIL_PYPY and FANTAIL_GRAALPY name the commands of what is measured.
        """;

    private static final List<String> KINDS =
            List.of("time", "java", "memory", "scaling", "tools", "without", "interpreter");

    /** The time that the growth of a program gets, compared with the program itself. */
    private static final double SCALING_SHARE = 0.5;

    /** The time that a program gets that is only interpreted. */
    private static final double INTERPRETER_SHARE = 0.5;

    private final Path home;
    private final List<String> filters = new ArrayList<>();
    private final List<String> wantedPeers = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private double minutes = 90;
    private double seconds;
    private int iterations = 10_000;
    private int scale = 1;
    private boolean resume;
    private Path file;
    private Path json;
    private Path svg;
    private Path report;

    private Benchmarks(Path home) {
        this.home = home;
        file = home.resolve("target/results.tsv");
    }

    /** The options of this run, for the report. */
    private String chosen = "";

    public static void main(String[] args) throws IOException, InterruptedException {
        Benchmarks benchmarks = new Benchmarks(Path.of(args[0]));
        if (benchmarks.options(args)) {
            benchmarks.run();
        }
    }

    private static void fail(String message) {
        System.err.println("benchmarks: " + message + "; -h lists the options");
        System.exit(2);
    }

    private boolean options(String[] args) {
        chosen = String.join(" ", Arrays.asList(args).subList(1, args.length));
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "-h", "--help" -> {
                    System.out.print(HELP);
                    return false;
                }
                case "--programs" -> kinds.add("time");
                case "--memory" -> kinds.add("memory");
                case "--scaling" -> kinds.add("scaling");
                case "--java" -> kinds.add("java");
                case "--tools" -> kinds.add("tools");
                case "--optimizations" -> kinds.add("without");
                case "--interpreter" -> kinds.add("interpreter");
                case "--all" -> kinds.addAll(KINDS);
                case "--resume" -> resume = true;
                default -> {
                    if (!args[i].startsWith("--")) {
                        fail("unexpected argument " + args[i]);
                    } else if (i + 1 == args.length) {
                        fail("unknown option, or one without its value: " + args[i]);
                    }
                    try {
                        option(args[i], args[++i]);
                    } catch (NumberFormatException e) {
                        fail(args[i - 1] + " needs a number");
                    }
                }
            }
        }
        if (kinds.isEmpty()) {
            kinds.add("time");
        }
        return true;
    }

    private void option(String option, String value) {
        switch (option) {
            case "--filter" -> filters.addAll(List.of(value.split(",")));
            case "--peers" -> wantedPeers.addAll(List.of(value.split(",")));
            case "--minutes" -> minutes = Double.parseDouble(value);
            case "--seconds" -> seconds = Double.parseDouble(value);
            case "--iterations" -> iterations = Integer.parseInt(value);
            case "--items" -> scale = Integer.parseInt(value);
            case "--results" -> file = Path.of(value);
            case "--json" -> json = Path.of(value);
            case "--svg" -> svg = Path.of(value);
            case "--report" -> report = Path.of(value);
            default -> fail("unknown option " + option);
        }
    }

    private List<String> programs() throws IOException {
        try (var list = Files.list(home.resolve("programs"))) {
            return list.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .map(name -> name.substring(0, name.length() - ".py".length()))
                    .filter(name -> filters.isEmpty() || filters.stream().anyMatch(name::contains))
                    .sorted()
                    .toList();
        }
    }

    /** One measurement to be made. */
    private interface Task {
        Result run(Runner runner) throws IOException, InterruptedException;
    }

    /** @param peer {@code null} for a program in Java */
    private record Step(String kind, String program, Peer peer, double share, Task task) {
        double overhead() {
            return peer == null || kind.equals("memory") ? 3 : peer.overhead();
        }

        String peerName() {
            return peer == null ? "" : peer.name();
        }
    }

    private List<Step> steps(List<Peer> peers, List<String> programs) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> twins = Runner.TWINS.stream().filter(programs::contains).toList();
        if (kinds.contains("time") || kinds.contains("java")) {
            for (String program : kinds.contains("time") ? programs : twins) {
                for (Peer peer : peers) {
                    if (kinds.contains("time") || peer.name().equals("fantail")) {
                        steps.add(new Step("time", program, peer, peer.share(), it -> it.time(peer, program)));
                    }
                }
            }
        }
        if (kinds.contains("java")) {
            for (String program : twins) {
                steps.add(new Step("java", program, null, 1, it -> it.twin(program)));
            }
        }
        if (kinds.contains("memory")) {
            for (String structure : List.of("numbers", "strings", "instances")) {
                for (Peer peer : peers) {
                    steps.add(new Step("memory", structure, peer, 0, it -> it.memory(peer, structure, scale)));
                }
            }
        }
        if (kinds.contains("tools")) {
            for (String function : List.of("loop", "calls", "generators", "exceptions")) {
                for (Peer peer : peers) {
                    steps.add(new Step("tools", function, peer, peer.share(), it -> it.tools(peer, function)));
                }
            }
        }
        for (Peer peer : peers) {
            if (kinds.contains("without") && peer.name().equals("fantail")) {
                for (Optimization optimization : Optimization.all(home)) {
                    if (programs.contains(optimization.program())) {
                        steps.add(new Step(
                                "without",
                                optimization.title(),
                                peer,
                                2 * Runner.ROUNDS,
                                it -> it.without(peer, optimization)));
                    }
                }
            }
        }
        if (kinds.contains("interpreter")) {
            Peer fantail = Peer.named("fantail", peers);
            Peer cpython = Peer.named("cpython", peers);
            if (fantail == null || cpython == null) {
                System.err.println("benchmarks: --interpreter needs Fantail and CPython");
            } else {
                for (String program : programs) {
                    steps.add(new Step(
                            "interpreter",
                            program,
                            fantail,
                            INTERPRETER_SHARE + cpython.share(),
                            it -> it.interpreter(fantail, cpython, program, INTERPRETER_SHARE)));
                }
            }
        }
        if (kinds.contains("scaling")) {
            for (String program : programs) {
                for (Peer peer : peers) {
                    // How a program grows is a question to the program; two implementations show whose growth it is.
                    if (peer.name().equals("fantail") || peer.name().equals("cpython")) {
                        steps.add(new Step(
                                "scaling",
                                program,
                                peer,
                                peer.share() * SCALING_SHARE,
                                it -> it.scaling(peer, program, SCALING_SHARE)));
                    }
                }
            }
        }
        return steps;
    }

    private void run() throws IOException, InterruptedException {
        List<Peer> peers = Peer.find(home, wantedPeers);
        List<String> programs = programs();
        Results results = new Results(file, resume);
        List<Step> steps = steps(peers, programs);
        steps.removeIf(step -> step.peer != null
                ? results.get(step.kind, step.program, step.peerName()) != null
                : results.programs(step.kind).contains(step.program));
        double shares = steps.stream().mapToDouble(Step::share).sum();
        double overhead = steps.stream().mapToDouble(Step::overhead).sum();
        double each = seconds > 0 ? seconds : Math.max(0.5, (minutes * 60 - overhead) / Math.max(1, shares));
        Runner runner = new Runner(home, each, iterations);
        System.err.printf(
                Locale.ROOT,
                "%d measurements on %s, at most %.0f minutes%n",
                steps.size(),
                String.join(", ", peers.stream().map(Peer::name).toList()),
                Math.ceil((shares * each + overhead) / 60));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            System.err.printf(
                    Locale.ROOT,
                    "[%d/%d] %-8s %-22s %-8s ",
                    i + 1,
                    steps.size(),
                    step.kind,
                    step.program,
                    step.peerName());
            Result result = step.task.run(runner);
            results.add(result);
            System.err.println(describe(result));
        }
        compareChecksums(results);
        write(results);
    }

    private static String describe(Result result) {
        if (result.failed()) {
            return "FAILED: " + result.failure();
        }
        return switch (result.kind()) {
                    case "memory" ->
                        String.format(Locale.ROOT, "%.1f MB", result.values().getFirst() / 1e6);
                    case "scaling", "tools", "without", "interpreter" ->
                        String.join(
                                "  ",
                                result.values().stream()
                                        .map(value -> String.format(Locale.ROOT, "%.2f ms", value * 1000))
                                        .toList());
                    default ->
                        String.format(
                                Locale.ROOT,
                                "first %8.1f ms   steady %8.2f ms   %d iterations",
                                result.first() * 1000,
                                result.steady() * 1000,
                                result.values().size());
                }
                + (result.failure().isEmpty() ? "" : "   " + result.failure());
    }

    private static void compareChecksums(Results results) {
        for (String program : results.programs("time")) {
            List<String> different = results.peers("time").stream()
                    .map(peer -> results.get("time", program, peer))
                    .filter(result -> result != null && !result.failed())
                    .map(Result::checksum)
                    .distinct()
                    .toList();
            if (different.size() > 1) {
                System.err.println("RESULTS DIFFER of " + program + ": " + different);
            }
        }
    }

    private void write(Results results) throws IOException {
        List<Tables> tables = Tables.of(results);
        for (Tables table : tables) {
            System.out.print(table.text());
        }
        if (json != null) {
            save(json, results.json());
        }
        if (svg != null) {
            save(svg, Charts.speeds(results));
        }
        if (report == null) {
            return;
        }
        StringBuilder markdown = new StringBuilder("# Benchmarks\n\n" + conditions()
                + "\n\n![speeds](speeds.svg)\n\n[Warm-up of each program](warm-up.svg)\n\n");
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Fantail: benchmarks</title>\n"
                        + "<style>body{font-family:sans-serif}table{border-collapse:collapse}"
                        + "td,th{border:1px solid #ccc;padding:2px 6px;text-align:right}"
                        + "td:first-child{text-align:left}</style></head><body>\n<h1>Fantail: benchmarks</h1>\n<p>"
                        + conditions() + "</p>\n");
        for (Tables table : tables) {
            markdown.append(table.markdown());
            html.append(table.html());
        }
        String speeds = Charts.speeds(results);
        String warmUp = Charts.warmUp(results);
        html.append("<h2>Speed</h2>\n" + speeds + "<h2>Warm-up</h2>\n" + warmUp + "</body></html>\n");
        save(report.resolve("benchmarks.md"), markdown.toString());
        save(report.resolve("benchmarks.html"), html.toString());
        save(report.resolve("speeds.svg"), speeds);
        save(report.resolve("warm-up.svg"), warmUp);
    }

    private String conditions() {
        return String.format(
                Locale.ROOT,
                "Measured on %s on a machine with %d processors (%s), Java %s, by `benchmarks/run %s`.",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                Runtime.version(),
                chosen);
    }

    private static void save(Path path, String text) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(path, text);
        System.err.println("written: " + path);
    }
}
