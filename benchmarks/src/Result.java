// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One measurement.
 *
 * @param kind {@code time}, {@code memory}, {@code scaling}, {@code java}, {@code tools}, {@code without} or {@code interpreter}
 * @param program the program, the structure in memory, the function that tools watch, or the optimization
 * @param peer the Python
 * @param values of {@code time} and {@code java} the seconds of each iteration; of {@code memory} the bytes that are live,
 *     resident, and resident at the peak; of {@code scaling} the seconds at each size; of {@code tools} the seconds before, with, and after them;
 *     of {@code without} the seconds with the optimization and without it; of {@code interpreter} those of CPython and those without a compiler;
 *     empty when it failed
 * @param checksum what the program computed
 * @param failure why there are no values, or why there are no more
 */
record Result(String kind, String program, String peer, List<Double> values, String checksum, String failure) {
    boolean failed() {
        return values.isEmpty();
    }

    double first() {
        return failed() ? Double.NaN : values.getFirst();
    }

    /** The steady state: the median of the last third of the iterations. */
    double steady() {
        return failed()
                ? Double.NaN
                : median(values.subList(values.size() - Math.max(1, values.size() / 3), values.size()));
    }

    /** Seconds until an iteration takes at most a ninth more than in the steady state. */
    double warmUp() {
        double time = 0;
        for (double value : values) {
            if (value <= steady() / 0.9) {
                return time;
            }
            time += value;
        }
        return time;
    }

    /** Whether the second half of the time brought no faster iteration. */
    boolean isSettled() {
        Settling settling = new Settling();
        double now = 0;
        for (double value : values) {
            now += value;
            settling.add(now, value);
        }
        return !failed() && settling.isSettled(now);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** One line of the file of results. */
    String line() {
        return String.join(
                "\t",
                kind,
                program,
                peer,
                clean(checksum),
                clean(failure),
                values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }

    static Result of(String line) {
        String[] parts = line.split("\t", -1);
        List<Double> values = new ArrayList<>();
        for (String value : parts[5].split(",")) {
            if (!value.isEmpty()) {
                values.add(Double.valueOf(value));
            }
        }
        return new Result(parts[0], parts[1], parts[2], values, parts[3], parts[4]);
    }
}
