// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the standard library from the package that carries it, and mends what was adapted there to another
 * implementation. Arguments: the package, the list of mends, the directory to fill,
 * the directory of Fantail's own modules, which join the others.
 */
public final class StandardLibrary {
    private static final String ROOT = "META-INF/resources/libpython/";

    private static final Set<String> LEFT_OUT =
            Set.of("test", "idlelib", "lib2to3", "turtledemo", "tkinter", "msilib", "site-packages");

    /** Stand-ins for native modules that Fantail has, and what only the other implementation uses. */
    private static final Set<String> REPLACED = Set.of(
            "_md5.py",
            "_sha1.py",
            "_sha256.py",
            "_sha512.py",
            "_dummy_thread.py",
            "turtle.py",
            "multiprocessing/popen_truffleprocess.py");

    private static final Pattern FOREIGN_COMMENT = Pattern.compile(
            "(?mi)^[ \\t]*#[^\\n]*(?:graal|truffle)[^\\n]*\\n|[ \\t]+#[^\\n]*(?:graal|truffle)[^\\n]*$");

    /**
     * One replacement.
     *
     * @param count how often the old text must occur
     */
    private record Mend(String file, int count, String before, String after) {}

    private StandardLibrary() {}

    public static void main(String[] args) throws IOException {
        Path archive = Path.of(args[0]);
        Path mendsFile = Path.of(args[1]);
        Path target = Path.of(args[2]);
        Path stamp = target.resolveSibling("libpython.stamp");
        String state = archive.getFileName() + " " + Files.readString(mendsFile).hashCode();
        for (Path own : ownModules(Path.of(args[3]))) {
            state += " " + Files.readString(own).hashCode();
        }
        if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
            return;
        }
        Map<String, List<Mend>> mends = new HashMap<>();
        for (Mend mend : readMends(mendsFile)) {
            mends.computeIfAbsent(mend.file, _ -> new ArrayList<>()).add(mend);
        }
        System.out.println("Unpacking the standard library");
        int files = 0;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (entry.isDirectory() || !name.startsWith(ROOT)) {
                    continue;
                }
                name = name.substring(ROOT.length());
                if (LEFT_OUT.contains(name.split("/")[0]) || REPLACED.contains(name)) {
                    continue;
                }
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (name.endsWith(".py")) {
                    content = mend(name, content, mends.remove(name));
                }
                Path file = target.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
                files++;
            }
        }
        for (Path own : ownModules(Path.of(args[3]))) {
            Files.copy(own, target.resolve(own.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!mends.isEmpty()) {
            throw new IllegalStateException("no such files to mend: " + mends.keySet());
        }
        Files.writeString(stamp, state);
        System.out.println(files + " files");
    }

    private static List<Path> ownModules(Path directory) throws IOException {
        try (var list = Files.list(directory)) {
            return list.filter(path -> path.toString().endsWith(".py")).sorted().toList();
        }
    }

    /** Bytes are kept as they are where nothing is mended, whatever their encoding. */
    private static byte[] mend(String name, byte[] content, List<Mend> mends) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String mended = text;
        for (Mend mend : mends == null ? List.<Mend>of() : mends) {
            int found = mended.split(Pattern.quote(mend.before), -1).length - 1;
            if (found != mend.count) {
                throw new IllegalStateException(
                        name + ": expected " + mend.count + " and found " + found + " of:\n" + mend.before);
            }
            mended = mended.replace(mend.before, mend.after);
        }
        mended = FOREIGN_COMMENT.matcher(mended).replaceAll("");
        return mended.equals(text) ? content : mended.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Mend> readMends(Path file) throws IOException {
        List<Mend> mends = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        String[] header = null;
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("= end");
        for (String line : lines) {
            if (line.startsWith("-")) {
                before.add(line.substring(1));
            } else if (line.startsWith("+")) {
                after.add(line.substring(1));
            } else if (line.startsWith("= ")) {
                if (header != null) {
                    mends.add(mend(header, before, after));
                }
                header = line.substring(2).split(" ");
                before.clear();
                after.clear();
            }
        }
        return mends;
    }

    /** Whole lines that go away take their line feeds with them. */
    private static Mend mend(String[] header, List<String> before, List<String> after) {
        String old = String.join("\n", before);
        String replacement = String.join("\n", after);
        if (after.isEmpty()) {
            old += "\n";
        }
        return new Mend(header[0], header.length > 1 ? Integer.parseInt(header[1]) : 1, old, replacement);
    }
}
