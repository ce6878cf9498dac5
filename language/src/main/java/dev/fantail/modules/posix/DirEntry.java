// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** An entry of a directory; what the system says about it is asked once. */
public final class DirEntry extends PyObject {
    public static final PyType TYPE = Types.declare("posix.DirEntry", Types.OBJECT, PyType.NO_INSTANTIATION);

    private final TruffleFile file;
    private final Object name;
    private final Object path;
    private PyTuple status;
    private PyTuple linkStatus;

    DirEntry(PosixPath directory, TruffleFile file) {
        super(TYPE);
        this.file = file;
        this.name = PosixPath.pythonName(file.getName(), directory.isBytes());
        String parent = directory.text();
        if (parent == null) {
            this.path = name;
        } else {
            this.path = PosixPath.pythonName(
                    parent.endsWith("/") ? parent + file.getName() : parent + "/" + file.getName(),
                    directory.isBytes());
        }
    }

    Object name() {
        return name;
    }

    Object path() {
        return path;
    }

    synchronized PyTuple status(boolean follow) throws IOException {
        if (follow) {
            if (status == null) {
                PyTuple own = status(false);
                status = isKind(own, Posix.S_IFLNK) ? StatResult.of(file, true) : own;
            }
            return status;
        }
        if (linkStatus == null) {
            linkStatus = StatResult.of(file, false);
        }
        return linkStatus;
    }

    /** Whether it is of this kind; something that is gone is of none. */
    boolean isKind(int kind, boolean follow) {
        try {
            return isKind(status(follow), kind);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e, path);
        }
    }

    private static boolean isKind(PyTuple status, int kind) {
        return ((Long) status.get(0) & Posix.S_IFMT) == kind;
    }
}
