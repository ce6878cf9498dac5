// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Truth;

/** What the classes of {@code _io} share: names, checks, errors. */
final class Io {
    static final TruffleString READ = Str.of("read");
    static final TruffleString READ1 = Str.of("read1");
    static final TruffleString READALL = Str.of("readall");
    static final TruffleString READINTO = Str.of("readinto");
    static final TruffleString READINTO1 = Str.of("readinto1");
    static final TruffleString PEEK = Str.of("peek");
    static final TruffleString WRITE = Str.of("write");
    static final TruffleString SEEK = Str.of("seek");
    static final TruffleString TELL = Str.of("tell");
    static final TruffleString FLUSH = Str.of("flush");
    static final TruffleString CLOSE = Str.of("close");
    static final TruffleString CLOSED = Str.of("closed");
    static final TruffleString TRUNCATE = Str.of("truncate");
    static final TruffleString FILENO = Str.of("fileno");
    static final TruffleString ISATTY = Str.of("isatty");
    static final TruffleString SEEKABLE = Str.of("seekable");
    static final TruffleString READABLE = Str.of("readable");
    static final TruffleString WRITABLE = Str.of("writable");
    static final TruffleString READLINE = Str.of("readline");
    static final TruffleString NAME = Str.of("name");
    static final TruffleString MODE = Str.of("mode");
    static final TruffleString DECODE = Str.of("decode");
    static final TruffleString ENCODE = Str.of("encode");
    static final TruffleString RESET = Str.of("reset");
    static final TruffleString GETSTATE = Str.of("getstate");
    static final TruffleString SETSTATE = Str.of("setstate");
    static final TruffleString STRICT = Str.of("strict");
    static final TruffleString UTF_8 = Str.of("utf-8");
    static final int DEFAULT_BUFFER_SIZE = 8192;

    private Io() {}

    /** {@code io.UnsupportedOperation}, which is both an OSError and a ValueError. */
    @TruffleBoundary
    static PyType unsupportedOperation() {
        PythonContext context = PythonContext.get();
        return (PyType) context.moduleState().computeIfAbsent(IoTypes.class, key -> {
            PyDict namespace = new PyDict();
            namespace.putString(Names.MODULE, Str.of("io"));
            return Calls.call(
                    Types.TYPE,
                    Str.of("UnsupportedOperation"),
                    PyTuple.of(ExceptionTypes.OS_ERROR, ExceptionTypes.VALUE_ERROR),
                    namespace);
        });
    }

    @TruffleBoundary
    static PyException unsupported(String message) {
        return new PyException((PyBaseException) Calls.call(unsupportedOperation(), Str.of(message)));
    }

    static PyException closedFile() {
        return Errors.valueError("I/O operation on closed file.");
    }

    /** {@code self.closed}. */
    @TruffleBoundary
    static boolean isClosed(Object file) {
        return Truth.isTrue(Attributes.get(file, CLOSED));
    }

    static boolean asks(Object file, TruffleString predicate) {
        return Truth.isTrue(Calls.method(file, predicate));
    }

    /** A size argument: -1 for {@code None}. */
    @TruffleBoundary
    static long size(Object argument) {
        if (argument == PyNone.NONE || argument == null) {
            return -1;
        } else if (argument instanceof Long value) {
            return value;
        } else if (!Conversions.hasIndex(argument)) {
            throw Errors.typeError("argument should be integer or None, not '"
                    + Types.of(argument).shortName() + "'");
        }
        return Conversions.toSequenceIndex(argument);
    }

    /** {@code <_io.Name name=…>}, without the name where there is none. */
    @TruffleBoundary
    static TruffleString repr(Object file, String middle) {
        PyType type = Types.of(file);
        StringBuilder text = new StringBuilder("<").append(qualifiedName(type));
        Object name;
        try {
            name = Attributes.getOrNull(file, NAME);
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.VALUE_ERROR)) {
                throw e;
            }
            name = null;
        }
        TruffleString result = Str.of(text.toString());
        if (name != null) {
            result = Str.concat(Str.concat(result, Str.of(" name=")), dev.fantail.objects.protocol.Strings.repr(name));
        }
        return Str.concat(result, Str.of(middle + ">"));
    }

    static String qualifiedName(PyType type) {
        Object module = type.isHeapType() ? type.lookup(Names.MODULE) : type.builtinModule();
        return (module instanceof TruffleString text ? text + "." : "") + type.qualifiedName();
    }

    /** Remembers an exception while a second step runs; the second one's exception gets the first as its context. */
    static PyException chained(PyException first, PyException second) {
        if (first != null && second.value() != first.value() && second.value().context() == PyNone.NONE) {
            second.value().setContext(first.value());
        }
        return second;
    }

    /** Whether the system asked to try again after a signal. */
    static boolean isInterrupted(PyException exception) {
        return exception.isInstance(ExceptionTypes.INTERRUPTED_ERROR);
    }
}
