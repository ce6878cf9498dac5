// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import java.util.Map;

/** {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}. */
public final class StandardStreams {
    private StandardStreams() {}

    /** Puts the three files and their originals into {@code sys}. */
    @TruffleBoundary
    public static void install(PythonContext context) {
        String encoding = "utf-8";
        String errors = isPlainLocale(context) ? "surrogateescape" : "strict";
        String setting = context.options().ignoreEnvironment()
                ? null
                : context.env().getEnvironment().get("PYTHONIOENCODING");
        if (setting != null && !setting.isEmpty()) {
            int colon = setting.indexOf(':');
            String name = colon < 0 ? setting : setting.substring(0, colon);
            if (!name.isEmpty()) {
                encoding = name;
                errors = "strict";
            }
            if (colon >= 0 && colon + 1 < setting.length()) {
                errors = setting.substring(colon + 1);
            }
        }
        PyModule sys = context.sys();
        set(sys, "stdin", create(context, 0, "<stdin>", encoding, errors));
        set(sys, "stdout", create(context, 1, "<stdout>", encoding, errors));
        set(sys, "stderr", create(context, 2, "<stderr>", encoding, "backslashreplace"));
    }

    /** The locale of a system that says nothing of the encoding: what is no UTF-8 is passed on as it is. */
    private static boolean isPlainLocale(PythonContext context) {
        Map<String, String> environment = context.env().getEnvironment();
        String name = "";
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            if (name.isEmpty()) {
                name = environment.getOrDefault(variable, "");
            }
        }
        return name.isEmpty() || name.equals("C") || name.equals("POSIX");
    }

    private static void set(PyModule sys, String name, Object file) {
        sys.set(name, file);
        sys.set("__" + name + "__", file);
    }

    private static Object create(PythonContext context, int descriptor, String name, String encoding, String errors) {
        PosixFiles files = PosixFiles.of(context);
        if (!files.isOpen(descriptor)) {
            return PyNone.NONE;
        }
        boolean writing = descriptor != 0;
        PyFileIO raw = new PyFileIO(IoTypes.FILE_IO);
        try {
            raw.open(files, descriptor, writing ? "w" : "r", false);
        } catch (OsFailure e) {
            return PyNone.NONE;
        }
        Attributes.set(raw, Io.NAME, Str.of(name));
        boolean unbuffered = writing && context.options().unbuffered();
        Object buffer = raw;
        if (!unbuffered) {
            PyBuffered buffered = new PyBuffered(writing ? IoTypes.BUFFERED_WRITER : IoTypes.BUFFERED_READER);
            buffered.initialize(raw, Io.DEFAULT_BUFFER_SIZE, !writing, writing);
            buffer = buffered;
        }
        boolean lines = !unbuffered
                && (descriptor == 2
                        || raw.file().isTerminal()
                        || context.options().interactive());
        PyTextIO text = new PyTextIO(IoTypes.TEXT_IO_WRAPPER);
        text.initialize(buffer, TextCodec.of(Str.of(encoding), Str.of(errors)), "\n", lines, unbuffered);
        Attributes.set(text, Io.MODE, Str.of(writing ? "w" : "r"));
        return text;
    }

    /** At the end of the context: what programs left in their files' buffers is written. */
    @TruffleBoundary
    public static void flush(PythonContext context) {
        for (String name : new String[] {"stdout", "stderr"}) {
            Object file = context.sys() == null ? null : context.sys().get(name);
            if (file == null || file == PyNone.NONE) {
                continue;
            }
            try {
                if (!Io.isClosed(file)) {
                    Calls.method(file, Io.FLUSH);
                }
            } catch (PyException e) {
                // Nowhere left to say so.
                continue;
            }
        }
        Dirty.flushAll(context);
    }
}
