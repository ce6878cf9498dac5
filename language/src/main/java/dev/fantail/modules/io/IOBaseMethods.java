// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import java.io.ByteArrayOutputStream;

/** Methods of {@code _io._IOBase}. */
@BuiltinClass(type = "_io._IOBase", doc = "The abstract base class for all I/O classes.")
public final class IOBaseMethods {
    private IOBaseMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, dev.fantail.objects.PyDict keywords) {
        return new PyIOBase(cls);
    }

    @Builtin("__init__(self, /, *args, **kwargs)")
    static void init(Object self, Object[] args, dev.fantail.objects.PyDict keywords) {
        // Subclasses call it; there is nothing to prepare.
    }

    @Builtin("seek(self, offset, whence=0, /)")
    static Object seek(Object self, Object offset, Object whence) {
        throw Io.unsupported("seek");
    }

    @Builtin("tell(self, /)")
    static Object tell(Object self) {
        return Calls.method(self, Io.SEEK, 0L, 1L);
    }

    @Builtin("truncate(self, size=None, /)")
    static Object truncate(Object self, Object size) {
        throw Io.unsupported("truncate");
    }

    @Builtin("fileno(self, /)")
    static Object fileno(Object self) {
        throw Io.unsupported("fileno");
    }

    @Builtin("flush(self, /)")
    static void flush(PyIOBase self) {
        if (self.isBaseClosed()) {
            throw Io.closedFile();
        }
    }

    @Builtin("close(self, /)")
    static void close(PyIOBase self) {
        if (self.isBaseClosed()) {
            return;
        }
        try {
            Calls.method(self, Io.FLUSH);
        } finally {
            self.setBaseClosed();
        }
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyIOBase self) {
        return self.isBaseClosed();
    }

    @Builtin("seekable(self, /)")
    static boolean seekable(Object self) {
        return false;
    }

    @Builtin("readable(self, /)")
    static boolean readable(Object self) {
        return false;
    }

    @Builtin("writable(self, /)")
    static boolean writable(Object self) {
        return false;
    }

    @Builtin("isatty(self, /)")
    static boolean isatty(Object self) {
        checkClosed(self);
        return false;
    }

    @Builtin("_checkClosed(self, msg=None, /)")
    static void checkClosed(Object self, Object message) {
        checkClosed(self);
    }

    private static void checkClosed(Object self) {
        if (Io.isClosed(self)) {
            throw Io.closedFile();
        }
    }

    @Builtin("_checkSeekable(self, msg=None, /)")
    static Object checkSeekable(Object self, Object message) {
        return check(self, Io.SEEKABLE, "File or stream is not seekable.");
    }

    @Builtin("_checkReadable(self, msg=None, /)")
    static Object checkReadable(Object self, Object message) {
        return check(self, Io.READABLE, "File or stream is not readable.");
    }

    @Builtin("_checkWritable(self, msg=None, /)")
    static Object checkWritable(Object self, Object message) {
        return check(self, Io.WRITABLE, "File or stream is not writable.");
    }

    static Object check(Object file, TruffleString predicate, String message) {
        if (Calls.method(file, predicate) != Boolean.TRUE) {
            throw Io.unsupported(message);
        }
        return true;
    }

    @Builtin("__enter__(self, /)")
    static Object enter(Object self) {
        checkClosed(self);
        return self;
    }

    @Builtin("__exit__(self, /, *args)")
    static void exit(Object self, Object[] args) {
        Calls.method(self, Io.CLOSE);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Object self) {
        checkClosed(self);
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(Object self) {
        Object line = Calls.method(self, Io.READLINE);
        return Items.length(line) == 0 ? null : line;
    }

    @Builtin("readline(self, size=-1, /)")
    static Object readline(Object self, Object size) {
        long limit = Io.size(size);
        Object peek = Attributes.getOrNull(self, Io.PEEK);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (limit < 0 || line.size() < limit) {
            long wanted = 1;
            if (peek != null) {
                Object ahead = Calls.call(peek, 1L);
                if (!(ahead instanceof PyBytes bytes)) {
                    throw Errors.of(
                            dev.fantail.objects.ExceptionTypes.OS_ERROR,
                            "peek() should have returned a bytes object, not '"
                                    + Types.of(ahead).shortName() + "'");
                }
                if (bytes.size() > 0) {
                    int end = Lines.indexOf(bytes.value(), 0, bytes.size(), '\n');
                    wanted = end < 0 ? bytes.size() : end + 1;
                    if (limit >= 0) {
                        wanted = Math.min(wanted, limit - line.size());
                    }
                }
            }
            Object piece = Calls.method(self, Io.READ, wanted);
            if (!(piece instanceof PyBytes bytes)) {
                throw Errors.of(
                        dev.fantail.objects.ExceptionTypes.OS_ERROR,
                        "read() should have returned a bytes object, not '"
                                + Types.of(piece).shortName() + "'");
            }
            if (bytes.size() == 0) {
                break;
            }
            line.write(bytes.value(), 0, bytes.size());
            if (bytes.value()[bytes.size() - 1] == '\n') {
                break;
            }
        }
        return new PyBytes(line.toByteArray());
    }

    @Builtin("readlines(self, hint=-1, /)")
    static Object readlines(Object self, Object hint) {
        long limit = Io.size(hint);
        PyList lines = new PyList();
        Object iterator = Iteration.iter(self);
        long total = 0;
        for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
            lines.append(line);
            if (limit > 0) {
                total += Items.length(line);
                if (total > limit) {
                    break;
                }
            }
        }
        return lines;
    }

    @Builtin("writelines(self, lines, /)")
    static void writelines(Object self, Object lines) {
        checkClosed(self);
        Object iterator = Iteration.iter(lines);
        Object write = Attributes.get(self, Io.WRITE);
        for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
            while (true) {
                try {
                    Calls.call(write, line);
                    break;
                } catch (PyException e) {
                    if (!Io.isInterrupted(e)) {
                        throw e;
                    }
                }
            }
        }
    }

    @Builtin("__del__(self, /)")
    static Object del(Object self) {
        Calls.method(self, Io.CLOSE);
        return PyNone.NONE;
    }
}
