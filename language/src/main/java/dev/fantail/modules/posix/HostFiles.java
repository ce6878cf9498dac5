// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import dev.fantail.objects.PythonContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * Files of the host's file system, for what the file system of a context does not offer: mapping into memory and locks
 * that other processes see.
 */
public final class HostFiles {
    private HostFiles() {}

    /**
     * Another channel on the file that {@code file} has opened; {@code null} when the context may not reach the host, or
     * its path leads to another file there.
     */
    @TruffleBoundary
    public static FileChannel open(OpenFile file, Set<? extends OpenOption> options) throws IOException {
        Path path = pathOf(file);
        return path == null ? null : FileChannel.open(path, options);
    }

    /** What tells a file from all others, whatever it is called. */
    @TruffleBoundary
    public static Object identity(OpenFile file) {
        Path path = pathOf(file);
        if (path != null) {
            try {
                Object key = Files.getAttribute(path, "unix:ino");
                return key + " on " + Files.getAttribute(path, "unix:dev");
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
                return path.toAbsolutePath().normalize();
            }
        }
        TruffleFile virtual = file.path();
        return virtual == null ? file : virtual.getAbsoluteFile().normalize().getPath();
    }

    private static Path pathOf(OpenFile file) {
        TruffleFile virtual = file.path();
        if (virtual == null || !PythonContext.get().env().isNativeAccessAllowed()) {
            return null;
        }
        try {
            Path path = Path.of(virtual.getAbsoluteFile().getPath());
            Object inside = virtual.getAttribute(TruffleFile.UNIX_INODE);
            return inside.equals(Files.getAttribute(path, "unix:ino")) ? path : null;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException | SecurityException e) {
            return null;
        }
    }
}
