// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.List;
import java.util.Locale;

/** The results as pictures in SVG. */
final class Charts {
    /** Points of a curve that are closer than this are left out. */
    private static final double STEP = 0.5;

    private static final String[] COLOURS = {"#d1495b", "#8d99ae", "#00798c", "#edae49", "#52489c"};

    private Charts() {}

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }

    private static String open(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" font-family=\"sans-serif\" font-size=\"11\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    }

    private static String legend(List<String> peers, int left, String note) {
        StringBuilder out = new StringBuilder();
        int x = left;
        for (int i = 0; i < peers.size(); i++) {
            out.append("<rect x=\"" + x + "\" y=\"8\" width=\"12\" height=\"12\" fill=\"" + COLOURS[i % COLOURS.length]
                    + "\"/>" + text(x + 17, 18, "start", peers.get(i)));
            x += 90;
        }
        return out.append(text(x, 18, "start", note)).toString();
    }

    /** Bars of speed relative to CPython on a logarithmic scale, a group for each program. */
    static String speeds(Results results) {
        List<String> peers = results.peers("time");
        List<String> programs = results.programs("time");
        int bar = 12;
        int left = 150;
        int width = 900;
        int height = programs.size() * (peers.size() * bar + 10) + 70;
        double low = Math.log10(0.05);
        double high = Math.log10(300);
        StringBuilder out = new StringBuilder(open(width + left + 60, height));
        for (double tick : new double[] {0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 200}) {
            double x = left + (Math.log10(tick) - low) / (high - low) * width;
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"30\" y2=\"%d\" stroke=\"%s\"/>%n",
                    x,
                    x,
                    height - 30,
                    tick == 1 ? "#333" : "#ddd"));
            out.append(text(x, height - 14, "middle", tick < 1 ? tick + "x" : (int) tick + "x"));
        }
        out.append(legend(peers, left, "speed in the steady state, CPython = 1"));
        int y = 38;
        for (String program : programs) {
            out.append(text(left - 8, y + peers.size() * bar / 2.0 + 4, "end", program));
            for (int i = 0; i < peers.size(); i++) {
                double value = results.speed(program, peers.get(i));
                if (!Double.isNaN(value)) {
                    double length = Math.max(1, (Math.log10(value) - low) / (high - low) * width);
                    out.append(String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                            left,
                            y,
                            length,
                            bar - 2,
                            COLOURS[i % COLOURS.length]));
                    out.append(
                            text(left + length + 4, y + bar - 3, "start", String.format(Locale.ROOT, "%.2f", value)));
                }
                y += bar;
            }
            y += 10;
        }
        return out.append("</svg>\n").toString();
    }

    /** For each program a small picture: the time of an iteration over the time since the start, both logarithmic. */
    static String warmUp(Results results) {
        List<String> peers = results.peers("time");
        List<String> programs = results.programs("time");
        int columns = 4;
        int width = 260;
        int height = 150;
        int rows = (programs.size() + columns - 1) / columns;
        StringBuilder out = new StringBuilder(open(columns * width, rows * height + 30));
        out.append(legend(peers, 10, "time of an iteration over the time since the start, both logarithmic"));
        for (int p = 0; p < programs.size(); p++) {
            double left = p % columns * width + 44;
            double top = 30 + p / columns * height + 18;
            out.append(curves(results, peers, programs.get(p), left, top, width - 56, height - 40));
        }
        return out.append("</svg>\n").toString();
    }

    private static String curves(
            Results results, List<String> peers, String program, double left, double top, double width, double height) {
        double least = Double.MAX_VALUE;
        double most = 0;
        double first = Double.MAX_VALUE;
        double last = 0;
        for (String peer : peers) {
            Result result = results.get("time", program, peer);
            double time = 0;
            for (double value : result == null ? List.<Double>of() : result.values()) {
                time += value;
                least = Math.min(least, value);
                most = Math.max(most, value);
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        StringBuilder out = new StringBuilder(text(left, top - 4, "start", program));
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"#ccc\"/>%n",
                left,
                top,
                width,
                height));
        if (most == 0) {
            return out.toString();
        }
        out.append(text(left - 3, top + 9, "end", seconds(most)));
        out.append(text(left - 3, top + height, "end", seconds(least)));
        out.append(text(left, top + height + 12, "start", seconds(first)));
        out.append(text(left + width, top + height + 12, "end", seconds(last)));
        double rangeX = Math.max(1e-9, Math.log(last / first));
        double rangeY = Math.max(1e-9, Math.log(most / least));
        for (int i = 0; i < peers.size(); i++) {
            Result result = results.get("time", program, peers.get(i));
            StringBuilder points = new StringBuilder();
            double time = 0;
            double drawn = Double.NEGATIVE_INFINITY;
            for (double value : result == null ? List.<Double>of() : result.values()) {
                time += value;
                double x = left + Math.log(time / first) / rangeX * width;
                if (x < drawn + STEP) {
                    continue;
                }
                drawn = x;
                points.append(String.format(
                        Locale.ROOT, "%.1f,%.1f ", x, top + height - Math.log(value / least) / rangeY * height));
            }
            out.append("<polyline fill=\"none\" stroke=\"" + COLOURS[i % COLOURS.length] + "\" points=\"" + points
                    + "\"/>\n");
        }
        return out.toString();
    }

    private static String seconds(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, "%.1f s", value)
                : String.format(Locale.ROOT, value < 0.01 ? "%.1f ms" : "%.0f ms", value * 1000);
    }
}
