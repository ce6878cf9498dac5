// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import java.nio.ByteBuffer;

/** Methods of {@code _io._BufferedIOBase}. */
@BuiltinClass(type = "_io._BufferedIOBase", doc = "Base class for buffered IO objects.")
public final class BufferedIOBaseMethods {
    private BufferedIOBaseMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyIOBase(cls);
    }

    @Builtin("detach(self, /)")
    static Object detach(Object self) {
        throw Io.unsupported("detach");
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(Object self, Object size) {
        throw Io.unsupported("read");
    }

    @Builtin("read1(self, size=-1, /)")
    static Object read1(Object self, Object size) {
        throw Io.unsupported("read1");
    }

    @Builtin("write(self, b, /)")
    static Object write(Object self, Object bytes) {
        throw Io.unsupported("write");
    }

    @Builtin("readinto(self, buffer, /)")
    static Object readinto(Object self, Object buffer) {
        return readinto(self, buffer, false);
    }

    @Builtin("readinto1(self, buffer, /)")
    static Object readinto1(Object self, Object buffer) {
        return readinto(self, buffer, true);
    }

    private static Object readinto(Object self, Object buffer, boolean once) {
        BufferExporter exporter = Buffers.writable(buffer, once ? "readinto1() argument" : "readinto() argument");
        ByteBuffer target = exporter.acquireBuffer();
        try {
            Object data = Calls.method(self, once ? Io.READ1 : Io.READ, (long) target.limit());
            if (!(data instanceof PyBytes bytes)) {
                throw Errors.typeError("read() should return bytes");
            }
            if (bytes.size() > target.limit()) {
                throw Errors.valueError("read() returned too much data: " + target.limit() + " bytes requested, "
                        + bytes.size() + " returned");
            }
            target.put(0, bytes.value());
            return (long) bytes.size();
        } finally {
            exporter.releaseBuffer();
        }
    }
}
