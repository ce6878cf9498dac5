// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Java stream: standard input, output and error of the context. */
final class StreamFile extends OpenFile {
    private final InputStream input;
    private final OutputStream output;
    private final boolean terminal;

    StreamFile(InputStream input, OutputStream output, boolean terminal) {
        this.input = input;
        this.output = output;
        this.terminal = terminal;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (input == null) {
            throw new OsFailure(Errno.EBADF);
        }
        return length == 0 ? 0 : Math.max(0, input.read(target, offset, length));
    }

    @Override
    public int write(byte[] source, int offset, int length) throws IOException {
        if (output == null) {
            throw new OsFailure(Errno.EBADF);
        }
        output.write(source, offset, length);
        output.flush();
        return length;
    }

    @Override
    public boolean readable() {
        try {
            return input != null && input.available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    protected void close() throws IOException {
        // The streams belong to the embedder.
        if (output != null) {
            output.flush();
        }
    }

    @Override
    public int kind() {
        return terminal ? Posix.S_IFCHR : Posix.S_IFIFO;
    }

    @Override
    public boolean isTerminal() {
        return terminal;
    }

    @Override
    public int flags() {
        return input != null ? Posix.O_RDONLY : Posix.O_WRONLY;
    }
}
