// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** Methods that {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom} share. */
@BuiltinClass(type = "_io.BufferedReader")
public final class BufferedMethods {
    private BufferedMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyBuffered(cls);
    }

    @Builtin(value = "raw", kind = Builtin.Kind.GETTER)
    static Object raw(PyBuffered self) {
        return self.raw();
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyBuffered self) {
        return self.isRawClosed();
    }

    @Builtin(value = "name", kind = Builtin.Kind.GETTER)
    static Object name(PyBuffered self) {
        return Attributes.get(self.raw(), Io.NAME);
    }

    @Builtin(value = "mode", kind = Builtin.Kind.GETTER)
    static Object mode(PyBuffered self) {
        return Attributes.get(self.raw(), Io.MODE);
    }

    @Builtin("detach(self, /)")
    static Object detach(PyBuffered self) {
        self.raw();
        Calls.method(self, Io.FLUSH);
        return self.detach();
    }

    @Builtin("flush(self, /)")
    static void flush(PyBuffered self) {
        self.raw();
        self.checkClosed("flush of closed file");
        self.flush();
    }

    @Builtin("close(self, /)")
    static void close(PyBuffered self) {
        self.raw();
        if (self.isRawClosed()) {
            return;
        }
        PyException first = null;
        try {
            Calls.method(self, Io.FLUSH);
        } catch (PyException e) {
            first = e;
        }
        try {
            Calls.method(self.raw(), Io.CLOSE);
        } catch (PyException e) {
            throw Io.chained(first, e);
        } finally {
            Dirty.get().remove(self);
        }
        if (first != null) {
            throw first;
        }
    }

    @Builtin("seekable(self, /)")
    static Object seekable(PyBuffered self) {
        return Calls.method(self.raw(), Io.SEEKABLE);
    }

    @Builtin("fileno(self, /)")
    static Object fileno(PyBuffered self) {
        return Calls.method(self.raw(), Io.FILENO);
    }

    @Builtin("isatty(self, /)")
    static Object isatty(PyBuffered self) {
        return Calls.method(self.raw(), Io.ISATTY);
    }

    @Builtin("seek(self, target, whence=0, /)")
    static long seek(PyBuffered self, Object target, int whence) {
        self.raw();
        if (whence < 0 || whence > 2) {
            throw Errors.valueError("whence value " + whence + " unsupported");
        }
        self.checkClosed("seek of closed file");
        IOBaseMethods.check(self.raw(), Io.SEEKABLE, "File or stream is not seekable.");
        return self.seek(Conversions.toLong(target), whence);
    }

    @Builtin("tell(self, /)")
    static long tell(PyBuffered self) {
        self.raw();
        long position = self.tell();
        if (position < 0) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "Raw stream returned invalid position " + position);
        }
        return position;
    }

    @Builtin("truncate(self, pos=None, /)")
    static Object truncate(PyBuffered self, Object position) {
        self.raw();
        self.checkClosed("truncate of closed file");
        if (!self.isWritable()) {
            throw Io.unsupported("truncate");
        }
        return self.truncate(position);
    }

    @Builtin("_dealloc_warn(self, source, /)")
    static void deallocWarn(PyBuffered self, Object source) {
        // Nobody is told when an open file is collected.
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(PyBuffered self) {
        throw Errors.typeError("cannot pickle '" + Types.of(self).shortName() + "' instances");
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyBuffered self) {
        return Io.repr(self, "");
    }
}
