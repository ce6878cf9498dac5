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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the processes that are measured, and reads what they print. */
final class Runner {
    /** For twins in Java: the programs that have one. */
    static final List<String> TWINS = List.of("nbody", "fannkuch", "spectral_norm", "mandelbrot", "binary_trees");

    static final String SIZES = "1,2,4,8";

    /** How often an optimization is measured. */
    static final int ROUNDS = 2;

    private final Path home;
    private final double seconds;
    private final int iterations;

    /** @param seconds for each program on the slowest peer to warm up */
    Runner(Path home, double seconds, int iterations) {
        this.home = home;
        this.seconds = seconds;
        this.iterations = iterations;
    }

    private Path program(String name) {
        return home.resolve("programs").resolve(name + ".py");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    Result time(Peer peer, String program) throws IOException, InterruptedException {
        return time(peer, program, "");
    }

    /** @param javaOption one more for the Java virtual machine of Fantail */
    private Result time(Peer peer, String program, String javaOption) throws IOException, InterruptedException {
        return time(peer, program, javaOption, seconds * peer.share());
    }

    private Result time(Peer peer, String program, String javaOption, double time)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(peer.command());
        command.add(home.resolve("harness.py").toString());
        command.addAll(List.of(program(program).toString(), number(time), "2", Integer.toString(iterations)));
        return iterations("time", program, peer.name(), command, javaOption, time);
    }

    /**
     * The median seconds at each of {@link #SIZES}.
     *
     * @param share how much of the time of a program all of them get
     */
    Result scaling(Peer peer, String program, double share) throws IOException, InterruptedException {
        double time = seconds * peer.share() * share;
        List<String> command = new ArrayList<>(peer.command());
        command.add(home.resolve("harness.py").toString());
        command.addAll(List.of(program(program).toString(), number(time), "2", Integer.toString(iterations), SIZES));
        List<Double> medians = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        String failure = run(command, time * 3 + 60, line -> {
            if (line.equals("factor 1")) {
                times.clear();
            } else if (line.startsWith("factor ")) {
                finish(times, medians);
            } else if (line.startsWith("iteration ")) {
                times.add(Double.valueOf(line.split(" ", 4)[2]));
            }
        });
        finish(times, medians);
        return new Result("scaling", program, peer.name(), medians, "", failure);
    }

    private static void finish(List<Double> times, List<Double> medians) {
        if (!times.isEmpty()) {
            medians.add(Result.median(times.subList(times.size() / 2, times.size())));
            times.clear();
        }
    }

    /** @param scale divides the number of items */
    Result memory(Peer peer, String structure, int scale) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(peer.command());
        command.add(home.resolve("memory.py").toString());
        command.add(structure + "/" + scale);
        List<Double> values = new ArrayList<>();
        String failure = run(command, 300, line -> {
            if (line.startsWith("memory ")) {
                for (String value : line.substring("memory ".length()).split(" ")) {
                    values.add(Double.valueOf(value));
                }
            }
        });
        return new Result("memory", structure, peer.name(), values, "", failure);
    }

    /** The seconds of an iteration before tools were used, with a trace function, and after each kind of tool. */
    Result tools(Peer peer, String function) throws IOException, InterruptedException {
        double time = seconds * peer.share();
        List<String> command = new ArrayList<>(peer.command());
        command.add(home.resolve("tools.py").toString());
        command.addAll(List.of(function, number(time / 7)));
        List<Double> values = new ArrayList<>();
        String failure = run(command, time * 6 + 120, line -> {
            if (line.startsWith("tools ")) {
                for (String value : line.substring("tools ".length()).split(" ")) {
                    values.add(Double.valueOf(value));
                }
            }
        });
        return new Result("tools", function, peer.name(), values, "", failure);
    }

    /**
     * The seconds of an iteration of an optimization's program in the steady state, with and without the optimization: the
     * better of {@link #ROUNDS} runs of each, which take turns, as other work on the machine comes and goes.
     */
    Result without(Peer peer, Optimization optimization) throws IOException, InterruptedException {
        double best = Double.POSITIVE_INFINITY;
        double bestWithout = best;
        String checksum = "";
        for (int round = 0; round < ROUNDS; round++) {
            Result with = time(peer, optimization.program());
            Result without = time(peer, optimization.program(), "-Dfantail.without=" + optimization.number());
            checksum = with.checksum();
            String failure = with.failure() + without.failure();
            if (failure.isEmpty() && !checksum.equals(without.checksum())) {
                failure = "results differ: " + checksum + ", " + without.checksum();
            }
            if (with.failed() || without.failed() || !failure.isEmpty()) {
                return new Result("without", optimization.title(), peer.name(), List.of(), checksum, failure);
            }
            best = Math.min(best, with.steady());
            bestWithout = Math.min(bestWithout, without.steady());
        }
        return new Result("without", optimization.title(), peer.name(), List.of(best, bestWithout), checksum, "");
    }

    /**
     * The seconds of an iteration in the steady state on CPython, and on Fantail where nothing can compile Python.
     *
     * @param share how much of the time of a program Fantail gets
     */
    Result interpreter(Peer fantail, Peer cpython, String program, double share)
            throws IOException, InterruptedException {
        Result reference = time(cpython, program);
        Result interpreted = time(fantail, program, "-XX:-EnableJVMCI", seconds * share);
        String failure = interpreted.failure() + reference.failure();
        if (failure.isEmpty() && !reference.checksum().equals(interpreted.checksum())) {
            failure = "results differ: " + reference.checksum() + ", " + interpreted.checksum();
        }
        List<Double> values = interpreted.failed() || reference.failed() || !failure.isEmpty()
                ? List.of()
                : List.of(reference.steady(), interpreted.steady());
        return new Result("interpreter", program, fantail.name(), values, interpreted.checksum(), failure);
    }

    /** The same program in Java, compiled by the same compiler as Fantail's where that is built. */
    Result twin(String program) throws IOException, InterruptedException {
        Path classes = home.resolve("target/twins");
        Files.createDirectories(classes);
        StringBuilder className = new StringBuilder();
        for (String word : program.split("_")) {
            className.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path sources = home.resolve("src/twins");
        String failure = run(
                List.of(
                        bin.resolve("javac").toString(),
                        "-d",
                        classes.toString(),
                        home.resolve("src/Settling.java").toString(),
                        sources.resolve("Twin.java").toString(),
                        sources.resolve(className + ".java").toString()),
                120,
                _ -> {});
        if (!failure.isEmpty()) {
            return new Result("java", program, "java", List.of(), "", failure);
        }
        String size = "";
        for (String line : Files.readAllLines(program(program))) {
            if (line.startsWith("SIZE = ")) {
                size = line.substring("SIZE = ".length()).replace("_", "").trim();
            }
        }
        List<String> command = new ArrayList<>();
        Path installed = home.resolve("../launcher/target/fantail").normalize();
        String peer = "java with C2";
        if (Files.exists(installed.resolve("java"))) {
            command.add(Files.readString(installed.resolve("java")).trim());
            command.add("@" + installed.resolve("options"));
            command.add("-XX:+UseJVMCICompiler");
            peer = "java with Graal";
        } else {
            command.add(bin.resolve("java").toString());
        }
        command.addAll(List.of("-cp", classes.toString(), className.toString()));
        command.addAll(List.of(size, number(seconds), "2", Integer.toString(iterations)));
        return iterations("java", program, peer, command, "", seconds);
    }

    private Result iterations(
            String kind, String program, String peer, List<String> command, String javaOption, double time)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        String[] checksum = {""};
        String failure = run(command, javaOption, time * 4 + 60, line -> {
            if (line.startsWith("iteration ")) {
                String[] parts = line.split(" ", 4);
                times.add(Double.valueOf(parts[2]));
                checksum[0] = parts[3];
            }
        });
        if (failure.startsWith("exit")) {
            times.clear();
        }
        return new Result(kind, program, peer, times, checksum[0], failure);
    }

    private interface LineReader {
        void line(String text);
    }

    private static String run(List<String> command, double limit, LineReader reader)
            throws IOException, InterruptedException {
        return run(command, "", limit, reader);
    }

    /** Runs a command; the answer is why it failed, or empty. */
    private static String run(List<String> command, String javaOption, double limit, LineReader reader)
            throws IOException, InterruptedException {
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true);
            if (!javaOption.isEmpty()) {
                builder.environment().merge("FANTAIL_JAVA_OPTIONS", javaOption, (given, more) -> given + " " + more);
            }
            process = builder.start();
        } catch (IOException e) {
            return e.getMessage();
        }
        AtomicBoolean late = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor((long) (limit * 1000), TimeUnit.MILLISECONDS)) {
                    late.set(true);
                    // Process.destroyForcibly closes the stream that is being read.
                    process.toHandle().destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        String last = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.line(line);
                if (!line.isBlank()) {
                    last = line;
                }
            }
        }
        int status = process.waitFor();
        if (late.get()) {
            return "stopped after " + (int) limit + " s";
        }
        return status == 0 ? "" : "exit status " + status + ": " + last;
    }
}
