// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.mmap;

import dev.fantail.modules.posix.HostFiles;
import dev.fantail.modules.posix.OpenFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Makes the memory of {@link PyMmap}. */
final class MmapMemory {
    private MmapMemory() {}

    static ByteBuffer create(OpenFile file, MmapAccess access, long offset, int length) throws IOException {
        ByteBuffer memory = file == null ? ByteBuffer.allocate(length) : ofFile(file, access, offset, length);
        return memory.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer ofFile(OpenFile file, MmapAccess access, long offset, int length) throws IOException {
        Set<OpenOption> options = access == MmapAccess.READ
                ? Set.of(StandardOpenOption.READ)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel.MapMode mode = switch (access) {
            case READ -> FileChannel.MapMode.READ_ONLY;
            case SHARED -> FileChannel.MapMode.READ_WRITE;
            case COPY -> FileChannel.MapMode.PRIVATE;
        };
        if (access != MmapAccess.COPY || isWritable(file)) {
            try (FileChannel channel = HostFiles.open(file, options)) {
                if (channel != null) {
                    return channel.map(mode, offset, length);
                }
            }
        }
        return copy(file, offset, length);
    }

    private static boolean isWritable(OpenFile file) {
        return file.path() != null && file.path().isWritable();
    }

    private static ByteBuffer copy(OpenFile file, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        synchronized (file) {
            long old = file.seek(0, 1);
            file.seek(offset, 0);
            for (int done = 0; done < length; ) {
                int count = file.read(bytes, done, length - done);
                if (count <= 0) {
                    break;
                }
                done += count;
            }
            file.seek(old, 0);
        }
        return ByteBuffer.wrap(bytes);
    }

    static void writeBack(OpenFile file, long offset, byte[] bytes) throws IOException {
        synchronized (file) {
            long old = file.seek(0, 1);
            file.seek(offset, 0);
            for (int done = 0; done < bytes.length; ) {
                done += file.write(bytes, done, bytes.length - done);
            }
            file.seek(old, 0);
        }
    }
}
