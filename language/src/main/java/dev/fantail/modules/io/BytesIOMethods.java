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
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyMemoryView;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.nio.ByteBuffer;

/** Methods of {@code BytesIO}. */
@BuiltinClass(type = "_io.BytesIO", doc = "Buffered I/O implementation using an in-memory bytes buffer.")
public final class BytesIOMethods {
    private BytesIOMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyBytesIO(cls);
    }

    @Builtin("__init__(self, initial_bytes=None)")
    static void init(PyBytesIO self, Object initial) {
        if (initial == PyNone.NONE) {
            self.setValue(new byte[0]);
        } else {
            self.setValue(Buffers.bytes(initial));
        }
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(PyBytesIO self, Object size) {
        long wanted = Io.size(size);
        self.checkClosed();
        return self.read(wanted);
    }

    @Builtin("read1(self, size=-1, /)")
    static Object read1(PyBytesIO self, Object size) {
        return read(self, size);
    }

    @Builtin("readinto(self, buffer, /)")
    static long readinto(PyBytesIO self, Object buffer) {
        self.checkClosed();
        BufferExporter exporter = Buffers.writable(buffer, "readinto() argument");
        ByteBuffer target = exporter.acquireBuffer();
        try {
            return self.readInto(target);
        } finally {
            exporter.releaseBuffer();
        }
    }

    @Builtin("readline(self, size=-1, /)")
    static Object readline(PyBytesIO self, Object size) {
        long limit = Io.size(size);
        self.checkClosed();
        return self.readLine(limit);
    }

    @Builtin("readlines(self, size=None, /)")
    static Object readlines(PyBytesIO self, Object size) {
        self.checkClosed();
        long limit = Io.size(size);
        PyList lines = new PyList();
        long total = 0;
        for (PyBytes line = self.readLine(-1); line.size() > 0; line = self.readLine(-1)) {
            lines.append(line);
            total += line.size();
            if (limit > 0 && total >= limit) {
                break;
            }
        }
        return lines;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyBytesIO self) {
        self.checkClosed();
        PyBytes line = self.readLine(-1);
        return line.size() == 0 ? null : line;
    }

    @Builtin("write(self, b, /)")
    static long write(PyBytesIO self, Object data) {
        self.checkClosed();
        return self.write(Buffers.bytes(data));
    }

    @Builtin("writelines(self, lines, /)")
    static void writelines(PyBytesIO self, Object lines) {
        self.checkClosed();
        Object iterator = Iteration.iter(lines);
        for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
            write(self, line);
        }
    }

    @Builtin("seek(self, pos, whence=0, /)")
    static long seek(PyBytesIO self, Object position, int whence) {
        self.checkClosed();
        long target = Conversions.toLong(position);
        if (target < 0 && whence == 0) {
            throw Errors.valueError("negative seek value " + target);
        } else if (whence < 0 || whence > 2) {
            throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
        }
        return self.seek(target, whence);
    }

    @Builtin("tell(self, /)")
    static long tell(PyBytesIO self) {
        self.checkClosed();
        return self.position();
    }

    @Builtin("truncate(self, size=None, /)")
    static long truncate(PyBytesIO self, Object size) {
        self.checkClosed();
        long length = size == PyNone.NONE ? self.position() : Io.size(size);
        if (length < 0) {
            throw Errors.valueError("negative size value " + length);
        }
        self.truncate(length);
        return length;
    }

    @Builtin("getvalue(self, /)")
    static Object getvalue(PyBytesIO self) {
        self.checkClosed();
        return self.value();
    }

    @Builtin("getbuffer(self, /)")
    static Object getbuffer(PyBytesIO self) {
        self.checkClosed();
        return PyMemoryView.of(self);
    }

    @Builtin("close(self, /)")
    static void close(PyBytesIO self) {
        self.close();
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyBytesIO self) {
        return self.isClosed();
    }

    @Builtin("flush(self, /)")
    static void flush(PyBytesIO self) {
        self.checkClosed();
    }

    @Builtin("isatty(self, /)")
    static boolean isatty(PyBytesIO self) {
        self.checkClosed();
        return false;
    }

    @Builtin("readable(self, /)")
    static boolean readable(PyBytesIO self) {
        self.checkClosed();
        return true;
    }

    @Builtin("writable(self, /)")
    static boolean writable(PyBytesIO self) {
        self.checkClosed();
        return true;
    }

    @Builtin("seekable(self, /)")
    static boolean seekable(PyBytesIO self) {
        self.checkClosed();
        return true;
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(PyBytesIO self) {
        self.checkClosed();
        Object dict = Attributes.get(self, dev.fantail.objects.Names.DICT);
        boolean empty = !(dict instanceof PyDict own) || own.size() == 0;
        return PyTuple.of(self.value(), (long) self.position(), empty ? PyNone.NONE : ((PyDict) dict).copy());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyBytesIO self, Object state) {
        self.checkClosed();
        if (!(state instanceof PyTuple tuple) || tuple.size() < 3) {
            throw Errors.typeError(Types.of(self).shortName() + ".__setstate__ argument should be 3-tuple, got "
                    + Types.of(state).shortName());
        }
        self.setValue(Buffers.bytes(tuple.get(0)));
        if (!Conversions.hasIndex(tuple.get(1))) {
            throw Errors.typeError("second item of state must be an integer, not "
                    + Types.of(tuple.get(1)).shortName());
        }
        long position = Conversions.toLong(tuple.get(1));
        if (position < 0) {
            throw Errors.valueError("position value cannot be negative");
        }
        self.seek(position, 0);
        if (tuple.get(2) instanceof PyDict attributes) {
            ((PyDict) Attributes.get(self, dev.fantail.objects.Names.DICT)).update(attributes);
        } else if (tuple.get(2) != PyNone.NONE) {
            throw Errors.typeError("third item of state should be a dict, got a "
                    + Types.of(tuple.get(2)).shortName());
        }
    }
}
