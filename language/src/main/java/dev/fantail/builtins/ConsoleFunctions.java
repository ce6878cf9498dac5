// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;

/** {@code print} and {@code input}. */
@BuiltinModule("builtins")
final class ConsoleFunctions {
    private static final TruffleString SPACE = Str.of(" ");
    private static final TruffleString NEWLINE = Str.of("\n");

    private ConsoleFunctions() {}

    @Builtin("print(*args, sep=' ', end='\\n', file=None, flush=False)")
    static void print(Object[] args, Object separator, Object end, Object file, boolean flush) {
        Object target = file == PyNone.NONE ? stream(Names.STDOUT) : file;
        if (target == PyNone.NONE) {
            return;
        }
        TruffleString between = text("sep", separator, SPACE);
        TruffleString after = text("end", end, NEWLINE);
        Object write = Attributes.get(target, Names.WRITE);
        for (int i = 0; i < args.length; i++) {
            if (i > 0) {
                Calls.call(write, between);
            }
            Calls.call(write, Strings.str(args[i]));
        }
        Calls.call(write, after);
        if (flush) {
            Calls.method(target, Names.FLUSH);
        }
    }

    private static TruffleString text(String parameter, Object value, TruffleString fallback) {
        if (value == PyNone.NONE) {
            return fallback;
        }
        if (PyValueObject.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                parameter + " must be None or a string, not " + Types.of(value).shortName());
    }

    private static Object stream(TruffleString name) {
        Object stream = PythonContext.get().sys().namespace().getString(name);
        if (stream == null) {
            throw Errors.runtimeError("lost sys." + name);
        }
        return stream;
    }

    @Builtin("input(prompt='', /)")
    static Object input(Object prompt) {
        Object in = stream(Names.STDIN);
        Object out = stream(Names.STDOUT);
        if (in == PyNone.NONE) {
            throw Errors.runtimeError("input(): lost sys.stdin");
        } else if (out == PyNone.NONE) {
            throw Errors.runtimeError("input(): lost sys.stdout");
        }
        Object err = stream(Names.STDERR);
        flush(err);
        TruffleString shown = Strings.str(prompt);
        if (Str.length(shown) > 0) {
            Calls.method(out, Names.WRITE, shown);
        }
        flush(out);
        Object line = Calls.method(in, Str.of("readline"));
        if (!(PyValueObject.unwrap(line) instanceof TruffleString text)) {
            throw Errors.typeError("object.readline() returned non-string");
        }
        int length = Str.length(text);
        if (length == 0) {
            throw Errors.of(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
        }
        return Str.codePointAt(text, length - 1) == '\n' ? Str.substring(text, 0, length - 1) : text;
    }

    /** As well as the stream can: a program's own need not have the method. */
    private static void flush(Object stream) {
        try {
            if (stream != PyNone.NONE) {
                Calls.method(stream, Names.FLUSH);
            }
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.EXCEPTION)) {
                throw e;
            }
        }
    }

    @Builtin("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
    static Object open(
            Object file,
            Object mode,
            Object buffering,
            Object encoding,
            Object errors,
            Object newline,
            Object closeDescriptor,
            Object opener) {
        Object open = Attributes.get(PythonContext.get().importModule("_io"), "open");
        return Calls.call(open, file, mode, buffering, encoding, errors, newline, closeDescriptor, opener);
    }
}
