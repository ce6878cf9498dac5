// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Methods of {@code _io._RawIOBase}. */
@BuiltinClass(type = "_io._RawIOBase", doc = "Base class for raw binary I/O.")
public final class RawIOBaseMethods {
    private RawIOBaseMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyIOBase(cls);
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(Object self, Object size) {
        long wanted = Io.size(size);
        if (wanted < 0) {
            return Calls.method(self, Io.READALL);
        }
        PyByteArray buffer = new PyByteArray(new byte[(int) wanted]);
        Object count = Calls.method(self, Io.READINTO, buffer);
        if (count == PyNone.NONE) {
            return count;
        }
        long got = Conversions.toLong(count);
        if (got < 0 || got > wanted) {
            throw Errors.valueError("readinto returned " + got + " outside buffer size " + wanted);
        }
        return new PyBytes(Arrays.copyOf(buffer.toArray(), (int) got));
    }

    @Builtin("readall(self, /)")
    static Object readall(Object self) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Object piece = Calls.method(self, Io.READ, (long) Io.DEFAULT_BUFFER_SIZE);
            if (piece == PyNone.NONE) {
                return all.size() == 0 ? piece : new PyBytes(all.toByteArray());
            }
            if (!(piece instanceof PyBytes bytes)) {
                throw Errors.typeError("read() should return bytes");
            }
            if (bytes.size() == 0) {
                return new PyBytes(all.toByteArray());
            }
            all.write(bytes.value(), 0, bytes.size());
        }
    }
}
