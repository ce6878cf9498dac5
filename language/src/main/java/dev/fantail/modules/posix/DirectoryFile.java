// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;

/** An opened directory: good for {@code fstat}, {@code scandir} and {@code fchdir}. */
final class DirectoryFile extends OpenFile {
    private final TruffleFile path;

    DirectoryFile(TruffleFile path) {
        this.path = path;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        throw new OsFailure(Errno.EISDIR);
    }

    @Override
    protected void close() {}

    @Override
    public int kind() {
        return Posix.S_IFDIR;
    }

    @Override
    public TruffleFile path() {
        return path;
    }

    @Override
    public int flags() {
        return Posix.O_DIRECTORY;
    }
}
