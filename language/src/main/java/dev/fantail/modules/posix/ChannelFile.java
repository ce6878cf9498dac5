// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** A file of the file system. */
final class ChannelFile extends OpenFile {
    private final SeekableByteChannel channel;
    private final TruffleFile path;
    private final int flags;

    ChannelFile(SeekableByteChannel channel, TruffleFile path, int flags) {
        this.channel = channel;
        this.path = path;
        this.flags = flags;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return length == 0 ? 0 : Math.max(0, channel.read(ByteBuffer.wrap(target, offset, length)));
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if ((flags & Posix.O_APPEND) != 0) {
            channel.position(channel.size());
        }
        return channel.write(ByteBuffer.wrap(source, offset, length));
    }

    @Override
    public long seek(long offset, int whence) throws IOException {
        long base = switch (whence) {
            case 0 -> 0;
            case 1 -> channel.position();
            case 2 -> channel.size();
            default -> throw new OsFailure(Errno.EINVAL);
        };
        if (base + offset < 0) {
            throw new OsFailure(Errno.EINVAL);
        }
        channel.position(base + offset);
        return base + offset;
    }

    @Override
    public void truncate(long size) throws IOException {
        if ((flags & Posix.O_ACCMODE) == Posix.O_RDONLY || size < 0) {
            throw new OsFailure(Errno.EINVAL);
        }
        long old = channel.size();
        long position = channel.position();
        if (size < old) {
            channel.truncate(size);
        } else if (size > old) {
            // Channels do not grow by truncation: a byte at the end does it.
            channel.position(size - 1);
            channel.write(ByteBuffer.wrap(new byte[1]));
        }
        channel.position(position);
    }

    @Override
    public void sync() throws IOException {
        if (channel instanceof FileChannel file) {
            file.force(true);
        }
    }

    @Override
    protected void close() throws IOException {
        channel.close();
    }

    @Override
    public int kind() {
        return Posix.S_IFREG;
    }

    @Override
    public TruffleFile path() {
        return path;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int flags() {
        return flags & (Posix.O_ACCMODE | Posix.O_APPEND);
    }
}
