// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Calls;
import java.nio.ByteBuffer;

/** The reading half of buffered files. */
@BuiltinClass(type = "_io.BufferedReader")
public final class BufferedReadMethods {
    private BufferedReadMethods() {}

    @Builtin("readable(self, /)")
    static Object readable(PyBuffered self) {
        return Calls.method(self.raw(), Io.READABLE);
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(PyBuffered self, Object size) {
        self.raw();
        long wanted = Io.size(size);
        if (wanted < -1) {
            throw Errors.valueError("read length must be non-negative or -1");
        }
        self.checkClosed("read of closed file");
        return wanted < 0 ? self.readAll() : self.read((int) Math.min(wanted, Integer.MAX_VALUE - 64));
    }

    @Builtin("read1(self, size=-1, /)")
    static Object read1(PyBuffered self, long size) {
        self.raw();
        self.checkClosed("read of closed file");
        return self.read1(size < 0 ? Io.DEFAULT_BUFFER_SIZE : (int) size);
    }

    @Builtin("readinto(self, buffer, /)")
    static Object readinto(PyBuffered self, Object buffer) {
        return readinto(self, buffer, false);
    }

    @Builtin("readinto1(self, buffer, /)")
    static Object readinto1(PyBuffered self, Object buffer) {
        return readinto(self, buffer, true);
    }

    private static Object readinto(PyBuffered self, Object buffer, boolean once) {
        self.raw();
        self.checkClosed("readinto of closed file");
        BufferExporter exporter = Buffers.writable(buffer, once ? "readinto1() argument" : "readinto() argument");
        ByteBuffer target = exporter.acquireBuffer();
        try {
            byte[] bytes = new byte[target.limit()];
            int count = self.readInto(bytes, once);
            if (count < 0) {
                return PyNone.NONE;
            }
            target.put(0, bytes, 0, count);
            return (long) count;
        } finally {
            exporter.releaseBuffer();
        }
    }

    @Builtin("peek(self, size=0, /)")
    static Object peek(PyBuffered self, long size) {
        self.raw();
        self.checkClosed("peek of closed file");
        return self.peek();
    }

    @Builtin("readline(self, size=-1, /)")
    static Object readline(PyBuffered self, Object size) {
        self.raw();
        self.checkClosed("readline of closed file");
        return self.readLine(Io.size(size));
    }

    @Builtin("__next__(self, /)")
    static Object next(PyBuffered self) {
        if (self.type() != IoTypes.BUFFERED_READER && self.type() != IoTypes.BUFFERED_RANDOM) {
            return IOBaseMethods.next(self);
        }
        self.checkClosed("readline of closed file");
        PyBytes line = self.readLine(-1);
        return line.size() == 0 ? null : line;
    }
}
