// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** The classes of {@code _io}. */
public final class IoTypes {
    private static final int OPEN = PyType.BASE_TYPE | PyType.HAS_DICT;

    public static final PyType IO_BASE = Types.declare("_io._IOBase", Types.OBJECT, OPEN);
    public static final PyType RAW_IO_BASE = Types.declare("_io._RawIOBase", IO_BASE, OPEN);
    public static final PyType BUFFERED_IO_BASE = Types.declare("_io._BufferedIOBase", IO_BASE, OPEN);
    public static final PyType TEXT_IO_BASE = Types.declare("_io._TextIOBase", IO_BASE, OPEN);
    public static final PyType FILE_IO = Types.declare("_io.FileIO", RAW_IO_BASE, OPEN);
    public static final PyType BYTES_IO = Types.declare("_io.BytesIO", BUFFERED_IO_BASE, OPEN);
    public static final PyType BUFFERED_READER = Types.declare("_io.BufferedReader", BUFFERED_IO_BASE, OPEN);
    public static final PyType BUFFERED_WRITER = Types.declare("_io.BufferedWriter", BUFFERED_IO_BASE, OPEN);
    public static final PyType BUFFERED_RANDOM = Types.declare("_io.BufferedRandom", BUFFERED_IO_BASE, OPEN);
    public static final PyType BUFFERED_RW_PAIR = Types.declare("_io.BufferedRWPair", BUFFERED_IO_BASE, OPEN);
    public static final PyType TEXT_IO_WRAPPER = Types.declare("_io.TextIOWrapper", TEXT_IO_BASE, OPEN);
    public static final PyType STRING_IO = Types.declare("_io.StringIO", TEXT_IO_BASE, OPEN);
    public static final PyType INCREMENTAL_NEWLINE_DECODER =
            Types.declare("_io.IncrementalNewlineDecoder", Types.OBJECT, PyType.BASE_TYPE);

    private IoTypes() {}
}
