// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks (mode {@code check}) or repairs (mode {@code write}) the layout of every Java file below a directory. */
public final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean write = args[0].equals("write");
        Path root = Path.of(args[1]).toRealPath();
        List<Path> files;
        try (var walk = Files.walk(root)) {
            files = walk.filter(Format::isSource).sorted().toList();
        }
        int wrong = 0;
        for (Path file : files) {
            String source = Files.readString(file);
            try {
                String formatted = FORMATTER.formatSourceAndFixImports(source);
                if (formatted.equals(source)) {
                    continue;
                }
                if (write) {
                    Files.writeString(file, formatted);
                } else {
                    wrong++;
                    System.err.println("not formatted: " + root.relativize(file));
                }
            } catch (FormatterException e) {
                wrong++;
                System.err.println(root.relativize(file) + ":" + e.getMessage()
                        + " (write `var _`, not a bare `_`, inside record patterns)");
            }
        }
        if (wrong > 0) {
            System.err.println(wrong + " of " + files.size()
                    + " files; repair them with: mvn process-sources -pl formatter -Dformat.mode=write");
            System.exit(1);
        }
    }

    private static boolean isSource(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.endsWith(".java") && !text.contains("/target/") && !text.endsWith("/module-info.java");
    }
}
