// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All measurements so far; each is written to a file as soon as it is made, so that a run can be interrupted and resumed. */
final class Results {
    private final Path file;
    private final List<Result> all = new ArrayList<>();

    Results(Path file, boolean resume) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (resume && Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                all.add(Result.of(line));
            }
        } else {
            Files.deleteIfExists(file);
        }
    }

    void add(Result result) throws IOException {
        all.add(result);
        Files.writeString(file, result.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The measurement, or {@code null}. */
    Result get(String kind, String program, String peer) {
        return all.stream()
                .filter(result -> result.kind().equals(kind)
                        && result.program().equals(program)
                        && result.peer().equals(peer))
                .findFirst()
                .orElse(null);
    }

    List<String> programs(String kind) {
        return all.stream()
                .filter(result -> result.kind().equals(kind))
                .map(Result::program)
                .distinct()
                .toList();
    }

    /** Fantail first, the others in the order of their first measurement. */
    List<String> peers(String kind) {
        return all.stream()
                .filter(result -> result.kind().equals(kind))
                .map(Result::peer)
                .distinct()
                .sorted(Comparator.comparing(peer -> !peer.equals("fantail")))
                .toList();
    }

    /** How many times as fast as CPython a peer is in the steady state; NaN when one of them is missing. */
    double speed(String program, String peer) {
        Result reference = get("time", program, "cpython");
        Result result = get("time", program, peer);
        return reference == null || result == null ? Double.NaN : reference.steady() / result.steady();
    }

    /** The geometric mean of a peer's speeds over some programs. */
    double meanSpeed(String peer, List<String> programs) {
        double sum = programs.stream()
                .mapToDouble(program -> Math.log(speed(program, peer)))
                .sum();
        return programs.isEmpty() ? Double.NaN : Math.exp(sum / programs.size());
    }

    String json() {
        List<String> entries = new ArrayList<>();
        for (Result result : all) {
            StringBuilder entry = new StringBuilder("  {");
            entry.append("\"kind\": ").append(quote(result.kind()));
            entry.append(", \"program\": ").append(quote(result.program()));
            entry.append(", \"peer\": ").append(quote(result.peer()));
            if (!result.failure().isEmpty()) {
                entry.append(", \"failure\": ").append(quote(result.failure()));
            }
            if (!result.failed()
                    && (result.kind().equals("time") || result.kind().equals("java"))) {
                entry.append(String.format(
                        Locale.ROOT, ", \"first\": %.9f, \"steady\": %.9f", result.first(), result.steady()));
                entry.append(", \"checksum\": ").append(quote(result.checksum()));
            }
            entries.add(entry.append(", \"values\": ")
                    .append(result.values())
                    .append('}')
                    .toString());
        }
        return "[\n" + String.join(",\n", entries) + "\n]\n";
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
