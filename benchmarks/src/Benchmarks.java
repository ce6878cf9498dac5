// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures every program on every Python, one process for each pair: the first iteration, and the steady state, which is the
 * median of the last third of the iterations. Prints a table of ratios against CPython, and writes a bar chart.
 */
public final class Benchmarks {
    private static final String HELP =
            """
            usage: benchmarks/run [option] ...
            --filter TEXT    only programs whose name contains TEXT (several: a,b,c)
            --peers LIST     which Pythons: fantail,cpython,pypy,graalpy (those that are found, unless given)
            --seconds N      time for each program on each Python (default 10)
            --iterations N   at most so many iterations (default 200)
            --json FILE      write all results
            --svg FILE       write the bar chart (default benchmarks/target/results.svg)
            Other Pythons are looked for on PATH and in ~/.pyenv/versions; FANTAIL_CPYTHON, FANTAIL_PYPY and
            FANTAIL_GRAALPY name them.
            """;

    /** @param command what starts it */
    private record Peer(String name, List<String> command) {}

    /** @param times in seconds, one an iteration; empty when it failed */
    private record Result(List<Double> times, String checksum, String failure) {
        double first() {
            return times.isEmpty() ? Double.NaN : times.getFirst();
        }

        double steady() {
            if (times.isEmpty()) {
                return Double.NaN;
            }
            List<Double> last = times.subList(times.size() - Math.max(1, times.size() / 3), times.size());
            List<Double> sorted = last.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    private final Path home;
    private final List<String> filters = new ArrayList<>();
    private final List<String> wantedPeers = new ArrayList<>();
    private double seconds = 10;
    private int iterations = 200;
    private Path json;
    private Path svg;

    private Benchmarks(Path home) {
        this.home = home;
        svg = home.resolve("target/results.svg");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Benchmarks benchmarks = new Benchmarks(Path.of(args[0]));
        if (benchmarks.options(args)) {
            benchmarks.run();
        }
    }

    private boolean options(String[] args) {
        for (int i = 1; i < args.length; i++) {
            String option = args[i];
            if (option.equals("-h") || option.equals("--help")) {
                System.out.print(HELP);
                return false;
            }
            if (i + 1 == args.length) {
                System.err.println("benchmarks: " + option + " needs a value; -h lists the options");
                System.exit(2);
            }
            String value = args[++i];
            switch (option) {
                case "--filter" -> filters.addAll(List.of(value.split(",")));
                case "--peers" -> wantedPeers.addAll(List.of(value.split(",")));
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--iterations" -> iterations = Integer.parseInt(value);
                case "--json" -> json = Path.of(value);
                case "--svg" -> svg = Path.of(value);
                default -> {
                    System.err.println("benchmarks: unknown option " + option + "; -h lists the options");
                    System.exit(2);
                }
            }
        }
        return true;
    }

    private void run() throws IOException, InterruptedException {
        List<Peer> peers = peers();
        List<Path> programs;
        try (var list = Files.list(home.resolve("programs"))) {
            programs = list.filter(path -> path.toString().endsWith(".py"))
                    .filter(path -> filters.isEmpty() || filters.stream().anyMatch(name(path)::contains))
                    .sorted()
                    .toList();
        }
        System.err.println(programs.size() + " programs on "
                + String.join(", ", peers.stream().map(Peer::name).toList()));
        Map<String, Map<String, Result>> all = new LinkedHashMap<>();
        int step = 0;
        for (Path program : programs) {
            Map<String, Result> results = new LinkedHashMap<>();
            for (Peer peer : peers) {
                step++;
                System.err.printf(
                        Locale.ROOT, "[%d/%d] %-18s %-8s ", step, programs.size() * peers.size(), name(program), peer.name);
                Result result = measure(peer, program);
                results.put(peer.name, result);
                System.err.println(
                        result.times.isEmpty()
                                ? "FAILED: " + result.failure
                                : String.format(
                                        Locale.ROOT,
                                        "first %8.1f ms   steady %8.2f ms   %d iterations",
                                        result.first() * 1000,
                                        result.steady() * 1000,
                                        result.times.size()));
            }
            compareChecksums(name(program), results);
            all.put(name(program), results);
        }
        printTable(peers, all);
        Files.createDirectories(svg.toAbsolutePath().getParent());
        Files.writeString(svg, chart(peers, all));
        System.err.println("chart: " + svg);
        if (json != null) {
            Files.writeString(json, toJson(all));
        }
    }

    private List<Peer> peers() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put("fantail", List.of(home.resolve("../launcher/bin/fantail").normalize().toString()));
        locate(found, "cpython", "FANTAIL_CPYTHON", "3.12", "python3.12");
        locate(found, "pypy", "FANTAIL_PYPY", "pypy", "pypy3");
        locate(found, "graalpy", "FANTAIL_GRAALPY", "graalpy", "graalpy");
        List<Peer> peers = new ArrayList<>();
        found.forEach((name, command) -> {
            if (wantedPeers.isEmpty() || wantedPeers.contains(name)) {
                peers.add(new Peer(name, command));
            }
        });
        for (String wanted : wantedPeers) {
            if (!found.containsKey(wanted)) {
                System.err.println("not found: " + wanted);
            }
        }
        return peers;
    }

    private static void locate(
            Map<String, List<String>> found, String name, String variable, String pyenvPrefix, String executable) {
        String told = System.getenv(variable);
        if (told != null && !told.isEmpty()) {
            found.put(name, List.of(told.split(" ")));
            return;
        }
        File[] versions = new File(System.getProperty("user.home"), ".pyenv/versions").listFiles();
        if (versions != null) {
            Arrays.sort(versions);
            for (File version : versions) {
                File program = new File(version, "bin/" + executable);
                if (version.getName().startsWith(pyenvPrefix) && program.canExecute()) {
                    found.put(name, List.of(program.getPath()));
                }
            }
        }
        if (found.containsKey(name)) {
            return;
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            File program = new File(folder, executable);
            if (program.canExecute() && !folder.contains("shims")) {
                found.put(name, List.of(program.getPath()));
                return;
            }
        }
    }

    private Result measure(Peer peer, Path program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(peer.command);
        command.add(home.resolve("harness.py").toString());
        command.addAll(List.of(program.toString(), Double.toString(seconds), "3", Integer.toString(iterations)));
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .start();
        List<Double> times = new ArrayList<>();
        String checksum = "";
        String last = "";
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor((long) (seconds * 10 + 120), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("iteration ")) {
                    String[] parts = line.split(" ", 4);
                    times.add(Double.parseDouble(parts[2]));
                    checksum = parts[3];
                } else if (!line.isBlank()) {
                    last = line;
                }
            }
        }
        int status = process.waitFor();
        if (status != 0) {
            return new Result(List.of(), "", "exit status " + status + " " + last);
        }
        return new Result(times, checksum, "");
    }

    private static void compareChecksums(String program, Map<String, Result> results) {
        List<String> different = results.values().stream()
                .filter(result -> !result.times.isEmpty())
                .map(Result::checksum)
                .distinct()
                .toList();
        if (different.size() > 1) {
            System.err.println("RESULTS DIFFER of " + program + ": " + different);
        }
    }

    private static void printTable(List<Peer> peers, Map<String, Map<String, Result>> all) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%n%-18s", "program"));
        for (Peer peer : peers) {
            text.append(String.format(Locale.ROOT, " | %-31s", peer.name + ": first, steady, x CPython"));
        }
        text.append('\n');
        all.forEach((program, results) -> {
            text.append(String.format(Locale.ROOT, "%-18s", program));
            for (Peer peer : peers) {
                Result result = results.get(peer.name);
                text.append(
                        result.times.isEmpty()
                                ? String.format(Locale.ROOT, " | %-31s", "failed")
                                : String.format(
                                        Locale.ROOT,
                                        " | %9.1f ms %9.2f ms %6sx",
                                        result.first() * 1000,
                                        result.steady() * 1000,
                                        ratio(results, result)));
            }
            text.append('\n');
        });
        System.out.print(text);
    }

    private static double speedup(Map<String, Result> results, Result result) {
        Result reference = results.get("cpython");
        return reference == null ? Double.NaN : reference.steady() / result.steady();
    }

    private static String ratio(Map<String, Result> results, Result result) {
        double value = speedup(results, result);
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String toJson(Map<String, Map<String, Result>> all) {
        List<String> programs = new ArrayList<>();
        all.forEach((program, results) -> {
            List<String> entries = new ArrayList<>();
            results.forEach((peer, result) -> entries.add("    \"" + peer + "\": {\"times\": " + result.times
                    + ", \"first\": " + number(result.first()) + ", \"steady\": " + number(result.steady()) + "}"));
            programs.add("  \"" + program + "\": {\n" + String.join(",\n", entries) + "\n  }");
        });
        return "{\n" + String.join(",\n", programs) + "\n}\n";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : Double.toString(value);
    }

    /** Bars of speed relative to CPython on a logarithmic scale, a group for each program. */
    private static String chart(List<Peer> peers, Map<String, Map<String, Result>> all) {
        String[] colours = {"#d1495b", "#8d99ae", "#00798c", "#edae49", "#52489c"};
        int bar = 14;
        int group = peers.size() * bar + 14;
        int left = 150;
        int width = 900;
        int height = all.size() * group + 70;
        double low = Math.log10(0.1);
        double high = Math.log10(200);
        StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (width + left + 60)
                + "\" height=\"" + height + "\" font-family=\"sans-serif\" font-size=\"11\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (double tick : new double[] {0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 200}) {
            double x = left + (Math.log10(tick) - low) / (high - low) * width;
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"30\" y2=\"%d\" stroke=\"%s\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%sx</text>%n",
                    x,
                    x,
                    height - 30,
                    tick == 1 ? "#333" : "#ddd",
                    x,
                    height - 14,
                    tick < 1 || tick % 1 != 0 ? Double.toString(tick) : Integer.toString((int) tick)));
        }
        int legend = left;
        for (int i = 0; i < peers.size(); i++) {
            out.append("<rect x=\"" + legend + "\" y=\"8\" width=\"12\" height=\"12\" fill=\""
                    + colours[i % colours.length] + "\"/><text x=\"" + (legend + 17) + "\" y=\"18\">" + peers.get(i).name
                    + "</text>\n");
            legend += 90;
        }
        out.append("<text x=\"" + legend + "\" y=\"18\" fill=\"#666\">speed in steady state, CPython = 1</text>\n");
        int y = 38;
        for (var entry : all.entrySet()) {
            out.append("<text x=\"" + (left - 8) + "\" y=\"" + (y + peers.size() * bar / 2 + 4)
                    + "\" text-anchor=\"end\">" + entry.getKey() + "</text>\n");
            for (int i = 0; i < peers.size(); i++) {
                Result result = entry.getValue().get(peers.get(i).name);
                double value = result.times.isEmpty() ? Double.NaN : speedup(entry.getValue(), result);
                if (!Double.isNaN(value)) {
                    double length = Math.max(1, (Math.log10(value) - low) / (high - low) * width);
                    out.append(String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%.1f</text>%n",
                            left,
                            y,
                            length,
                            bar - 2,
                            colours[i % colours.length],
                            left + length + 4,
                            y + bar - 4,
                            value));
                }
                y += bar;
            }
            y += 14;
        }
        return out.append("</svg>\n").toString();
    }

    private static String name(Path program) {
        String file = program.getFileName().toString();
        return file.substring(0, file.length() - ".py".length());
    }
}
