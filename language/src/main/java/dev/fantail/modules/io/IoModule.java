// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.PosixPath;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** {@code _io}. */
@BuiltinModule(
        value = "_io",
        doc = "The io module provides the Python interfaces to stream handling. The builtin open function is defined "
                + "in this module.")
public final class IoModule {
    private IoModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("DEFAULT_BUFFER_SIZE", (long) Io.DEFAULT_BUFFER_SIZE);
        module.set("UnsupportedOperation", Io.unsupportedOperation());
        module.set("BlockingIOError", ExceptionTypes.BLOCKING_IOERROR);
        PyType[] types = {
            IoTypes.IO_BASE,
            IoTypes.RAW_IO_BASE,
            IoTypes.BUFFERED_IO_BASE,
            IoTypes.TEXT_IO_BASE,
            IoTypes.FILE_IO,
            IoTypes.BYTES_IO,
            IoTypes.STRING_IO,
            IoTypes.BUFFERED_READER,
            IoTypes.BUFFERED_WRITER,
            IoTypes.BUFFERED_RANDOM,
            IoTypes.BUFFERED_RW_PAIR,
            IoTypes.TEXT_IO_WRAPPER,
            IoTypes.INCREMENTAL_NEWLINE_DECODER,
        };
        for (PyType type : types) {
            module.set(type.bareName(), type);
        }
    }

    /** What a mode string asks for. */
    private record Mode(String raw, boolean plus, boolean text, boolean binary, boolean reading, boolean writing) {
        static Mode of(String mode) {
            StringBuilder raw = new StringBuilder();
            boolean bad = false;
            int kinds = 0;
            for (int i = 0; i < mode.length(); i++) {
                char c = mode.charAt(i);
                bad |= "xrwa+tb".indexOf(c) < 0 || mode.indexOf(c) != i;
                if ("xrwa".indexOf(c) >= 0) {
                    kinds++;
                }
                if (c != 't' && c != 'b') {
                    raw.append(c);
                }
            }
            if (bad) {
                throw Errors.valueError("invalid mode: '" + mode + "'");
            }
            boolean text = mode.indexOf('t') >= 0;
            boolean binary = mode.indexOf('b') >= 0;
            if (text && binary) {
                throw Errors.valueError("can't have text and binary mode at once");
            } else if (kinds != 1) {
                throw Errors.valueError("must have exactly one of create/read/write/append mode");
            }
            return new Mode(
                    raw.toString(),
                    mode.indexOf('+') >= 0,
                    !binary,
                    binary,
                    mode.indexOf('r') >= 0,
                    mode.indexOf('r') < 0);
        }
    }

    @Builtin("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
    static Object open(
            Object file,
            TruffleString modeText,
            Object bufferingArgument,
            Object encoding,
            Object errors,
            Object newline,
            boolean closeFd,
            Object opener) {
        Object path = Conversions.hasIndex(file) && !(file instanceof TruffleString) ? file : PosixPath.fspath(file);
        Mode mode = Mode.of(Str.toJava(modeText));
        long buffering = Conversions.toLong(bufferingArgument);
        if (mode.binary && encoding != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take an encoding argument");
        } else if (mode.binary && errors != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take an errors argument");
        } else if (mode.binary && newline != PyNone.NONE) {
            throw Errors.valueError("binary mode doesn't take a newline argument");
        }
        if (mode.binary && buffering == 1) {
            warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be"
                            + " used");
        }
        PyFileIO raw = new PyFileIO(IoTypes.FILE_IO);
        FileIOMethods.open(raw, path, mode.raw, closeFd, opener);
        try {
            return layered(raw, mode, modeText, buffering, encoding, errors, newline);
        } catch (PyException e) {
            raw.closeDescriptor();
            throw e;
        }
    }

    private static Object layered(
            PyFileIO raw,
            Mode mode,
            TruffleString modeText,
            long bufferingArgument,
            Object encoding,
            Object errors,
            Object newline) {
        long buffering = bufferingArgument;
        boolean lineBuffering = mode.text && buffering == 1;
        if (buffering < 0 && raw.file().isTerminal()) {
            lineBuffering = true;
            buffering = -1;
        }
        if (buffering < 0 || buffering == 1) {
            buffering = Io.DEFAULT_BUFFER_SIZE;
        }
        if (buffering == 0) {
            if (!mode.binary) {
                throw Errors.valueError("can't have unbuffered text I/O");
            }
            return raw;
        }
        PyBuffered buffer = new PyBuffered(
                mode.plus ? IoTypes.BUFFERED_RANDOM : mode.writing ? IoTypes.BUFFERED_WRITER : IoTypes.BUFFERED_READER);
        if (mode.plus && !raw.isSeekable()) {
            throw Io.unsupported("File or stream is not seekable.");
        }
        buffer.initialize(raw, buffering, mode.plus || mode.reading, mode.plus || mode.writing);
        if (mode.binary) {
            return buffer;
        }
        PyTextIO text = new PyTextIO(IoTypes.TEXT_IO_WRAPPER);
        TextIOWrapperMethods.init(text, buffer, encoding, errors, newline, lineBuffering, false);
        Attributes.set(text, Io.MODE, modeText);
        return text;
    }

    static void warn(PyType category, String message) {
        Calls.method(PythonContext.get().importModule("_warnings"), Str.of("warn"), Str.of(message), category, 1L);
    }

    @Builtin("open_code(path)")
    static Object openCode(Object path) {
        if (!(PyValueObject.unwrap(path) instanceof TruffleString)) {
            throw Errors.typeError("open_code() argument 'path' must be str, not "
                    + Types.of(path).shortName());
        }
        return open(path, Str.of("rb"), -1L, PyNone.NONE, PyNone.NONE, PyNone.NONE, true, PyNone.NONE);
    }

    @Builtin("text_encoding(encoding, stacklevel=2, /)")
    static Object textEncoding(Object encoding, Object stackLevel) {
        if (encoding == PyNone.NONE) {
            return Str.of(PythonContext.get().options().utf8Mode() ? "utf-8" : "locale");
        }
        return encoding;
    }
}
