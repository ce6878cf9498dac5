// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;

/** Methods of {@code TextIOWrapper}. */
@BuiltinClass(type = "_io.TextIOWrapper", doc = "Character and line based layer over a BufferedIOBase object, buffer.")
public final class TextIOWrapperMethods {
    private static final TruffleString DEFAULT_ENCODING = Str.of("UTF-8");

    private TextIOWrapperMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyTextIO(cls);
    }

    @Builtin("__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
            + "write_through=False)")
    static void init(
            PyTextIO self,
            Object buffer,
            Object encoding,
            Object errors,
            Object newline,
            boolean lineBuffering,
            boolean writeThrough) {
        String end = checkNewline(newline);
        self.initialize(buffer, TextCodec.of(encodingOf(encoding), errorsOf(errors)), end, lineBuffering, writeThrough);
    }

    private static TruffleString encodingOf(Object encoding) {
        if (encoding == PyNone.NONE) {
            return DEFAULT_ENCODING;
        }
        TruffleString name = string(encoding, "encoding");
        return Str.toJava(name).equals("locale") ? DEFAULT_ENCODING : name;
    }

    private static TruffleString errorsOf(Object errors) {
        return errors == PyNone.NONE ? Io.STRICT : string(errors, "errors");
    }

    private static TruffleString string(Object value, String argument) {
        if (!(PyValueObject.unwrap(value) instanceof TruffleString text)) {
            throw Errors.typeError("TextIOWrapper() argument '" + argument + "' must be str or None, not "
                    + Types.of(value).shortName());
        }
        if (Str.toJava(text).indexOf('\0') >= 0) {
            throw Errors.valueError("embedded null character");
        }
        return text;
    }

    /** The argument {@code newline} as Java has it. */
    static String checkNewline(Object newline) {
        if (newline == PyNone.NONE) {
            return null;
        }
        if (!(PyValueObject.unwrap(newline) instanceof TruffleString text)) {
            throw Errors.typeError(
                    "newline must be str or None, not " + Types.of(newline).shortName());
        }
        String end = Str.toJava(text);
        return switch (end) {
            case "", "\n", "\r", "\r\n" -> end;
            default -> throw Errors.valueError("illegal newline value: " + end);
        };
    }

    @Builtin("reconfigure(self, *, encoding=None, errors=None, newline=<unset>, line_buffering=None, "
            + "write_through=None)")
    static void reconfigure(
            PyTextIO self, Object encoding, Object errors, Object newline, Object lines, Object through) {
        self.buffer();
        TextCodec old = self.codec();
        boolean codecChanges = encoding != PyNone.NONE || errors != PyNone.NONE;
        if (self.hasDecoded() && (codecChanges || newline != null)) {
            throw Io.unsupported("It is not possible to set the encoding or newline of stream after the first read");
        }
        TextCodec codec = old;
        if (codecChanges) {
            // A new encoding means a new beginning for the error handler, too.
            TruffleString handler = errors != PyNone.NONE
                    ? string(errors, "errors")
                    : encoding != PyNone.NONE ? Io.STRICT : old.errors();
            codec = TextCodec.of(encoding == PyNone.NONE ? old.name() : encodingOf(encoding), handler);
        }
        self.reconfigure(
                codec,
                newline == null ? self.newline() : checkNewline(newline),
                lines == PyNone.NONE ? self.isLineBuffering() : Truth.isTrue(lines),
                through == PyNone.NONE ? self.isWriteThrough() : Truth.isTrue(through));
    }

    @Builtin("write(self, text, /)")
    static long write(PyTextIO self, Object text) {
        if (!(PyValueObject.unwrap(text) instanceof TruffleString plain)) {
            throw Errors.typeError(
                    "write() argument must be str, not " + Types.of(text).shortName());
        }
        self.checkClosed();
        if (self.buffer() instanceof PyBuffered buffered
                ? !buffered.isWritable()
                : !Io.asks(self.buffer(), Io.WRITABLE)) {
            throw Io.unsupported("not writable");
        }
        self.write(plain);
        return Str.length(plain);
    }

    @Builtin("read(self, size=-1, /)")
    static Object read(PyTextIO self, Object size) {
        self.checkClosed();
        long wanted = Io.size(size);
        return wanted < 0 ? self.readAll() : self.read((int) Math.min(wanted, Integer.MAX_VALUE));
    }

    @Builtin("readline(self, size=-1, /)")
    static Object readline(PyTextIO self, Object size) {
        self.checkClosed();
        long limit = Io.size(size);
        return self.readLine(limit < 0 ? -1 : (int) Math.min(limit, Integer.MAX_VALUE));
    }

    @Builtin("__next__(self, /)")
    static Object next(PyTextIO self) {
        self.buffer();
        if (self.type() != IoTypes.TEXT_IO_WRAPPER) {
            Object line = Calls.method(self, Io.READLINE);
            if (!(PyValueObject.unwrap(line) instanceof TruffleString text)) {
                throw Errors.of(
                        dev.fantail.objects.ExceptionTypes.OS_ERROR,
                        "readline() should have returned a str object, not '"
                                + Types.of(line).shortName() + "'");
            }
            return Str.length(text) == 0 ? null : line;
        }
        self.checkClosed();
        TruffleString line = self.nextLine();
        return Str.length(line) == 0 ? null : line;
    }

    @Builtin("flush(self, /)")
    static void flush(PyTextIO self) {
        self.checkClosed();
        self.flush();
    }

    @Builtin("close(self, /)")
    static void close(PyTextIO self) {
        self.buffer();
        if (!self.isBufferClosed()) {
            self.close();
        }
    }

    @Builtin("detach(self, /)")
    static Object detach(PyTextIO self) {
        self.buffer();
        Calls.method(self, Io.FLUSH);
        return self.detach();
    }

    @Builtin("seek(self, cookie, whence=0, /)")
    static Object seek(PyTextIO self, Object cookie, int whence) {
        self.checkClosed();
        return self.seek(cookie, whence);
    }

    @Builtin("tell(self, /)")
    static Object tell(PyTextIO self) {
        self.checkClosed();
        return self.tell();
    }

    @Builtin("truncate(self, pos=None, /)")
    static Object truncate(PyTextIO self, Object position) {
        self.buffer();
        Calls.method(self, Io.FLUSH);
        return Calls.method(self.buffer(), Io.TRUNCATE, position);
    }

    @Builtin("fileno(self, /)")
    static Object fileno(PyTextIO self) {
        return Calls.method(self.buffer(), Io.FILENO);
    }

    @Builtin("seekable(self, /)")
    static Object seekable(PyTextIO self) {
        return Calls.method(self.buffer(), Io.SEEKABLE);
    }

    @Builtin("readable(self, /)")
    static Object readable(PyTextIO self) {
        return Calls.method(self.buffer(), Io.READABLE);
    }

    @Builtin("writable(self, /)")
    static Object writable(PyTextIO self) {
        return Calls.method(self.buffer(), Io.WRITABLE);
    }

    @Builtin("isatty(self, /)")
    static Object isatty(PyTextIO self) {
        return Calls.method(self.buffer(), Io.ISATTY);
    }

    @Builtin(value = "buffer", kind = Builtin.Kind.GETTER)
    static Object buffer(PyTextIO self) {
        return self.buffer();
    }

    @Builtin(value = "encoding", kind = Builtin.Kind.GETTER)
    static Object encoding(PyTextIO self) {
        self.buffer();
        return self.codec().name();
    }

    @Builtin(value = "errors", kind = Builtin.Kind.GETTER)
    static Object errors(PyTextIO self) {
        self.buffer();
        return self.codec().errors();
    }

    @Builtin(value = "newlines", kind = Builtin.Kind.GETTER)
    static Object newlines(PyTextIO self) {
        self.buffer();
        return self.newlines();
    }

    @Builtin(value = "line_buffering", kind = Builtin.Kind.GETTER)
    static boolean lineBuffering(PyTextIO self) {
        return self.isLineBuffering();
    }

    @Builtin(value = "write_through", kind = Builtin.Kind.GETTER)
    static boolean writeThrough(PyTextIO self) {
        return self.isWriteThrough();
    }

    @Builtin(value = "name", kind = Builtin.Kind.GETTER)
    static Object name(PyTextIO self) {
        return Attributes.get(self.buffer(), Io.NAME);
    }

    @Builtin(value = "closed", kind = Builtin.Kind.GETTER)
    static boolean closed(PyTextIO self) {
        self.buffer();
        return self.isBufferClosed();
    }

    @Builtin(value = "_CHUNK_SIZE", kind = Builtin.Kind.GETTER)
    static long chunkSize(PyTextIO self) {
        return self.chunkSize();
    }

    @Builtin(value = "_CHUNK_SIZE", kind = Builtin.Kind.SETTER)
    static void setChunkSize(PyTextIO self, Object size) {
        long value = Conversions.toLong(size);
        if (value <= 0) {
            throw Errors.valueError("a strictly positive integer is required");
        }
        self.setChunkSize((int) value);
    }

    @Builtin("__getstate__(self, /)")
    static Object getState(PyTextIO self) {
        throw Errors.typeError("cannot pickle '" + Types.of(self).shortName() + "' instances");
    }

    @Builtin("__repr__(self, /)")
    static Object repr(PyTextIO self) {
        if (!self.isInitialized()) {
            return Str.of("<" + Io.qualifiedName(self.type()) + " encoding='UTF-8'>");
        }
        Object mode;
        try {
            mode = Attributes.getOrNull(self, Io.MODE);
        } catch (PyException e) {
            mode = null;
        }
        String shownMode = mode == null ? "" : " mode=" + Str.toJava(Strings.repr(mode));
        return Io.repr(
                self,
                shownMode + " encoding=" + Str.toJava(Strings.repr(self.codec().name())));
    }
}
