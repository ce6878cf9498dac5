// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Truth;

/** Methods of {@code BufferedRWPair}. */
@BuiltinClass(type = "_io.BufferedRWPair")
public final class BufferedPairMethods {
    private BufferedPairMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyBufferedPair(cls);
    }

    @Builtin("__init__(self, reader, writer, buffer_size=8192, /)")
    static void init(PyBufferedPair self, Object reader, Object writer, long bufferSize) {
        IOBaseMethods.check(reader, Io.READABLE, "File or stream is not readable.");
        IOBaseMethods.check(writer, Io.WRITABLE, "File or stream is not writable.");
        PyBuffered in = new PyBuffered(IoTypes.BUFFERED_READER);
        in.initialize(reader, bufferSize, true, false);
        PyBuffered out = new PyBuffered(IoTypes.BUFFERED_WRITER);
        out.initialize(writer, bufferSize, false, true);
        self.initialize(in, out);
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(PyBufferedPair self, Object size) {
        return BufferedReadMethods.read(self.reader(), size);
    }

    @Builtin("read1(self, size=-1, /)")
    static Object read1(PyBufferedPair self, long size) {
        return BufferedReadMethods.read1(self.reader(), size);
    }

    @Builtin("readinto(self, buffer, /)")
    static Object readinto(PyBufferedPair self, Object buffer) {
        return BufferedReadMethods.readinto(self.reader(), buffer);
    }

    @Builtin("readinto1(self, buffer, /)")
    static Object readinto1(PyBufferedPair self, Object buffer) {
        return BufferedReadMethods.readinto1(self.reader(), buffer);
    }

    @Builtin("peek(self, size=0, /)")
    static Object peek(PyBufferedPair self, long size) {
        return BufferedReadMethods.peek(self.reader(), size);
    }

    @Builtin("write(self, buffer, /)")
    static long write(PyBufferedPair self, Object buffer) {
        return BufferedWriteMethods.write(self.writer(), buffer);
    }

    @Builtin("flush(self, /)")
    static void flush(PyBufferedPair self) {
        BufferedMethods.flush(self.writer());
    }

    @Builtin("readable(self, /)")
    static Object readable(PyBufferedPair self) {
        return BufferedReadMethods.readable(self.reader());
    }

    @Builtin("writable(self, /)")
    static Object writable(PyBufferedPair self) {
        return BufferedWriteMethods.writable(self.writer());
    }

    @Builtin("close(self, /)")
    static void close(PyBufferedPair self) {
        PyException first = null;
        try {
            BufferedMethods.close(self.writer());
        } catch (PyException e) {
            first = e;
        }
        try {
            BufferedMethods.close(self.reader());
        } catch (PyException e) {
            throw Io.chained(first, e);
        }
        if (first != null) {
            throw first;
        }
    }

    @Builtin("isatty(self, /)")
    static Object isatty(PyBufferedPair self) {
        Object writer = Calls.method(self.writer(), Io.ISATTY);
        return Truth.isTrue(writer) ? writer : Calls.method(self.reader(), Io.ISATTY);
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyBufferedPair self) {
        return self.writer().isRawClosed();
    }
}
