// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.util.Iterator;

/** What {@code os.scandir} returns. */
public final class ScandirIterator extends PyObject implements NativeIterator {
    public static final PyType TYPE = Types.declare("posix.ScandirIterator", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final PosixPath directory;
    private final Iterator<TruffleFile> entries;
    private DirectoryStream<TruffleFile> stream;

    ScandirIterator(PosixPath directory, DirectoryStream<TruffleFile> stream) {
        super(TYPE);
        this.directory = directory;
        this.stream = stream;
        this.entries = stream.iterator();
    }

    @Override
    public Object next() {
        try {
            if (stream == null) {
                return null;
            } else if (!entries.hasNext()) {
                close();
                return null;
            }
            return new DirEntry(directory, entries.next());
        } catch (DirectoryIteratorException e) {
            throw OsFailure.error(e.getCause(), directory.original());
        }
    }

    void close() {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                throw OsFailure.error(e, directory.original());
            } finally {
                stream = null;
            }
        }
    }
}
